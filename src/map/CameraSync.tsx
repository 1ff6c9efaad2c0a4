import { type Map as LeafletMap, latLngBounds, type Point, point } from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap, useMapEvents } from 'react-leaflet/hooks'
import { ofReport } from '../model/report.ts'
import { type Camera, roundCamera } from '../model/view.ts'
import { selected } from '../state/selectors.ts'
import { moveCamera, setBox, store, useApp } from '../state/store.ts'

/** The country, [south, west] to [north, east]. */
export const countryBounds = ofReport(({ country: { south, west, north, east } }) => latLngBounds([south, west], [north, east]))

/** Pixels kept free round a chosen pin before the map moves to it. */
const CLOSE = 56
/** Seconds of a move that the reader asked for. */
const MOVE = 0.3

const matches = (query: string): boolean => matchMedia(query).matches

/**
 * Pixels kept free round the whole country. On a phone the title and the map's buttons stand above it and buttons below. In a low window, but
 * for that of a phone on its side, the lower ones come closer; where it is wide, so does the title with what it offers. The same stands in
 * FirstMap.module.css.
 */
function margin(): { readonly start: Point; readonly end: Point } {
  if (!matches('(max-width: 1023.98px)')) return { start: point(16, 16), end: point(16, 16) }
  const isLow = matches('(min-height: 480.02px) and (max-height: 840px)')
  return { start: point(12, isLow && matches('(min-width: 480px)') ? 128 : 120), end: point(12, isLow ? 76 : 56) }
}

const quiet = () => matches('(prefers-reduced-motion: reduce)')

function cameraOf(map: LeafletMap): Camera {
  const { lat, lng } = map.getCenter()
  return roundCamera({ lat, lon: lng, zoom: map.getZoom() })
}

/** Pixels by which Leaflet may round a centre that it was given. */
const ROUNDING = 2

/** Whether the map shows what a camera asks for: the same zoom, and a centre that differs by no more than rounding. */
function shows(map: LeafletMap, { lat, lon, zoom }: Camera): boolean {
  if (cameraOf(map).zoom !== zoom) return false
  return map.project([lat, lon], zoom).distanceTo(map.project(map.getCenter(), zoom)) <= ROUNDING
}

/** Leaflet stops at quarters of a zoom; what is asked for is shown as it is, and the country as large as it fits. */
function unsnapped<Result>(map: LeafletMap, act: () => Result): Result {
  const { zoomSnap = 0 } = map.options
  map.options.zoomSnap = 0
  try {
    return act()
  } finally {
    map.options.zoomSnap = zoomSnap
  }
}

/** Shows the whole country in the map as it is now. */
export function showCountry(map: LeafletMap, animate: boolean): void {
  const { start, end } = margin()
  const options = { paddingTopLeft: start, paddingBottomRight: end, animate: animate && !quiet(), duration: MOVE }
  unsnapped(map, () => map.fitBounds(countryBounds(), options))
}

/** Shows what a camera asks for, at once. */
function show(map: LeafletMap, { lat, lon, zoom }: Camera): void {
  unsnapped(map, () => map.setView([lat, lon], zoom, { animate: false }))
}

/** Where the map looks when it shows the whole country at its present size: kept as null. */
function countryCamera(map: LeafletMap): Camera {
  const { start, end } = margin()
  const zoom = unsnapped(map, () => map.getBoundsZoom(countryBounds(), false, start.add(end)))
  const corners = [countryBounds().getSouthWest(), countryBounds().getNorthEast()].map((corner) => map.project(corner, zoom))
  const [southWest = point(0, 0), northEast = point(0, 0)] = corners
  const middle = southWest.add(northEast).divideBy(2).add(end.subtract(start).divideBy(2))
  const { lat, lng } = map.unproject(middle, zoom)
  return roundCamera({ lat, lon: lng, zoom })
}

/**
 * Camera of the map ⇄ camera of the view. They are compared by what they show, so that an answer never echoes. The map moves by itself
 * only when an incident is chosen whose pin is out of view; a link that says where to look is shown as it says, wherever the pin lies.
 */
export function CameraSync() {
  const map = useMap()
  const camera = useApp(({ view }) => view.camera)
  /** Whether the chosen pin stays in view when the map gets another size: not where a link or the reader left it outside. */
  const kept = useRef(false)
  /** Whether the reader of a link has done something: until then the middle stays where it is when the map gets another size, then the ground. */
  const acted = useRef(false)
  useMapEvents({
    moveend: () => {
      if (!isStrip(map)) kept.current = showsChosen(map)
      const { camera: noted } = store.getState().view
      if (shows(map, countryCamera(map))) moveCamera(null)
      else if (noted === null || !shows(map, noted)) moveCamera(cameraOf(map))
      noteBox(map)
    },
  })
  useEffect(
    function followStore() {
      if (camera === null) {
        if (!shows(map, countryCamera(map))) showCountry(map, false)
      } else if (!shows(map, camera)) {
        acted.current = false
        show(map, camera)
      }
    },
    [map, camera],
  )
  useEffect(function followReader() {
    const act = () => {
      acted.current = true
    }
    const gone = new AbortController()
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, act, { capture: true, signal: gone.signal })
    return () => gone.abort()
  }, [])
  useEffect(
    function followSize() {
      const observer = new ResizeObserver(() => {
        const { camera: noted } = store.getState().view
        const keep = kept.current
        map.invalidateSize({ pan: !acted.current, animate: false })
        if (noted === null) showCountry(map, false)
        else if (!acted.current) show(map, noted)
        if (!keep) return
        keepInView(map)
        // On its way there; a sheet that rises gives the map many sizes.
        kept.current = true
      })
      observer.observe(map.getContainer())
      return () => observer.disconnect()
    },
    [map],
  )
  useEffect(
    function followBox() {
      noteBox(map)
      return () => setBox(null)
    },
    [map],
  )
  const incident = useApp(selected)
  const before = useRef({ incident: null as typeof incident, camera: null as Camera | null })
  useEffect(
    function followSelection() {
      const { incident: last, camera: from } = before.current
      before.current = { incident, camera }
      if (incident === last) return
      // A link changes both at once.
      const linked = camera !== null && camera !== from
      kept.current = !linked || showsChosen(map)
      if (!linked) keepInView(map)
    },
    [map, incident, camera],
  )
  return null
}

/** Whether only a strip of the map is left, as under an account on a phone: nothing could come into view. */
function isStrip(map: LeafletMap): boolean {
  const { x, y } = map.getSize()
  return x < 3 * CLOSE || y < 3 * CLOSE
}

/** Notes what the map shows, to three decimals; equal boxes once. A strip beside a raised sheet is no look at the map: what was seen before stays. */
function noteBox(map: LeafletMap): void {
  const { box } = store.getState()
  if (box !== null && isStrip(map)) return
  const bounds = map.getBounds()
  const [south = 0, west = 0, north = 0, east = 0] = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()].map(
    (degrees) => Math.round(degrees * 1000) / 1000,
  )
  if (box?.south !== south || box.west !== west || box.north !== north || box.east !== east) setBox({ south, west, north, east })
}

function showsChosen(map: LeafletMap): boolean {
  const point = selected(store.getState())?.location.point
  return point !== null && point !== undefined && map.getBounds().contains([point.lat, point.lon])
}

/** Brings the chosen incident's pin into view if it is not, and moves no further than needed. */
function keepInView(map: LeafletMap): void {
  const point = selected(store.getState())?.location.point
  if (!point) return
  if (isStrip(map)) return
  map.panInside([point.lat, point.lon], { padding: [CLOSE, CLOSE], animate: !quiet(), duration: MOVE })
}
