import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import { whenIdle } from '../browser/when-idle.ts'
import { store } from '../state/store.ts'
import { countryBounds } from './CameraSync.tsx'

/** Pixels by which the map may round what it shows. */
const ROUNDING = 1.5
/** Milliseconds for which a map that can be used is left alone, and after which the ground is asked for on a page that never rests. */
const REST = 5000
const PATIENCE = 3000

/** By these a reader turns to the map with a hand that may move it next; from pin to pin by keyboard the picture serves. */
const TURNS = ['pointerenter', 'pointerdown', 'wheel'] as const

/** The picture that the build drew into the page under the map; null where there is none. */
export function firstPicture(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#first-map[data-drawn] > div')
}

/**
 * Moves and scales the picture with the map that lies over it, so that it can stand for the ground until that is drawn.
 * @returns a function that ends it
 */
export function followMap(map: LeafletMap, picture: HTMLElement): () => void {
  const place = (centre = map.getCenter(), zoom = map.getZoom()) => {
    picture.style.transform = ''
    const from = picture.getBoundingClientRect()
    const { left, top } = map.getContainer().getBoundingClientRect()
    const corner = map.project(centre, zoom).subtract(map.getSize().divideBy(2))
    const upper = map.project(countryBounds().getNorthWest(), zoom).subtract(corner)
    const lower = map.project(countryBounds().getSouthEast(), zoom).subtract(corner)
    const [x, y] = [upper.x + left - from.left, upper.y + top - from.top]
    const scale = (lower.x - upper.x) / from.width
    const far = Math.max(Math.abs(x), Math.abs(y), Math.abs(scale - 1) * from.width) > ROUNDING
    picture.style.transformOrigin = '0 0'
    picture.style.transform = far ? `translate(${x}px,${y}px) scale(${scale})` : ''
  }
  const onMove = () => place()
  const onZoom = (event: unknown) => {
    const { center, zoom } = event as ZoomAnimEvent
    place(center, zoom)
  }
  place()
  map.on('move zoom moveend resize', onMove)
  map.on('zoomanim', onZoom)
  return () => {
    map.off('move zoom moveend resize', onMove)
    map.off('zoomanim', onZoom)
    picture.style.transform = ''
  }
}

/**
 * Calls back once the map's own ground is wanted: at once where no picture stands for it, or where the map shows anything but the
 * picture; else when the reader turns to the map or has moved it, or once the pins are there and the page has nothing better to do.
 * @param whole the map shows the whole country, as the picture does
 * @param ready the pins are there
 * @returns a function that ends it
 */
export function whenGroundIsWanted(map: LeafletMap, whole: boolean, ready: boolean, wanted: () => void): () => void {
  if (!whole || firstPicture() === null) {
    wanted()
    return () => {}
  }
  const container = map.getContainer()
  const endRest = ready ? whenIdle(done, REST, PATIENCE) : null
  function end() {
    endRest?.()
    for (const turn of TURNS) container.removeEventListener(turn, done)
    unsubscribe()
  }
  function look() {
    if (store.getState().view.camera !== null) done()
  }
  function done() {
    end()
    wanted()
  }
  for (const turn of TURNS) container.addEventListener(turn, done, { passive: true })
  // Not by the map's own events: it finds its size by moves too, and they end where it shows the whole country.
  const unsubscribe = store.subscribe(look)
  return end
}
