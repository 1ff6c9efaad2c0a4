import { memo } from 'react'
import type { Block } from '../../model/timeline.ts'
import styles from './Histogram.module.css'

interface Props {
  readonly blocks: readonly Block[]
  /** How many there are without the other filters: the rest stands above as outlines. */
  readonly of: number
  /** Left edge and width, in pixels. */
  readonly x: number
  readonly width: number
  /** How many blocks side by side. */
  readonly abreast: number
  /** From one row to the next, in pixels. */
  readonly pitch: number
}

/** Blocks on each other from the ground (y = 0) up. Remembered: a range that is dragged changes none of them. */
export const Stack = memo(function Stack({ blocks, of, x, width, abreast, pitch }: Props) {
  const cell = (width + 1) / abreast
  const box = (index: number, inset: number) => {
    const left = x + Math.round((index % abreast) * cell)
    return {
      x: left + inset,
      y: -(Math.floor(index / abreast) + 1) * pitch + 1 + inset,
      width: Math.max(1, x + Math.round(((index % abreast) + 1) * cell) - 1 - left - 2 * inset),
      height: pitch - 1 - 2 * inset,
    }
  }
  const rest = Array.from({ length: Math.max(0, of - blocks.length) }, (_, index) => blocks.length + index)
  return (
    <g>
      {blocks.map(({ incident, family, certain }, index) => {
        const colour = `var(--family-${family})`
        // A positive measure is hollow: it is not one violation more. A broken outline where it may belong to another bin.
        if (incident.kind === 'positive-measure') {
          return (
            <rect
              key={incident.id}
              {...box(index, 0.75)}
              fill="var(--paper)"
              stroke={colour}
              strokeWidth="1.5"
              strokeDasharray={certain ? undefined : '3 1.5'}
            />
          )
        }
        const look = certain ? { fill: colour } : { fill: `url(#hatch-${family})`, stroke: colour, strokeOpacity: 0.7 }
        return <rect key={incident.id} {...box(index, certain ? 0 : 0.5)} {...look} />
      })}
      {rest.map((index) => (
        <rect key={index} {...box(index, 0.5)} className={styles.left} />
      ))}
    </g>
  )
})
