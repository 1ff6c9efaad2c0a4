import { placeIn } from '../drawing/map-frame.ts'
import { pinSpec } from '../drawing/pin-spec.ts'
import { CSS_PAINT, pinSymbol } from '../drawing/symbol.ts'
import type { Frame } from '../drawing/trace.ts'
import { en as m } from '../i18n/en.ts'
import { pinLabel, pinName } from '../i18n/pin-name.ts'
import { pinTowards } from '../model/pin-steps.ts'
import type { Pin, PlacePin } from '../model/pins.ts'
import { project } from '../model/projection.ts'
import { button, drawn, element } from './element.ts'

/** Pixels from an edge of the map within which a pin's label is turned to the other side. */
const EDGE = { side: 130, below: 72 }

export interface PinLayer {
  readonly element: HTMLElement
  /** @param chosen whether a pin holds what is open */
  readonly draw: (pins: readonly Pin[], leftOut: readonly PlacePin[], frame: Frame, chosen: (pin: Pin) => boolean) => void
  /** Gives the focus to the pin of a place; answers whether it is there. */
  readonly focus: (place: string) => boolean
}

export interface PinActs {
  readonly press: (pin: Pin) => void
  /** The keyboard came to a pin. */
  readonly focused: (pin: Pin) => void
  /** The keyboard leaves the pins for the map itself. */
  readonly leave: () => void
}

interface Shown {
  readonly button: HTMLButtonElement
  readonly symbol: HTMLElement
  readonly label: HTMLElement
  pin: Pin
  /** What its symbol shows, to be drawn anew only when that changes. */
  drawn: string
}

/**
 * The pins as buttons, and small dots where the filter leaves a place out. A pin keeps its button, and so the focus, while its places
 * stay together. One of them is a stop of the Tab key; from it arrow keys lead to the others.
 */
export function createPins({ press, focused, leave }: PinActs): PinLayer {
  const layer = element('div', { class: 'pins' })
  const shown = new Map<string, Shown>()
  let order: readonly Shown[] = []
  /** The pin that has the focus, or had it last. */
  let last: Shown | undefined
  const dots = element('div', { 'aria-hidden': 'true' })
  layer.append(dots)

  const create = (pin: Pin): Shown => {
    const symbol = element('span', { class: 'symbol' })
    const label = element('span', { class: 'label', 'aria-hidden': 'true' })
    const made: Shown = { button: button({ class: 'pin' }, () => press(made.pin), symbol, label), symbol, label, pin, drawn: '' }
    made.button.addEventListener('focus', () => {
      last = made
      setStop(made)
      // Not where a pointer brought the focus: the pin would move away from under it before it is pressed.
      if (made.button.matches(':focus-visible')) focused(made.pin)
    })
    made.button.addEventListener('keydown', (event) => onKey(event, made))
    return made
  }

  const setStop = (stop: Shown | undefined) => {
    for (const one of order) one.button.tabIndex = one === stop ? 0 : -1
  }
  const onKey = (event: KeyboardEvent, from: Shown) => {
    if (event.key === 'Escape') return leave()
    // Shift and an arrow move the map.
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    const points = order.map(({ pin }) => project(pin.point))
    const next = pinTowards(event.key, points, order.indexOf(from))
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    order[next]?.button.focus({ preventScroll: true })
  }

  const focus = (place: string | undefined): boolean => {
    const found = [...shown.values()].find(({ pin }) => pin.places.some(({ placeId }) => placeId === place))
    found?.button.focus({ preventScroll: true })
    return found !== undefined
  }
  /** Takes away the pins that are no more; answers the place of the one that had the focus. */
  const removeOthers = (keys: ReadonlySet<string>): string | undefined => {
    let place: string | undefined
    for (const [key, { button: old, pin }] of shown) {
      if (keys.has(key)) continue
      if (old === document.activeElement) place = pin.places[0]?.placeId
      old.remove()
      shown.delete(key)
    }
    return place
  }

  return {
    element: layer,
    focus,
    draw: (pins, leftOut, frame, chosen) => {
      const lost = removeOthers(new Set(pins.map(({ key }) => key)))
      for (const pin of pins) {
        const known = shown.get(pin.key) ?? create(pin)
        known.pin = pin
        update(known, chosen(pin))
        stand(known.button, frame, pin)
        turn(known.label, frame, pin)
        if (!shown.has(pin.key)) layer.append(known.button)
        shown.set(pin.key, known)
      }
      order = pins.flatMap(({ key }) => shown.get(key) ?? [])
      const inView = ({ pin }: Shown) => isInside(placeIn(frame, pin.point), frame)
      const stop = order.find((one) => one === last) ?? order.find(({ pin }) => chosen(pin)) ?? order.find(inView) ?? order[0]
      setStop(stop)
      dots.replaceChildren(...leftOut.map((place) => leftOutDot(place, frame)))
      // What stood together and now stands apart, or the other way, keeps the focus.
      if (lost !== undefined) focus(lost)
    },
  }
}

function isInside({ x, y }: ReturnType<typeof placeIn>, { width, height }: Frame): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height
}

function update(shown: Shown, chosen: boolean): void {
  const { pin } = shown
  const spec = pinSpec(pin.places, chosen ? 'selected' : 'rest')
  const [name, signature] = [pinName(pin, m), JSON.stringify(spec)]
  if (shown.button.getAttribute('aria-label') !== name) {
    shown.button.setAttribute('aria-label', name)
    shown.label.textContent = pinLabel(pin)
  }
  if (shown.drawn === signature) return
  shown.drawn = signature
  shown.symbol.replaceChildren(drawn(pinSymbol(spec, CSS_PAINT)))
  // Larger pins lie under smaller ones, and the chosen one on top.
  shown.button.style.setProperty('--depth', String(chosen ? 300 : Math.max(1, 200 - spec.count)))
}

function stand(made: HTMLElement, frame: Frame, { point }: Pick<Pin, 'point'>): void {
  const { x, y } = placeIn(frame, point)
  made.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
}

/** Turns a label inwards where the map ends. */
function turn(label: HTMLElement, frame: Frame, { point }: Pick<Pin, 'point'>): void {
  const { x, y } = placeIn(frame, point)
  label.dataset.side = x < EDGE.side ? 'start' : x > frame.width - EDGE.side ? 'end' : 'middle'
  label.dataset.above = String(y > frame.height - EDGE.below)
}

function leftOutDot(place: PlacePin, frame: Frame): HTMLElement {
  const dot = element('span', { class: 'dot' }, drawn(pinSymbol(pinSpec([place], 'left-out'), CSS_PAINT)))
  stand(dot, frame, place)
  return dot
}
