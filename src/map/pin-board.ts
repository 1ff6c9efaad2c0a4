import { type LatLngBounds, type Map as LeafletMap, type Marker, marker } from 'leaflet'
import { pinSpec } from '../drawing/pin-spec.ts'
import type { PinSpec } from '../drawing/symbol.ts'
import type { Pin, PlacePin } from '../model/pins.ts'
import { Dot, iconOf } from './left-out.ts'
import styles from './Pins.module.css'
import { symbolElement } from './pin-element.ts'

/** Side of the square that can be hit, in px; a finger gets more (see the style sheet). */
const HIT = 32
/** Pixels from an edge of the map within which a label is turned to the other side. */
const EDGE = { side: 130, below: 72 }
/** With more pins than these only those in the view and close to it are in the page. */
const FEW = 80

type Look = PinSpec['state']

export interface PinWords {
  readonly nameOf: (pin: Pin) => string
  readonly labelOf: (pin: Pin) => string
}

export interface PinActs {
  readonly press: (pin: Pin) => void
  /** The pointer is over a pin, or over none. */
  readonly point: (pin: Pin | null) => void
}

/**
 * The pins on the map, each one marker for as long as it stands: what it shows changes inside it, so that it never loses the focus. By
 * hand and not by React: a filter changes hundreds at once.
 */
export class PinBoard {
  readonly #map: LeafletMap
  readonly #acts: PinActs
  #entries = new Map<string, Entry>()
  /** The entries in the order of the pins, which is that of the list. */
  #order: readonly Entry[] = []
  readonly #dots = new Map<string, Dot>()
  /** The pin that has the focus, or had it last. */
  #focused: Entry | null = null
  /** What is in the page while not all of it is. */
  #reach: LatLngBounds | null = null

  /** @param many there are so many records that there may be many pins: what they need is fetched ahead of them */
  constructor(map: LeafletMap, acts: PinActs, many = false) {
    if (many) loadMany().catch(() => {})
    this.#map = map
    this.#acts = acts
    map.on('moveend', this.#arrange)
    map.on('move', this.#onMove)
  }

  /** Takes everything off the map. */
  remove(): void {
    this.#map.off('moveend', this.#arrange)
    this.#map.off('move', this.#onMove)
    for (const entry of this.#order) entry.marker.remove()
    for (const dot of this.#dots.values()) dot.marker.remove()
    this.#entries.clear()
    this.#order = []
    this.#dots.clear()
  }

  /** Shows pins, and a small dot on each place that the filter leaves out. */
  show(pins: readonly Pin[], leftOut: readonly PlacePin[], words: PinWords, lookOf: (pin: Pin) => Look): void {
    const before = this.#entries
    this.#entries = new Map()
    for (const pin of pins) {
      const entry = before.get(pin.key) ?? new Entry(this.#map, pin, this.#acts, this.#onFocus, this.#onKey)
      before.delete(pin.key)
      entry.show(pin, words, lookOf(pin))
      this.#entries.set(pin.key, entry)
    }
    this.#order = [...this.#entries.values()]
    let heir: Entry | undefined
    for (const entry of before.values()) {
      // What stood together and now stands apart, or the other way, keeps the focus.
      if (entry.marker.getElement() === document.activeElement) heir = this.#order.find(({ pin }) => sharePlace(pin, entry.pin))
      entry.marker.remove()
      if (this.#focused === entry) this.#focused = null
    }
    this.#showDots(leftOut)
    this.#arrange()
    heir?.focus(this.#map)
  }

  /** Shows which pins are chosen or pointed at. */
  light(lookOf: (pin: Pin) => Look): void {
    for (const entry of this.#order) entry.light(lookOf(entry.pin))
  }

  #showDots(leftOut: readonly PlacePin[]): void {
    const wanted = new Set(leftOut.map(({ placeId }) => placeId))
    for (const [placeId, dot] of this.#dots) {
      if (wanted.has(placeId)) continue
      dot.marker.remove()
      this.#dots.delete(placeId)
    }
    for (const place of leftOut) {
      if (this.#dots.has(place.placeId)) continue
      const dot = new Dot(place)
      dot.marker.addTo(this.#map)
      this.#dots.set(place.placeId, dot)
    }
  }

  readonly #onFocus = (entry: Entry): void => {
    this.#focused = entry
    loadKeys().catch(() => {})
    if (this.#order.length > FEW) this.#arrange()
    else this.#setStop()
  }

  readonly #onKey = (entry: Entry, event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event
    // Ctrl and plus are the browser's own zoom.
    if (!KEYS.test(key) || ctrlKey || metaKey || altKey) return
    event.preventDefault()
    if (key === 'Enter' || key === ' ') this.#acts.press(entry.pin)
    else if (pressOnPin) pressOnPin(event, entry, this.#order, this.#map)
    // Without it the list still leads everywhere.
    else
      loadKeys().then(
        () => {
          // Keys may come faster than what they do: each goes on from where the one before it led, and none once the reader has left the pins.
          const at = this.#focused
          if (at && at.marker.getElement() === document.activeElement) pressOnPin?.(event, at, this.#order, this.#map)
        },
        () => {},
      )
  }

  /**
   * Makes one pin the stop of the Tab key: that which has the focus or had it last, else a chosen one, else the first in view. Where
   * there is none, the map itself is the stop.
   * @returns that pin
   */
  #setStop(): Entry | null {
    const order = this.#order
    const bounds = this.#map.getBounds()
    const stop =
      this.#focused ??
      order.find(({ chosen }) => chosen) ??
      order.find(({ marker: own }) => bounds.contains(own.getLatLng())) ??
      order[0] ??
      null
    for (const entry of order) entry.setStop(entry === stop)
    this.#map.getContainer().tabIndex = stop ? -1 : 0
    return stop
  }

  readonly #onMove = (): void => {
    if (this.#reach && !this.#reach.contains(this.#map.getBounds())) this.#arrange()
  }

  /** Puts the pins into the page: few all, many those in the view. */
  readonly #arrange = (): void => {
    const order = this.#order
    const stop = this.#setStop()
    if (order.length > FEW) {
      if (arrangeMany) this.#reach = arrangeMany(this.#map, order, stop)
      else loadMany().then(this.#arrange, () => putAll(this.#map, this.#order))
    } else {
      this.#reach = null
      putAll(this.#map, order)
    }
  }
}

/** What many pins need is fetched with the first of them. */
let arrangeMany: typeof import('./many-pins.ts').arrangeMany | null = null
const loadMany = async (): Promise<void> => {
  arrangeMany = (await import('./many-pins.ts')).arrangeMany
}

/** Keys that a pin answers to. */
const KEYS = /^(Arrow.+|Page.+|Home|End|Enter|Escape|[ +=-])$/
/** What the keys do beside opening a pin is fetched when a pin first has the focus. */
let pressOnPin: typeof import('./pin-keys.ts').pressOnPin | null = null
const loadKeys = async (): Promise<void> => {
  pressOnPin = (await import('./pin-keys.ts')).pressOnPin
}

function sharePlace({ places: some }: Pin, { places: others }: Pin): boolean {
  return some.some(({ placeId }) => others.some((other) => other.placeId === placeId))
}

/** In the order of the pins, which is that of reading; what has the focus would lose it if it were moved. */
function putAll(map: LeafletMap, order: readonly Entry[]): void {
  let last: HTMLElement | undefined
  for (const { marker: own } of order) {
    if (!own.getElement()) own.addTo(map)
    const element = own.getElement()
    if (!element) continue
    if (last && last.nextElementSibling !== element && element !== document.activeElement) last.after(element)
    last = element
  }
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
