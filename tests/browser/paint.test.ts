import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawNode, paintPicture } from '../../src/browser/paint.ts'
import { parseBasemap } from '../../src/drawing/basemap.ts'
import { parseLabels } from '../../src/drawing/basemap-labels.ts'
import { mapPicture } from '../../src/drawing/map-picture.ts'
import { type SvgNode, svgNode } from '../../src/drawing/symbol.ts'
import { viewPicture } from '../../src/drawing/view-picture.ts'
import { pictureEn } from '../../src/i18n/picture-en.ts'
import type { Day } from '../../src/model/date.ts'
import { placePins } from '../../src/model/pins.ts'
import { dataset } from '../fixtures/published.ts'

/** Stands for the browser's own path: notes what it was made of. */
class Path {
  steps: string[]
  constructor(d = '') {
    this.steps = d === '' ? [] : [d]
  }
  arc = (...values: number[]) => void this.steps.push(`arc ${values.join(' ')}`)
  rect = (...values: number[]) => void this.steps.push(`rect ${values.join(' ')}`)
  roundRect = (...values: number[]) => void this.steps.push(`round ${values.join(' ')}`)
  moveTo = (...values: number[]) => void this.steps.push(`M${values.join(' ')}`)
  lineTo = (...values: number[]) => void this.steps.push(`L${values.join(' ')}`)
}

/** A canvas context that notes what it is asked; every letter is 10 wide. */
function recorder(spacing = true) {
  const calls: string[] = []
  const note =
    (name: string) =>
    (...values: unknown[]) =>
      void calls.push([name, ...values.map((value) => (value instanceof Path ? `[${value.steps.join(' ')}]` : String(value)))].join(' '))
  const context = {
    calls,
    ...Object.fromEntries(
      [
        'save',
        'restore',
        'translate',
        'scale',
        'rotate',
        'beginPath',
        'rect',
        'clip',
        'fill',
        'stroke',
        'fillText',
        'strokeText',
        'setLineDash',
      ].map((name) => [name, note(name)]),
    ),
    measureText: (text: string) => ({ width: text.length * 10 }),
    ...(spacing && { letterSpacing: '0px' }),
  }
  return context as unknown as CanvasRenderingContext2D & { readonly calls: string[]; font: string }
}

function drawn(node: SvgNode, spacing = true) {
  const context = recorder(spacing)
  drawNode(context, node)
  return { calls: context.calls.filter((call) => !/^(save|restore|setLineDash)/.test(call)), context }
}

/** What the painter understands, and what means nothing on a canvas. */
const KNOWN = new Set(
  `fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray font-family font-size font-weight font-style letter-spacing
  text-anchor transform d fill-rule cx cy r x y width height rx viewBox`.split(/\s+/),
)
const MEANINGLESS = new Set(['class', 'overflow', 'aria-hidden', 'font-variant', 'role', 'aria-label'])

beforeEach(() => vi.stubGlobal('Path2D', Path))
afterEach(() => vi.unstubAllGlobals())

