import { useCallback, useMemo } from 'react'
import type { Pile } from '../../model/survey.ts'
import type { Grain } from '../../model/timeline.ts'
import { useLater } from '../../state/later.ts'
import { allPiles, piles } from '../../state/piles.ts'
import { type State, useApp } from '../../state/store.ts'
import { HistogramFrame } from './Histogram.tsx'
import { barOf, type Pillar } from './pillar.ts'

/** Where blocks would be no higher than a hair: one bar a look, as high as its number. */
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
  return { certain, doubtful: sum(own) - certain, of, shapes: (box) => barOf(own, of, box) }
}
