import type { Basemap } from '../drawing/basemap.ts'
import type { Labels } from '../drawing/basemap-labels.ts'
import { obstaclesOf, radiusOf } from '../drawing/pin-spec.ts'
import type { Frame } from '../drawing/trace.ts'
import { embedEn as w } from '../i18n/embed-en.ts'
import { en as m } from '../i18n/en.ts'
import type { PlaceId, Point } from '../model/incident.ts'
import { type Pin, type PlacePin, pinsAt } from '../model/pins.ts'
import type { RegionId } from '../model/taxonomy.ts'
import type { Camera } from '../model/view.ts'
import { button, element, icon } from './element.ts'
import { cameraOf, frameOf, moved, resized, type Size, showing, zoomed } from './frame.ts'
import { listenForMoves } from './gestures.ts'
import { createGround, type Ground } from './ground.ts'
import { createPins, type PinLayer } from './pins.ts'
import { theme } from './theme.ts'

/** What stands on the map. */
export interface MapContent {
  readonly places: readonly PlacePin[]
  /** Places whose incidents the filter all leaves out. */
  readonly leftOut: readonly PlacePin[]
  /** Whether a pin holds what is open. */
  readonly chosen: (pin: Pin) => boolean
  /** The region to outline. */
  readonly region: RegionId | null
}

interface Parts {
  readonly basemap: Basemap
  readonly labels: Labels
  /** All places where a pin may stand. */
  readonly points: readonly Point[]
  readonly press: (pin: Pin) => void
  /** The map shows another part of the world than before. */
  readonly moved: (camera: Camera | null) => void
}

/** Pixels below which a move is none. */
const LEAST = 0.01
/** Milliseconds of rest after which names are laid out anew, and for which a hint stays. */
const REST = 120
const HINT = 1800

/**
 * The map: ground, pins, buttons and what moves it. By hand: built on Leaflet and the layers of src/map, the embed weighed 22 kB more
 * (105.9 kB instead of 83.3 kB, gzip; 28 November 2026) for some 450 lines fewer.
 */
export class EmbedMap {
  readonly element: HTMLElement
  readonly #surface: HTMLElement
  readonly #controls: HTMLElement
  readonly #points: readonly Point[]
  readonly #ground: Ground
  readonly #pins: PinLayer
  readonly #report: Parts['moved']
  #camera: Camera | null = null
  #frame: Frame = frameOf(null, { width: 0, height: 0 })
  #content: MapContent = { places: [], leftOut: [], chosen: () => false, region: null }
  #waiting = false
  #resting: ReturnType<typeof setTimeout> | undefined

  constructor({ basemap, labels, points, press, moved: report }: Parts) {
    this.#report = report
    this.#points = points
    this.#ground = createGround(basemap, labels)
    this.#pins = createPins({
      press,
      focused: ({ point }) => this.#change(showing(this.#frame, point)),
      leave: () => this.#surface.focus({ preventScroll: true }),
    })
    const layers = [this.#ground.element, this.#pins.element]
    this.#surface = element('div', { class: 'surface', tabindex: 0, role: 'group', 'aria-label': w.keyboard }, ...layers)
    const hint = createHint()
    const zoom = (steps: number, at?: { readonly x: number; readonly y: number }) =>
      this.#change(zoomed(this.#frame, this.#frame.zoom + steps, at))
    listenForMoves(this.#surface, { pan: (x, y) => this.#change(moved(this.#frame, x, y)), zoom, hint: hint.say })
    new ResizeObserver(() => this.#takeSize()).observe(this.#surface)
    const whole = () => {
      this.look(null)
      report(null)
    }
    this.#controls = controls(zoom, whole)
    this.element = element('div', { class: 'map', role: 'region', 'aria-label': w.map }, this.#surface, this.#controls, hint.element)
  }

  /** What it shows now. */
  get frame(): Frame {
    return this.#frame
  }

  show(content: MapContent): void {
    this.#content = content
    this.repaint()
  }

  /** Looks where a camera looks; null is the whole country, whatever the size of the map. */
  look(camera: Camera | null): void {
    this.#camera = camera
    this.#frame = this.#frameOf(camera, this.#frame)
    this.repaint()
  }

  /** Moves no further than brings a point into view. */
  bring(point: Point): void {
    // What was opened beside the map may just have taken some of its width.
    this.#takeSize()
    this.#change(showing(this.#frame, point))
  }

  /** Gives the focus to the pin of a place; answers whether it is there. */
  focusPin(place: PlaceId): boolean {
    // Pins gather anew in a map of another size, and one that goes takes the focus with it.
    this.#takeSize()
    return this.#pins.focus(place)
  }

  /** However many moves a frame of the screen brings, the map is drawn once. */
  repaint(): void {
    if (this.#waiting) return
    this.#waiting = true
    requestAnimationFrame(() => this.#paint())
  }

  #paint(): void {
    this.#waiting = false
    const frame = this.#frame
    if (frame.width === 0 || frame.height === 0) return
    const { places, leftOut, chosen, region } = this.#content
    const shown = pinsAt(places, frame.zoom, radiusOf)
    this.#ground.draw(frame, theme(), region)
    this.#pins.draw(shown, leftOut, frame, chosen)
    // One stop of the Tab key: a pin, or where there is none, the map itself.
    this.#surface.tabIndex = shown.length > 0 ? -1 : 0
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.#ground.name(frame, theme(), obstaclesOf(shown, leftOut), this.#camera === null), REST)
  }

  #frameOf(camera: Camera | null, size: Size): Frame {
    const { offsetLeft, offsetTop, offsetHeight } = this.#controls
    // As far from one edge of the map as from the other.
    const corner = { width: this.#surface.clientWidth - offsetLeft, height: offsetTop + offsetHeight }
    return frameOf(camera, size, { corner, points: this.#points })
  }

  #change(next: Frame): void {
    const { zoom, left, top } = this.#frame
    if (next.zoom === zoom && Math.abs(next.left - left) < LEAST && Math.abs(next.top - top) < LEAST) return
    this.#frame = next
    this.#camera = cameraOf(next)
    this.repaint()
    this.#report(this.#camera)
  }

  #takeSize(): void {
    const { clientWidth: width, clientHeight: height } = this.#surface
    if (width === this.#frame.width && height === this.#frame.height) return
    this.#frame = this.#camera === null ? this.#frameOf(null, { width, height }) : resized(this.#frame, { width, height })
    // At once: until the next frame of the screen the old picture would be stretched.
    this.#paint()
    this.#report(this.#camera)
  }
}

/** How the map is moved, in words for a moment, when the reader did what scrolls the page. */
function createHint(): { readonly element: HTMLElement; readonly say: (way: 'wheel' | 'fingers') => void } {
  const words = element('p', { class: 'hint', role: 'status' })
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    element: words,
    say: (way) => {
      const text = way === 'fingers' ? w.fingers : navigator.userAgent.includes('Mac') ? w.wheelMac : w.wheel
      if (words.textContent !== text) words.textContent = text
      clearTimeout(timer)
      timer = setTimeout(() => words.replaceChildren(), HINT)
    },
  }
}

function controls(zoom: (steps: number) => void, whole: () => void): HTMLElement {
  const control = (name: string, d: string, act: () => void) => button({ 'aria-label': name, title: name }, act, icon(d))
  return element(
    'div',
    { class: 'controls' },
    control(m.map.zoomIn, 'M8 3v10M3 8h10', () => zoom(1)),
    control(m.map.zoomOut, 'M3 8h10', () => zoom(-1)),
    control(m.map.wholeCountry, 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10', whole),
  )
}
