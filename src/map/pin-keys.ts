import type { Map as LeafletMap } from 'leaflet'
import { pinTowards } from '../model/pin-steps.ts'
import { project } from '../model/projection.ts'
import type { Entry } from './pin-entry.ts'

/** Pixels by which Shift and an arrow key move the map. */
const STEP = 80
const MOVES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** Does what a key means on a pin: leads to another pin, moves or zooms the map under it, or leaves the pins for the map itself. */
export function pressOnPin({ key, shiftKey }: KeyboardEvent, entry: Entry, order: readonly Entry[], map: LeafletMap): void {
  const move = MOVES[key]
  if (key === 'Escape') map.getContainer().focus({ preventScroll: true })
  else if (key === '-') map.zoomOut()
  else if (key === '+' || key === '=') map.zoomIn()
  else if (shiftKey && move) map.panBy([...move])
  else {
    const points = order.map(({ pin }) => project(pin.point))
    const next = pinTowards(key, points, order.indexOf(entry))
    if (next !== null) order[next]?.focus(map)
  }
}
