import { useCallback, useMemo } from 'react'
import type { Pile } from '../../model/survey.ts'
import type { Grain } from '../../model/timeline.ts'
import { useLater } from '../../state/later.ts'
import { allPiles, piles } from '../../state/piles.ts'
import { type State, useApp } from '../../state/store.ts'
import { HistogramFrame } from './Histogram.tsx'
import { type Field, insetOf, type Pillar, type PillarBox } from './pillar.ts'

/** Where blocks would be no higher than a hair: one field a look, as high as its number. */
export function ManyHistogram({ grain }: { readonly grain: Grain }) {
  const shown = useLater(useCallback((state: State) => piles(state, grain), [grain]))
  const whole = useApp((state) => allPiles(state, grain))
  const pillars = useMemo(() => shown.map((own, bin) => piled(own, whole[bin] ?? [])), [shown, whole])
  return <HistogramFrame grain={grain} pillars={pillars} />
}

const sum = (some: readonly Pile[]): number => some.reduce((all, { count }) => all + count, 0)

function piled(own: readonly Pile[], whole: readonly Pile[]): Pillar {
  const certain = sum(own.filter((pile) => pile.certain))
  const of = sum(whole)
  return { certain, doubtful: sum(own) - certain, of, fields: (box) => barOf(own, of, box) }
}

/** A bar whose fields are as high as their numbers, and the rest up to `of` above them. */
function barOf(piles: readonly Pile[], of: number, { x, width, scale }: PillarBox): readonly Field[] {
  let below = 0
  const field = (look: Field['look'], count: number): Field => {
    const inset = insetOf(look)
    const y = -(below + count) * scale + inset
    below += count
    return { look, x: x + inset, y, width: Math.max(1, width - 2 * inset), height: Math.max(0, count * scale - 2 * inset) }
  }
  const fields = piles.map(({ family, certain, measure, count }) => field({ family, certain, measure }, count))
  const rest = of - below
  return rest * scale >= 1 ? [...fields, field(null, rest)] : fields
}
