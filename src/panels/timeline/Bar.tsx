import { memo } from 'react'
import type { Pile } from '../../model/survey.ts'
import styles from './Histogram.module.css'

interface Props {
  readonly piles: readonly Pile[]
  /** How many there are without the other filters: the rest stands above as an outline. */
  readonly of: number
  /** Left edge and width, in pixels. */
  readonly x: number
  readonly width: number
  /** Pixels of height for each incident. */
  readonly scale: number
}

/** What a stack of blocks becomes where there are too many: one field a look, as high as its number. */
export const Bar = memo(function Bar({ piles, of, x, width, scale }: Props) {
  const fields = piles.map(({ family, certain, measure, count }, at) => {
    const below = piles.slice(0, at).reduce((sum, pile) => sum + pile.count, 0)
    return {
      key: `${family} ${certain} ${measure}`,
      y: -(below + count) * scale,
      height: count * scale,
      colour: `var(--family-${family})`,
      hatch: `url(#hatch-${family})`,
      certain,
      measure,
    }
  })
  const top = piles.reduce((sum, pile) => sum + pile.count, 0) * scale
  const rest = of * scale - top
  return (
    <g>
      {fields.map(({ key, y, height, colour, hatch, certain, measure }) => {
        const look = certain ? { fill: colour } : { fill: hatch, stroke: colour, strokeOpacity: 0.7 }
        const hollow = { fill: 'var(--paper)', stroke: colour, strokeDasharray: certain ? undefined : '3 1.5' }
        return <rect key={key} x={x} y={y} width={width} height={height} {...(measure ? hollow : look)} />
      })}
      {rest >= 1 ? <rect x={x + 0.5} y={-top - rest} width={Math.max(1, width - 1)} height={rest} className={styles.left} /> : null}
    </g>
  )
})