describe('a picture on a canvas', () => {
  it('draws shapes with what their groups hand on', () => {
    const shape = svgNode('circle', { cx: 1, cy: 2, r: 3 })
    const { calls, context } = drawn(
      svgNode('g', { fill: '#abc', stroke: '#123', 'stroke-width': 2 }, svgNode('g', { fill: 'none' }, shape)),
    )
    expect(calls).toEqual([`stroke [arc 1 2 3 0 ${2 * Math.PI}]`])
    expect(context).toMatchObject({ strokeStyle: '#123', lineWidth: 2 })
  })

  it('fills before it strokes, by the rule that is asked for', () => {
    expect(drawn(svgNode('path', { d: 'M0 0h9v9z', fill: '#fff', 'fill-rule': 'evenodd', stroke: '#000' })).calls).toEqual([
      'fill [M0 0h9v9z] evenodd',
      'stroke [M0 0h9v9z]',
    ])
    expect(drawn(svgNode('rect', { x: 1, y: 2, width: 30, height: 10, rx: 9 })).calls).toEqual(['fill [round 1 2 30 10 5] nonzero'])
    expect(drawn(svgNode('line', { x1: 1, y1: 2, x2: 3, y2: 4, stroke: '#000', fill: 'none' })).calls).toEqual(['stroke [M1 2 L3 4]'])
  })

  it('moves, scales and turns in the order of the words', () => {
    const rect = svgNode('rect', { width: 1, height: 1 })
    const { calls } = drawn(svgNode('g', { transform: 'translate(3 4) scale(.5) rotate(90 10 20)' }, rect))
    expect(calls.slice(0, 5)).toEqual(['translate 3 4', 'scale 0.5 0.5', 'translate 10 20', `rotate ${Math.PI / 2}`, 'translate -10 -20'])
  })

  it('cuts what reaches over the edge of an inner picture, in its own units', () => {
    const rect = svgNode('rect', { width: 1, height: 1 })
    const { calls } = drawn(svgNode('svg', { x: 5, y: 6, width: 20, height: 10, viewBox: '-10 -5 40 20' }, rect))
    expect(calls.slice(0, 6)).toEqual(['translate 5 6', 'beginPath', 'rect 0 0 20 10', 'clip', 'scale 0.5 0.5', 'translate 10 5'])
  })

  it('holds a text by its start, middle or end', () => {
    const text = (anchor: string) => drawn(svgNode('text', { x: 100, y: 7, 'text-anchor': anchor, 'font-size': 12 }, 'abcd')).calls
    expect(text('start')).toEqual(['fillText abcd 100 7'])
    expect(text('middle')).toEqual(['fillText abcd 80 7'])
    expect(text('end')).toEqual(['fillText abcd 60 7'])
  })

  it('sets size, weight, slant and family as they are said', () => {
    const attributes = { 'font-size': 12, 'font-weight': 650, 'font-style': 'italic', 'font-family': 'Georgia, serif' }
    expect(drawn(svgNode('g', attributes, svgNode('text', {}, 'a'))).context.font).toBe('italic 650 12px Georgia, serif')
  })

  it('spaces letters one by one where the browser cannot', () => {
    const text = svgNode('text', { x: 0, y: 0, 'letter-spacing': 5 }, 'abc')
    expect(drawn(text).calls).toEqual(['fillText abc 0 0'])
    expect(drawn(text, false).calls).toEqual(['fillText a 0 0', 'fillText b 15 0', 'fillText c 30 0'])
  })

  it('says so where it does not know a thing, a turn or a number', () => {
    expect(() => drawn(svgNode('image', { href: 'x' }))).toThrow('image')
    expect(() => drawn(svgNode('g', { transform: 'skewX(3)' }))).toThrow('skewX')
    expect(() => drawn(svgNode('circle', { r: 'wide' }))).toThrow('r="wide"')
  })
})

describe('the pictures that we make', () => {
  const read = (name: string) => readFileSync(new URL(`../../src/report/basemap/${name}`, import.meta.url), 'utf8')
  const ground = { basemap: parseBasemap(read('land.json'), read('water.json')), labels: parseLabels(read('labels.json')) }
  const { incidents } = dataset
  const about = { title: 'All', shown: 'All.', link: 'https://a.example/', version: '1', sha256: '', made: '2026-11-22' as Day }
  const numbers = new Map(incidents.map(({ id }, i) => [id, i + 1]))
  const selected = incidents.find(({ location }) => location.precision === 'region' && location.point)!.id
  const places = placePins(incidents)
  const pictures = [
    viewPicture({
      ...ground,
      about,
      size: 'slide',
      incidents,
      leftOut: places.slice(0, 2),
      bounds: null,
      selected,
      theme: 'light',
      words: pictureEn,
    }),
    mapPicture({ ...ground, places, camera: null, width: 600, height: 400, theme: 'dark', numbers }),
  ]
  const nodes = (node: SvgNode): readonly SvgNode[] =>
    ['title', 'desc', 'metadata'].includes(node.tag)
      ? []
      : [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodes(child)))]

  it('hold nothing that the painter would leave out', () => {
    const names = new Set(pictures.flatMap(nodes).flatMap(({ attributes }) => Object.keys(attributes)))
    expect([...names].filter((name) => !KNOWN.has(name) && !MEANINGLESS.has(name))).toEqual([])
    for (const picture of pictures) expect(drawn(picture).calls.length).toBeGreaterThan(100)
  })

  it('become a PNG of their size times the scale, without the serif too', async () => {
    const canvas = { width: 0, height: 0, getContext: () => recorder(), toBlob: (done: (blob: Blob) => void) => done(new Blob(['png'])) }
    vi.stubGlobal('document', { createElement: () => canvas, fonts: { load: () => Promise.reject(new Error('blocked')) } })
    expect(await (await paintPicture(pictures[1]!, 2)).text()).toBe('png')
    expect(canvas).toMatchObject({ width: 1200, height: 800 })
  })

  it('say so where the browser has no canvas, or none so large', async () => {
    const canvas = { width: 0, height: 0, getContext: (): unknown => recorder(), toBlob: (done: (blob: null) => void) => done(null) }
    vi.stubGlobal('document', { createElement: () => canvas, fonts: { load: () => Promise.resolve([]) } })
    await expect(paintPicture(pictures[1]!)).rejects.toThrow('size')
    canvas.getContext = () => null
    await expect(paintPicture(pictures[1]!)).rejects.toThrow('no canvas')
  })
})
