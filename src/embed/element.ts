import { type SvgNode, svgNode } from '../drawing/symbol.ts'

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>
type Child = Node | string | null | undefined | false

const SVG = 'http://www.w3.org/2000/svg'

function fill<Made extends Element>(made: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '')
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, String(value))
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return made
}

/** A new element. Children that are not there are left out; text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  return fill(document.createElement(tag), attributes, children)
}

/** A drawing as elements. */
export function drawn({ tag, attributes, children }: SvgNode): SVGElement {
  return fill(
    document.createElementNS(SVG, tag) as SVGElement,
    attributes,
    children.map((child) => (typeof child === 'string' ? child : drawn(child))),
  )
}

/** A button that does something when pressed. */
export function button(attributes: Attributes, onPress: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children)
  made.addEventListener('click', onPress)
  return made
}

/** A link that leaves the frame: a tab of its own, which knows nothing of the page that shows the embed. */
export function linkOut(attributes: Attributes & { readonly href: string }, ...children: readonly Child[]): HTMLAnchorElement {
  return element('a', { target: '_blank', rel: 'noopener noreferrer', ...attributes }, ...children)
}

/** A sign of 16 px in the colour of the text. */
export function icon(d: string): SVGElement {
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.7, 'stroke-linecap': 'round' }
  return drawn(svgNode('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', ...line }, svgNode('path', { d })))
}
