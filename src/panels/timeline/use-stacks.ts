import { useDeferredValue, useMemo } from 'react'
import { MANY, type Pile, type Piles } from '../../model/answers.ts'
import type { Span } from '../../model/date.ts'
import type { Incident } from '../../model/incident.ts'
import { type BinUnit, type Block, binSpans, timelineOf } from '../../model/timeline.ts'
import { all, allPiles, piles, timeless } from '../../state/selectors.ts'
import { useApp } from '../../state/store.ts'

/** What stands on one bin: each incident as a block, or, where there are too many to be told apart, how many there are of each look. */
export interface StackContent {
  readonly blocks: readonly Block[] | null
  readonly piles: readonly Pile[]
  readonly certain: number
  readonly doubtful: number
  /** How many there are without the other filters. */
  readonly of: number
}

export interface Stacks {
  readonly spans: readonly Span[]
  /** One a span. */
  readonly bins: readonly StackContent[]
  readonly undated: StackContent
}

const NONE: readonly Incident[] = []
const NO_PILES: Piles = []
const EMPTY: StackContent = { blocks: null, piles: [], certain: 0, doubtful: 0, of: 0 }

/** The bins of the filter without its time; drawn a frame behind the sentence, the counts and the list. */
export function useStacks(unit: BinUnit): Stacks {
  const everything = useApp(all)
  // A block of so many would be no higher than a hair.
  const many = everything.length > MANY
  const shown = useDeferredValue(useApp((state) => (many ? NONE : timeless(state))))
  const counted = useDeferredValue(useApp((state) => (many ? piles(state, unit) : NO_PILES)))
  const whole = useApp((state) => (many ? allPiles(state, unit) : NO_PILES))
  const spans = useMemo(() => binSpans(unit), [unit])
  const contents = useMemo(() => {
    if (many) return counted.map((own, bin) => pileContent(own, whole[bin] ?? []))
    const [few, of] = [timelineOf(shown, unit), timelineOf(everything, unit)]
    return [...few.bins.map(({ blocks }, bin) => blockContent(blocks, of.bins[bin]?.blocks ?? [])), blockContent(few.undated, of.undated)]
  }, [many, counted, whole, shown, everything, unit])
  return { spans, bins: spans.map((_, bin) => contents[bin] ?? EMPTY), undated: contents[spans.length] ?? EMPTY }
}

function blockContent(blocks: readonly Block[], whole: readonly Block[]): StackContent {
  const certain = blocks.filter((block) => block.certain).length
  return { blocks, piles: [], certain, doubtful: blocks.length - certain, of: whole.length }
}

function pileContent(piles: readonly Pile[], whole: readonly Pile[]): StackContent {
  const sum = (some: readonly Pile[]) => some.reduce((all_, { count }) => all_ + count, 0)
  const certain = sum(piles.filter((pile) => pile.certain))
  return { blocks: null, piles, certain, doubtful: sum(piles) - certain, of: sum(whole) }
}
