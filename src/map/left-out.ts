import { type DivIcon, divIcon, type Marker, marker } from 'leaflet'
import { pinSpec } from '../drawing/pin-spec.ts'
import type { PlacePin } from '../model/pins.ts'
import styles from './Pins.module.css'
import { symbolElement } from './pin-element.ts'

/** A place that the filter leaves out: never gone without a trace, but nothing to press. */
export class Dot {
  readonly marker: Marker

  constructor(place: PlacePin) {
    const inner = document.createElement('div')
    const spec = pinSpec([place], 'left-out')
    inner.append(symbolElement(spec, 'left-out'))
    const { lat, lon } = place.point
    const icon = iconOf(inner, styles.leftOut, 8)
    this.marker = marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: -10_000 })
  }
}

/** What Leaflet hangs an element of ours on. @param side of it, in px */
export function iconOf(inner: HTMLElement, className: string | undefined, side: number): DivIcon {
  return divIcon({ html: inner, className: className ?? '', iconSize: [side, side] })
}
