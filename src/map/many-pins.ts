import type { LatLngBounds, Map as LeafletMap } from 'leaflet'
import type { Entry } from './pin-entry.ts'

/** The view and so much of its size on each side. */
const AROUND = 0.5

/**
 * Puts into the page the pins in the view and close to it, and the one to which the Tab key leads; takes out what lies far off.
 * @returns how far the view may move before this has to be done again
 */
export function arrangeMany(map: LeafletMap, order: readonly Entry[], stop: Entry | null): LatLngBounds {
  const reach = map.getBounds().pad(AROUND)
  let last: HTMLElement | null = null
  for (const entry of order) {
    const { marker } = entry
    const wanted = entry === stop || reach.contains(marker.getLatLng())
    if (!wanted) marker.remove()
    // Null once it was taken off, whatever the types say.
    else if (!marker.getElement()) marker.addTo(map)
    const element = wanted ? marker.getElement() : undefined
    if (!element) continue
    // In the order of the pins, whenever each of them came; what has the focus would lose it if it were moved.
    if (last && last.nextElementSibling !== element && entry !== stop) last.after(element)
    last = element
  }
  return reach
}
