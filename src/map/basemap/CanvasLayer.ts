import * as L from 'leaflet'
import type { Brush } from '../../drawing/step-canvas.ts'
import type { Frame } from '../../drawing/trace.ts'

/** Device pixels for a CSS pixel are capped: a third more would cost more than it shows. */
const MAX_RATIO = 2
/** Share of its padding by which the view may move before the canvas is drawn again in the middle of a drag. */
const REDRAW_AT = 0.85

/** How a layer's canvas stands on the map. */
export interface CanvasLayerOptions {
  /** Name and z-index of its pane; the pane is made when it is missing. */
  readonly pane: string
  readonly zIndex: number
  /** Canvas beyond each edge of the view, as a share of the view's size. */
  readonly padding: number
}

/**
 * A layer that draws on a canvas of its own, somewhat larger than the view. It draws again when the view has come to rest or has moved
 * over the padding; while the map zooms, the browser scales what is there. Works at fractional zooms.
 */
export abstract class CanvasLayer extends L.Layer {
  readonly #options: CanvasLayerOptions
  #canvas: HTMLCanvasElement | null = null
  #sheet: Sheet | null = null
  /** What is on the canvas now, and the middle of the view it was drawn for. */
  #frame: Frame | null = null
  #centre: L.LatLng = L.latLng(0, 0)

  constructor(options: CanvasLayerOptions) {
    super()
    this.#options = options
    L.Util.setOptions(this, { pane: options.pane })
  }

  /** Draws everything. The canvas is empty, and a unit of the context is a CSS pixel. */
  protected abstract paint(context: Brush, frame: Frame): void

  override onAdd(map: L.Map): this {
    const { pane: name, zIndex } = this.#options
    const pane = map.getPane(name) ?? map.createPane(name)
    pane.style.zIndex = String(zIndex)
    pane.style.pointerEvents = 'none'
    const canvas = document.createElement('canvas')
    canvas.className = 'leaflet-layer leaflet-zoom-animated'
    canvas.setAttribute('aria-hidden', 'true')
    pane.append(canvas)
    this.#canvas = canvas
    this.#sheet = sheetOf(canvas)
    this.redraw()
    return this
  }

  override onRemove(): this {
    this.#canvas?.remove()
    this.#canvas = null
    this.#sheet = null
    this.#frame = null
    return this
  }

  override getEvents(): { [name: string]: L.LeafletEventHandlerFn } {
    const whole = () => this.#refresh()
    return {
      viewreset: whole,
      moveend: whole,
      resize: whole,
      move: () => this.#onMove(),
      zoom: () => this.#transform(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (event) => {
        const { center, zoom } = event as L.ZoomAnimEvent
        this.#transform(center, zoom)
      },
    }
  }

  /** Draws again, whatever is on the canvas. Does nothing while the layer is not on a map. */
  redraw(): this {
    this.#frame = null
    this.#refresh()
    return this
  }

  /** Draws again if the canvas would show something else. */
  #refresh(): void {
    const canvas = this.#canvas
    const sheet = this.#sheet
    if (!canvas || !sheet) return
    const ratio = Math.min(MAX_RATIO, window.devicePixelRatio || 1)
    const frame = this.#frameNow()
    const corner = L.point(frame.left, frame.top).subtract(this._map.getPixelOrigin())
    L.DomUtil.setTransform(canvas, corner, 1)
    const width = Math.round(frame.width * ratio)
    const height = Math.round(frame.height * ratio)
    // A map that is folded away has no room, and a picture of nothing cannot be handed over: drawn once it has.
    if (width < 1 || height < 1 || (same(frame, this.#frame) && canvas.width === width)) return
    this.#frame = frame
    this.#centre = this._map.getCenter()
    canvas.style.width = `${frame.width}px`
    canvas.style.height = `${frame.height}px`
    sheet.draw(width, height, (context) => {
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      this.paint(context, frame)
    })
  }

  /** The frame that the present view asks for. */
  #frameNow(): Frame {
    const map = this._map
    const size = map.getSize()
    const corner = map.containerPointToLayerPoint(size.multiplyBy(-this.#options.padding)).round().add(map.getPixelOrigin())
    const { x: width, y: height } = size.multiplyBy(1 + 2 * this.#options.padding).round()
    return { zoom: map.getZoom(), left: corner.x, top: corner.y, width, height }
  }

  #onMove(): void {
    const frame = this.#frame
    // Scaled meanwhile: `zoom` has placed the canvas, and it is drawn again at the end.
    if (!frame || frame.zoom !== this._map.getZoom()) return
    const moved = this._map.project(this._map.getCenter(), frame.zoom).subtract(this._map.project(this.#centre, frame.zoom))
    const slack = this._map.getSize().multiplyBy(this.#options.padding * REDRAW_AT)
    if (Math.abs(moved.x) > slack.x || Math.abs(moved.y) > slack.y) this.#refresh()
  }

  /** Places and scales the canvas for a view that it was not drawn for. */
  #transform(centre: L.LatLng, zoom: number): void {
    if (!this.#canvas || !this.#frame) return
    const map = this._map
    const scale = map.getZoomScale(zoom, this.#frame.zoom)
    const panePosition = L.DomUtil.getPosition(map.getPane('mapPane') ?? this.#canvas)
    const origin = map.project(centre, zoom).subtract(map.getSize().divideBy(2)).add(panePosition).round()
    L.DomUtil.setTransform(this.#canvas, L.point(this.#frame.left, this.#frame.top).multiplyBy(scale).subtract(origin), scale)
  }
}

function same(a: Frame, b: Frame | null): boolean {
  return b !== null && a.zoom === b.zoom && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height
}

/** What is drawn on, for a canvas in the page. */
interface Sheet {
  readonly draw: (width: number, height: number, paint: (context: Brush) => void) => void
}

/**
 * Draws out of sight and hands the finished picture over, where the browser can: a canvas that is drawn on itself is copied for every
 * frame of the page, whatever changes in it.
 */
function sheetOf(canvas: HTMLCanvasElement): Sheet | null {
  const unseen = typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(1, 1) : null
  const brush = unseen?.getContext('2d')
  const shown = brush ? canvas.getContext('bitmaprenderer') : null
  if (unseen && brush && shown) {
    return {
      draw: (width, height, paint) => {
        unseen.width = width
        unseen.height = height
        paint(brush)
        if (canvas.width !== width) canvas.width = width
        if (canvas.height !== height) canvas.height = height
        shown.transferFromImageBitmap(unseen.transferToImageBitmap())
      },
    }
  }
  const context = canvas.getContext('2d')
  if (!context) return null
  return {
    draw: (width, height, paint) => {
      canvas.width = width
      canvas.height = height
      paint(context)
    },
  }
}
