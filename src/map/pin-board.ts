import type { LatLngBounds, Map as LeafletMap } from 'leaflet'
import type { Pin, PlacePin } from '../model/pins.ts'
import { Dot } from './left-out.ts'
import { Entry, type Look, type PinActs, type PinWords } from './pin-entry.ts'

/** With more pins than these only those in the view and close to it are in the page. */
const FEW = 80

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
    if (many) loadManyPins().catch(() => {})
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
      else loadManyPins().then(this.#arrange, () => putAll(this.#map, this.#order))
    } else {
      this.#reach = null
      putAll(this.#map, order)
    }
  }
}

/** What many pins need is fetched with the first of them. */
let arrangeMany: typeof import('./many-pins.ts').arrangeMany | null = null
export const loadManyPins = async (): Promise<void> => {
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
