import { control, DomEvent } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet/hooks'
import { useMessages } from '../i18n/messages.ts'
import { report } from '../model/report.ts'
import { useApp } from '../state/store.ts'
import { showCountry } from './CameraSync.tsx'
import styles from './Controls.module.css'

/** Zoom buttons, the whole country, the scale and the credit. */
export function Controls() {
  const map = useMap()
  const m = useMessages()
  const root = useApp((state) => state.root)
  const box = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState(() => map.getZoom())
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  useEffect(
    function addScale() {
      const scale = control.scale({ imperial: false, position: 'bottomright', maxWidth: 100 })
      scale.addTo(map)
      // Leaflet writes its units in Latin letters alone, each time that the map has moved.
      const inLanguage = () => {
        const line = scale.getContainer()?.firstElementChild
        if (line) line.textContent = (line.textContent ?? '').replace(/km$/, m.map.kilometres).replace(/m$/, m.map.metres)
      }
      inLanguage()
      map.on('move', inLanguage)
      return () => {
        map.off('move', inLanguage)
        scale.remove()
      }
    },
    [map, m],
  )
  useEffect(function keepClicks() {
    // A press on a button is not a press on the map under it.
    if (box.current) DomEvent.disableClickPropagation(box.current)
  }, [])
  return (
    <>
      <div className={styles.controls} ref={box}>
        <Button name={m.map.zoomIn} d="M8 3v10M3 8h10" off={zoom >= map.getMaxZoom()} onPress={() => map.zoomIn()} />
        <Button name={m.map.zoomOut} d="M3 8h10" off={zoom <= map.getMinZoom()} onPress={() => map.zoomOut()} />
        <Button
          name={m.map.wholeCountry}
          d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
          off={false}
          onPress={() => showCountry(map, true)}
        />
      </div>
      <a className={styles.credit} href={`${root}method/#map`} aria-label={`${report().mapCredit}: ${m.map.creditName}`}>
        {report().mapCredit}
      </a>
    </>
  )
}

interface ButtonProps {
  readonly name: string
  readonly d: string
  readonly off: boolean
  readonly onPress: () => void
}

function Button({ name, d, off, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      title={name}
      aria-disabled={off || undefined}
      onClick={() => off || onPress()}
    >
      <svg
        viewBox="0 0 16 16"
        width={16}
        height={16}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.7}
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d={d} />
      </svg>
    </button>
  )
}
