import { memo } from 'react'
import styles from './Histogram.module.css'
import { type Look, pathsOf, type Shape } from './pillar.ts'

/** Blocks or bars. Remembered: a range that is dragged changes none of them. */
export const Shapes = memo(function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return pathsOf(shapes).map(({ name, look, path }) => (
    <path key={name} d={path} {...(look ? paintOf(look) : { className: styles.left })} />
  ))
})

function paintOf({ family, certain, measure }: Look) {
  const colour = `var(--family-${family})`
  // A positive measure is hollow: it is not one violation more. A broken outline where it may belong to another bin.
  if (measure) return { fill: 'var(--paper)', stroke: colour, strokeWidth: 1.5, strokeDasharray: certain ? undefined : '3 1.5' }
  return certain ? { fill: colour } : { fill: `url(#hatch-${family})`, stroke: colour, strokeOpacity: 0.7 }
}
