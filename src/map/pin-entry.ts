import { type Map as LeafletMap, type Marker, marker } from 'leaflet'
import { pinSpec } from '../drawing/pin-spec.ts'
import type { PinSpec } from '../drawing/symbol.ts'
import type { Pin } from '../model/pins.ts'
import { iconOf } from './left-out.ts'
import styles from './Pins.module.css'
import { symbolElement } from './pin-element.ts'

/** Side of the square that can be hit, in px; a finger gets more (see the style sheet). */
const HIT = 32
/** Pixels from an edge of the map within which a label is turned to the other side. */
const EDGE = { side: 130, below: 72 }

export type Look = PinSpec['state']

export interface PinWords {
  readonly nameOf: (pin: Pin) => string
  readonly labelOf: (pin: Pin) => string
}

export interface PinActs {
  readonly press: (pin: Pin) => void
  /** The pointer is over a pin, or over none. */
  readonly point: (pin: Pin | null) => void
}

/** A pin on the map. */
export class Entry {
  readonly marker: Marker
  readonly #inner = document.createElement('div')
  readonly #label = document.createElement('span')
  pin: Pin
  #name = ''
  #look = ''
  #state: Look = 'rest'
  #symbol: SVGElement | null = null

  #stop = false

  constructor(
    map: LeafletMap,
    pin: Pin,
    acts: PinActs,
    onFocus: (entry: Entry) => void,
    onKey: (entry: Entry, event: KeyboardEvent) => void,
  ) {
    this.pin = pin
    this.#label.className = styles.label ?? ''
    this.#label.setAttribute('aria-hidden', 'true')
    this.#inner.append(this.#label)
    this.marker = marker([pin.point.lat, pin.point.lon], { icon: iconOf(this.#inner, styles.pin, HIT), autoPanOnFocus: false })
    this.marker.on('add', () => {
      const element = this.marker.getElement()
      // The name is set again when the marker is put on the map anew.
      element?.setAttribute('aria-label', this.#name)
      this.setStop(this.#stop)
      element?.addEventListener('focus', () => {
        onFocus(this)
        const { lat, lon } = this.pin.point
        // The keyboard brings a pin into sight; under a finger or a pointer it stays, or the press would end beside it.
        if (element.matches(':focus-visible')) map.panInside([lat, lon], { padding: [HIT, HIT] })
        this.#turn(map)
      })
    })
    this.marker.on('click', () => acts.press(this.pin))
    this.marker.on('keydown', ({ originalEvent }: { readonly originalEvent: KeyboardEvent }) => onKey(this, originalEvent))
    this.marker.on('mouseover', () => {
      this.#turn(map)
      acts.point(this.pin)
    })
    this.marker.on('mouseout', () => acts.point(null))
  }

  /** Whether it shows what is open. */
  get chosen(): boolean {
    return this.#state === 'selected'
  }

  /** Makes it the one pin to which the Tab key leads, or leaves it to the arrow keys. */
  setStop(stop: boolean): void {
    this.#stop = stop
    const element = this.marker.getElement()
    if (element) element.tabIndex = stop ? 0 : -1
  }

  /** Takes the focus; it may have been too far off to be in the page. */
  focus(map: LeafletMap): void {
    if (!this.marker.getElement()) this.marker.addTo(map)
    this.marker.getElement()?.focus({ preventScroll: true })
  }

  show(pin: Pin, { nameOf, labelOf }: PinWords, state: Look): void {
    if (pin.point.lat !== this.pin.point.lat || pin.point.lon !== this.pin.point.lon) this.marker.setLatLng([pin.point.lat, pin.point.lon])
    this.pin = pin
    const name = nameOf(pin)
    if (name !== this.#name) {
      this.#name = name
      this.#label.textContent = labelOf(pin)
      this.marker.getElement()?.setAttribute('aria-label', name)
    }
    this.#state = state
    this.#draw()
  }

  light(state: Look): void {
    if (state === this.#state) return
    this.#state = state
    this.#draw()
  }

  /** Turns the label inwards where the map ends. */
  #turn(map: LeafletMap): void {
    const { x, y } = map.latLngToContainerPoint(this.marker.getLatLng())
    const size = map.getSize()
    this.#label.dataset['side'] = x < EDGE.side ? 'start' : x > size.x - EDGE.side ? 'end' : ''
    this.#label.toggleAttribute('data-above', y > size.y - EDGE.below)
  }

  #draw(): void {
    const spec = pinSpec(this.pin.places, this.#state)
    const look = JSON.stringify(spec)
    if (look === this.#look) return
    this.#look = look
    const symbol = symbolElement(spec, look)
    if (this.#symbol) this.#symbol.replaceWith(symbol)
    else this.#inner.prepend(symbol)
    this.#symbol = symbol
    // Larger pins lie under smaller ones, so that none is hidden; the chosen one lies on top.
    this.marker.setZIndexOffset((this.#state === 'rest' ? 0 : 10_000) - spec.count * 20)
  }
}
