import { familyIds, familyOf } from '../model/taxonomy.ts'
import { ringArcs, ringLines } from './ring.ts'
import { SIGN_STROKE, signId } from './signs.ts'
import { CSS_PAINT, NUMBER_TYPE, type PinSpec, pinRadius, pinSymbol, RING, type SvgNode, signPlaces, svgNode } from './symbol.ts'

/**
 * Pins as they stand in a page, where each is drawn for every size at which it looks other: the same picture as on the map in a quarter
 * of the bytes. What many share stands once round them or in rules of style, what several have under their ring or sign is drawn
 * once and named, and signs are those of the page's sprite. Classes are letters, since a page has hundreds of them.
 */

/** The family of a single incident colours its whole pin. */
const PAINT = { ...CSS_PAINT, family: () => 'currentColor' }

/** What pins inherit: the strokes are those of rings in the colour of a family. */
const INHERITED = { ...NUMBER_TYPE, class: 'p', fill: 'none', stroke: 'currentColor', 'stroke-width': RING }

const familyClass = (family: string): string => `k${familyIds().indexOf(family)}`

const isNode = (child: SvgNode | string): child is SvgNode => typeof child !== 'string'

/** Without the names of parts, which only the map's own pins need. */
function unnamed({ tag, attributes, children }: SvgNode): SvgNode {
  const kept = Object.entries(attributes).filter(([name, value]) => name !== 'class' || value === 'selected')
  return { tag, attributes: Object.fromEntries(kept), children }
}

const isPart = (node: SvgNode, ...names: readonly string[]) => names.some((name) => node.attributes['class'] === name)

/** What lies under the ring of several incidents or the sign of one, to be shared by pins that have the same. */
const under = (parts: readonly SvgNode[]): SvgNode => svgNode('g', { stroke: 'none' }, ...parts.map(unnamed))

function singlePin(spec: PinSpec, parts: readonly SvgNode[]): SvgNode {
  const sign = `i${spec.dashed ? ' a' : ''}${spec.measure ? ' n' : ''}`
  const use = svgNode('use', { class: sign, href: `#${signId(spec.category)}` })
  return svgNode('svg', { class: familyClass(familyOf(spec.category)) }, under(parts.slice(0, -1)), use)
}

function countPin(spec: PinSpec, parts: readonly SvgNode[]): SvgNode {
  const radius = pinRadius(spec)
  const middle = radius - RING / 2
  const arcs = ringArcs(spec.shares, middle, spec.dashed)
  const { shares, gaps } = ringLines(arcs, middle, radius + 0.5)
  const [only] = shares.length === 1 ? shares : []
  const rest = parts.filter((part) => isPart(part, 'measure') || part.tag === 'text')
  return svgNode(
    'svg',
    {},
    under(parts.filter((part) => isPart(part, 'selected', 'halo', 'crescent', 'disc'))),
    ...(only
      ? [svgNode('circle', { class: familyClass(only.family), r: middle })]
      : shares.map(({ family, d }) => svgNode('path', { class: familyClass(family), d }))),
    ...(arcs.some(({ gap }) => gap > 0) ? [svgNode('path', { class: spec.dashed ? 'g d' : 'g', d: gaps })] : []),
    ...rest.map((part) => (part.tag === 'text' ? { ...part, attributes: { y: part.attributes['y'] ?? 0 } } : unnamed(part))),
  )
}

/** A pin as an `svg` that has yet to be given its place. */
export function slimPin(spec: PinSpec): SvgNode {
  const parts = pinSymbol(spec, PAINT).children.filter(isNode)
  if (spec.state === 'left-out') return svgNode('svg', {}, under(parts))
  return spec.count <= 1 ? singlePin(spec, parts) : countPin(spec, parts)
}

/** Pins in one group, with what several of them have under their ring or sign drawn once. */
export function slimPins(pins: readonly SvgNode[], attributes: SvgNode['attributes'] = {}): SvgNode {
  const keyOf = ({ children: [first] }: SvgNode) => JSON.stringify(first)
  const counts = new Map<string, number>()
  for (const pin of pins) counts.set(keyOf(pin), (counts.get(keyOf(pin)) ?? 0) + 1)
  const ids = new Map([...counts].flatMap(([key, count]) => (count > 1 ? [key] : [])).map((key, at) => [key, `p${at}`] as const))
  const named = new Map<string, SvgNode>()
  const drawn = pins.map((pin): SvgNode => {
    const [first, ...others] = pin.children
    const id = ids.get(keyOf(pin))
    if (id === undefined || first === undefined || !isNode(first)) return pin
    named.set(id, { ...first, attributes: { id, ...first.attributes } })
    return { ...pin, children: [svgNode('use', { href: `#${id}` }), ...others] }
  })
  return svgNode('g', { ...INHERITED, ...attributes }, ...(named.size > 0 ? [svgNode('defs', {}, ...named.values())] : []), ...drawn)
}

/** The rules of style of pins in a page. */
export function pinRules(): string {
  return [
    ...familyIds().map((family) => `.${familyClass(family)}{color:var(--family-${family})}`),
    '.p text{fill:var(--ink);stroke:none}',
    '.g{stroke:var(--paper);stroke-width:1.7}',
    '.d{stroke-width:2.5}',
    `.i{stroke:var(--sign);stroke-width:${SIGN_STROKE};stroke-linecap:round;stroke-linejoin:round;transform:${signPlaces.plain}}`,
    '.a{stroke:currentColor}',
    `.n{transform:${signPlaces.measure}}`,
  ].join('')
}
