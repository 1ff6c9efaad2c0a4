import { CSS_PAINT, type PinSpec, pinSymbol, type SvgNode } from '../drawing/symbol.ts'
import styles from './Pins.module.css'

const SVG = 'http://www.w3.org/2000/svg'

function drawn({ tag, attributes, children }: SvgNode): SVGElement {
  const made = document.createElementNS(SVG, tag) as SVGElement
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value))
  made.append(...children.map((child) => (typeof child === 'string' ? child : drawn(child))))
  return made
}

/** Symbols by what they show: many pins look alike, and a copy is cheaper than a drawing. */
const known = new Map<string, SVGElement>()
/** More looks than are on one map; then they are forgotten, and drawn again as they come. */
const MOST = 2000

/** The symbol of a pin, for the page. */
export function symbolElement(spec: PinSpec, look: string): SVGElement {
  let symbol = known.get(look)
  if (!symbol) {
    if (known.size >= MOST) known.clear()
    symbol = drawn(pinSymbol(spec, CSS_PAINT))
    symbol.setAttribute('class', styles.symbol ?? '')
    known.set(look, symbol)
  }
  return symbol.cloneNode(true) as SVGElement
}
