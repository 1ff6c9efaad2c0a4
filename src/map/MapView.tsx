import './leaflet.css'
import type { LatLngBoundsExpression, Map as LeafletMap } from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet/hooks'
import { MapContainer } from 'react-leaflet/MapContainer'
import { obstaclesOf, radiusOf } from '../drawing/pin-spec.ts'
import { useMessages } from '../i18n/messages.ts'
import { GAP, groupingZoom, pinsAt } from '../model/pins.ts'
import { placeIndex } from '../model/place-index.ts'
import type { Theme } from '../model/theme.ts'
import { cameraLimits } from '../model/view.ts'
import { useLater } from '../state/later.ts'
import { type OnMap, onMap } from '../state/selectors.ts'
import { Basemap } from './Basemap.tsx'
import { CameraSync, countryBounds } from './CameraSync.tsx'
import { Controls } from './Controls.tsx'
import styles from './MapView.module.css'
import { Pins } from './Pins.tsx'

export { loadManyPins } from './pin-board.ts'

/** The map: our own basemap, the pins, and what moves it. */
export function MapView({ theme }: { readonly theme: Theme }) {
  const { south, west, north, east, minZoom, maxZoom } = cameraLimits()
  // How far the map can be moved.
  const limits: LatLngBoundsExpression = [
    [south, west],
    [north, east],
  ]
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return (
    <MapContainer
      className={styles.map ?? ''}
      bounds={countryBounds()}
      minZoom={minZoom}
      // Towns are known no finer than about a kilometre: a closer look would promise what the data does not hold.
      maxZoom={maxZoom}
      zoomSnap={0.25}
      zoomDelta={1}
      wheelPxPerZoomLevel={120}
      maxBounds={limits}
      maxBoundsViscosity={0.8}
      zoomControl={false}
      attributionControl={false}
      zoomAnimation={!still}
      fadeAnimation={false}
      markerZoomAnimation={!still}
      inertia={!still}
    >
      <Named still={still} />
      <Ground theme={theme} />
      <CameraSync />
      <Controls />
    </MapContainer>
  )
}

function jumpOnly(map: LeafletMap): void {
  const slide = map.panBy.bind(map)
  map.panBy = (by, options) => slide(by, { ...options, animate: false })
}

/** Gives the focusable map a role and a name that says how it is used; without motion it jumps where its own keys would slide it. */
function Named({ still }: { readonly still: boolean }) {
  const map = useMap()
  const m = useMessages()
  useEffect(() => {
    if (still) jumpOnly(map)
  }, [map, still])
  useEffect(() => {
    const container = map.getContainer()
    container.setAttribute('role', 'group')
    container.setAttribute('aria-label', m.map.keyboard)
  }, [map, m])
  return null
}

const NONE: OnMap = { shown: [], leftOut: [], index: placeIndex([]) }

/** Basemap and pins at the present zoom: the names of the one keep clear of the other. */
function Ground({ theme }: { readonly theme: Theme }) {
  const map = useMap()
  const [zoom, setZoom] = useState(() => map.getZoom())
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  const grouping = groupingZoom(zoom)
  // The sentence comes in the next frame, the pins with the numbers and the list in the one behind it; and at first the map itself.
  const { shown, leftOut, index } = useLater(onMap, NONE)
  const pins = useMemo(() => pinsAt(shown, grouping, radiusOf, GAP, index), [shown, grouping, index])
  const obstacles = useMemo(() => obstaclesOf(pins, leftOut), [pins, leftOut])
  useEffect(() => {
    // The pins of the picture that came with the page go.
    if (index.world.length > 0) map.getContainer().dataset['pins'] = ''
  }, [map, index])
  return (
    <>
      <Basemap theme={theme} obstacles={obstacles} />
      <Pins pins={pins} leftOut={leftOut} theme={theme} />
    </>
  )
}
