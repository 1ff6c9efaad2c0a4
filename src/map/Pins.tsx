import { divIcon, type Marker as LeafletMarker } from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet/hooks'
import { Marker } from 'react-leaflet/Marker'
import { Svg } from '../article/Svg.tsx'
import { pinSpec } from '../drawing/pin-spec.ts'
import { CSS_PAINT, pinSymbol } from '../drawing/symbol.ts'
import { useMessages } from '../i18n/messages.ts'
import { pinLabel, pinName } from '../i18n/pin-name.ts'
import type { Pin, PlacePin } from '../model/pins.ts'
import { selected } from '../state/selectors.ts'
import { hover, open, select, useApp } from '../state/store.ts'
import styles from './Pins.module.css'

/** Side of the square that can be hit, in px; a finger gets more (see the style sheet). */
const HIT = 32

interface Props {
  readonly pins: readonly Pin[]
  /** Places whose incidents the filter all leaves out. */
  readonly leftOut: readonly PlacePin[]
}

/** The pins of the visible incidents, and small dots where the filter leaves places out. */
export function Pins({ pins, leftOut }: Props) {
  return (
    <>
      {leftOut.map((place) => (
        <LeftOut key={place.placeId} place={place} />
      ))}
      {pins.map((pin) => (
        <PinMarker key={pin.key} pin={pin} />
      ))}
    </>
  )
}

function PinMarker({ pin }: { readonly pin: Pin }) {
  const m = useMessages()
  const map = useMap()
  const marker = useRef<LeafletMarker>(null)
  // One element for the life of the pin: what it shows changes inside it, so that it never loses the focus.
  const [element, icon] = useMemo(() => {
    const inner = document.createElement('div')
    return [inner, divIcon({ html: inner, className: styles.pin ?? '', iconSize: [HIT, HIT] })]
  }, [])
  const chosen = useApp((state) => {
    const incident = selected(state)
    return incident !== null && pin.incidents.includes(incident)
  })
  const opened = useApp(({ view }) => Array.isArray(view.opened) && pin.places.some(({ placeId }) => view.opened?.includes(placeId)))
  const lit = useApp(({ hovered }) => hovered !== null && pin.incidents.some(({ id }) => id === hovered))
  const state = chosen || opened ? 'selected' : lit ? 'hovered' : 'rest'
  const name = pinName(pin, m)
  const act = () => {
    const [only] = pin.incidents
    if (only && pin.incidents.length === 1) select(only.id)
    else open(pin.places.map(({ placeId }) => placeId))
  }
  // The name is set again when the marker is put on the map anew.
  const label = () => marker.current?.getElement()?.setAttribute('aria-label', name)
  useEffect(label)
  useEffect(() => {
    const target = marker.current?.getElement()
    // The keyboard brings a pin into sight; under a finger or a pointer it stays, or the press would end beside it.
    const bringInside = () => {
      if (target?.matches(':focus-visible')) map.panInside([pin.point.lat, pin.point.lon], { padding: [HIT, HIT] })
    }
    target?.addEventListener('focus', bringInside)
    return () => target?.removeEventListener('focus', bringInside)
  })
  return (
    <>
      <Marker
        ref={marker}
        position={[pin.point.lat, pin.point.lon]}
        icon={icon}
        autoPanOnFocus={false}
        // Larger pins lie under smaller ones, so that none is hidden; the chosen one lies on top.
        zIndexOffset={(state === 'rest' ? 0 : 10_000) - pin.incidents.length * 20}
        eventHandlers={{
          add: label,
          click: act,
          keydown: ({ originalEvent }) => {
            if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return
            originalEvent.preventDefault()
            act()
          },
          mouseover: () => hover(pin.incidents.length === 1 ? (pin.incidents[0]?.id ?? null) : null),
          mouseout: () => hover(null),
        }}
      />
      {createPortal(
        <>
          <Svg className={styles.symbol} node={pinSymbol(pinSpec(pin.places, state), CSS_PAINT)} />
          <span className={styles.label} aria-hidden="true">
            {pinLabel(pin)}
          </span>
        </>,
        element,
      )}
    </>
  )
}

/** A place that the filter leaves out: never gone without a trace, but nothing to press. */
function LeftOut({ place }: { readonly place: PlacePin }) {
  const [element, icon] = useMemo(() => {
    const inner = document.createElement('div')
    return [inner, divIcon({ html: inner, className: styles.leftOut ?? '', iconSize: [8, 8] })]
  }, [])
  return (
    <>
      <Marker position={[place.point.lat, place.point.lon]} icon={icon} interactive={false} keyboard={false} zIndexOffset={-10_000} />
      {createPortal(<Svg className={styles.symbol} node={pinSymbol(pinSpec([place], 'left-out'), CSS_PAINT)} />, element)}
    </>
  )
}
