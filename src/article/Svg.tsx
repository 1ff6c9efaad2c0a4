import { createElement, type ReactElement } from 'react'
import type { SvgNode } from '../drawing/symbol.ts'

/** React's name of an SVG attribute: `stroke-width` is `strokeWidth`, but `aria-` and `data-` stay as they are. */
function reactName(name: string): string {
  if (name === 'class') return 'className'
  if (name.startsWith('aria-') || name.startsWith('data-')) return name
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function svgToElement(node: SvgNode, className?: string): ReactElement {
  const properties = Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [reactName(name), value]))
  const children = node.children.map((child) => (typeof child === 'string' ? child : svgToElement(child)))
  return createElement(node.tag, className ? { ...properties, className } : properties, ...children)
}

/** A drawing as React elements; `className` is given to the outermost. */
export function Svg({ node, className }: { readonly node: SvgNode; readonly className?: string | undefined }): ReactElement {
  return svgToElement(node, className)
}
