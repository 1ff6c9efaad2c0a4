import { memo } from 'react'
import styles from './Histogram.module.css'
import { type Field, type Look, pathsOf } from './pillar.ts'

/** Blocks, or fields of them. Remembered: a range that is dragged changes none of them. */
export const Fields = memo(function Fields({ fields }: { readonly fields: readonly Field[] }) {
  return pathsOf(fields).map(({ name, look, path }) => (
    <path key={name} d={path} {...(look ? paintOf(look) : { className: styles.left })} />
  ))
})

function paintOf({ family, certain, measure }: Look) {
  const colour = `var(--family-${family})`
  // A positive measure is hollow: it is not one violation more. A broken outline where it may belong to another bin.
  if (measure) return { fill: 'var(--paper)', stroke: colour, strokeWidth: 1.5, strokeDasharray: certain ? undefined : '3 1.5' }
  return certain ? { fill: colour } : { fill: `url(#hatch-${family})`, stroke: colour, strokeOpacity: 0.7 }
}
