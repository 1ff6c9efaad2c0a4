import 'leaflet/dist/leaflet.css'
import './floor.css'
import L from 'leaflet'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** The floor: React, Leaflet, all points on one canvas, two buttons and a count. What anything more costs is measured against it. */

interface Points {
  readonly count: number
  /** World pixels at zoom 0; NaN without a place. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly categories: Uint32Array
  readonly months: Uint32Array
}

type Row = readonly [lon: number | null, lat: number | null, categories: number, months: number]

const COUNTRY = L.latLngBounds([40.55, 46.5], [55.45, 87.35])
/** Pixels round the view that are drawn too, as a share of its size. */
const PADDING = 0.25
const RADIUS = 4
/** The three categories of the first family, and April. */
const FAMILY = 0b111
const APRIL = 1 << 3

function readPoints(rows: readonly Row[]): Points {
  const world = rows.map(([lon, lat]) => (lon === null || lat === null ? null : L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lon), 0)))
  return {
    count: rows.length,
    x: Float64Array.from(world, (point) => point?.x ?? Number.NaN),
    y: Float64Array.from(world, (point) => point?.y ?? Number.NaN),
    categories: Uint32Array.from(rows, ([, , categories]) => categories),
    months: Uint32Array.from(rows, ([, , , months]) => months),
  }
}

function choose({ count, categories, months }: Points, family: boolean, april: boolean): readonly number[] {
  const chosen: number[] = []
  for (let at = 0; at < count; at += 1) {
    if (family && ((categories[at] ?? 0) & FAMILY) === 0) continue
    if (april && ((months[at] ?? 0) & APRIL) === 0) continue
    chosen.push(at)
  }
  return chosen
}

const disc = document.createElement('canvas')
function drawDisc(): void {
  disc.width = disc.height = 2 * RADIUS + 2
  const context = disc.getContext('2d')
  if (!context) return
  context.arc(RADIUS + 1, RADIUS + 1, RADIUS, 0, 2 * Math.PI)
  context.fillStyle = '#9b2f2f'
  context.fill()
}

class PointLayer extends L.Layer {
  readonly #canvas = document.createElement('canvas')
  readonly #points: Points
  #chosen: readonly number[] = []

  constructor(points: Points) {
    super()
    this.#points = points
  }

  show(chosen: readonly number[]): void {
    this.#chosen = chosen
    this.#draw()
  }

  override onAdd(map: L.Map): this {
    this.#canvas.className = 'leaflet-zoom-hide'
    map.getPanes().overlayPane.append(this.#canvas)
    return this
  }

  override getEvents(): { [name: string]: L.LeafletEventHandlerFn } {
    return { moveend: () => this.#draw() }
  }

  #draw(): void {
    const map = this._map
    const size = map.getSize()
    const corner = map.containerPointToLayerPoint(size.multiplyBy(-PADDING)).round()
    const { x: width, y: height } = size.multiplyBy(1 + 2 * PADDING).round()
    L.DomUtil.setPosition(this.#canvas, corner)
    this.#canvas.width = width
    this.#canvas.height = height
    const context = this.#canvas.getContext('2d')
    if (!context) return
    const scale = 2 ** map.getZoom()
    const origin = map.getPixelOrigin().add(corner)
    const drawn = new Uint8Array(width * height)
    const { x, y } = this.#points
    for (const at of this.#chosen) {
      const left = Math.round((x[at] ?? 0) * scale - origin.x)
      const top = Math.round((y[at] ?? 0) * scale - origin.y)
      // Not a number is in no window.
      if (!(left >= 0 && left < width && top >= 0 && top < height)) continue
      if (drawn[top * width + left]) continue
      drawn[top * width + left] = 1
      context.drawImage(disc, left - RADIUS - 1, top - RADIUS - 1)
    }
  }
}

declare global {
  interface Window {
    floorShown?: true
  }
}

function Floor({ points }: { readonly points: Points }) {
  const element = useRef<HTMLDivElement>(null)
  const layer = useRef<PointLayer>(null)
  const [family, setFamily] = useState(false)
  const [april, setApril] = useState(false)
  const chosen = useMemo(() => choose(points, family, april), [points, family, april])
  useLayoutEffect(() => {
    if (!element.current) return
    const map = L.map(element.current, { zoomSnap: 0.25 }).fitBounds(COUNTRY)
    layer.current = new PointLayer(points).addTo(map)
    return () => void map.remove()
  }, [points])
  useLayoutEffect(() => {
    layer.current?.show(chosen)
    window.floorShown = true
  }, [chosen])
  return (
    <>
      <div>
        <button type="button" id="category" onClick={() => setFamily(!family)}>
          First family
        </button>
        <button type="button" id="month" onClick={() => setApril(!april)}>
          April
        </button>
        <output>{chosen.length}</output>
      </div>
      <div ref={element} id="map" />
    </>
  )
}

async function start(): Promise<void> {
  const answer = await fetch('points.json')
  const root = document.getElementById('root')
  drawDisc()
  if (root) createRoot(root).render(<Floor points={readPoints((await answer.json()) as readonly Row[])} />)
}

void start()
