import { useMemo, useRef, useState } from 'react'
import { histogramEn as w } from '../../i18n/histogram-en.ts'
import { type Messages, useMessages } from '../../i18n/messages.ts'
import { capital, monthLabel, spanName } from '../../i18n/phrase.ts'
import type { Span } from '../../model/date.ts'
import { coveredSteps, stepSpan } from '../../model/steps.ts'
import { familyIds } from '../../model/taxonomy.ts'
import {
  type BinUnit,
  type Block,
  binSpans,
  binUnit,
  dayEndPosition,
  dayPosition,
  type Grain,
  timelineOf,
  withinCoverage,
} from '../../model/timeline.ts'
import { useLater } from '../../state/later.ts'
import { all, chosenDays, timeless } from '../../state/selectors.ts'
import { useApp } from '../../state/store.ts'
import { Bins } from './Bins.tsx'
import styles from './Histogram.module.css'
import { type Pillar, stackOf } from './pillar.ts'
import { Shapes } from './Shapes.tsx'
import { useLow, useWidth } from './use-browser.ts'

const NONE: Pillar = { certain: 0, doubtful: 0, of: 0, shapes: () => [] }

/** Short names under the pillars that a phone has room for. */
const MOST_NAMES = 8
/** The same of names that begin where their pillar does and reach beyond it, since only every second or third stands there. */
const MOST_FREE_NAMES = 5

/** Blocks side by side where a stack has a field of its own: a month on a phone, and the undated. */
const ABREAST = 3

/** Left edge and width of a bin's blocks on an axis so wide, with a gap on either side; pixels. */
function placeOf(span: Span, axis: number, gap: number): { readonly x: number; readonly width: number } {
  const { first, last } = withinCoverage(span)
  const x = Math.round(dayPosition(first) * axis) + gap
  return { x, width: Math.max(1, Math.round(dayEndPosition(last) * axis) - x - gap) }
}

/** A bin's number in words: "16 to 22 March 2020: 5 incidents, 12 more may belong to this week". */
function binName(span: Span, { certain, doubtful }: Pillar, unit: BinUnit, m: Messages): string {
  return w.bin(capital(spanName(withinCoverage(span), m)), certain, doubtful, unit)
}

/**
 * One block an incident: solid where it surely belongs to the week, hatched in each week that it may belong to, as an outline where
 * the other filters leave it out.
 */
export function Histogram({ grain }: { readonly grain: Grain }) {
  // The sentence comes in the next frame, the blocks in the one behind it; the days that are chosen follow the hand at once.
  const shown = useLater(timeless)
  const everything = useApp(all)
  const whole = useMemo(() => timelineOf(everything, grain), [everything, grain])
  const pillars = useMemo(() => {
    const { bins, undated } = timelineOf(shown, grain)
    return [...bins.map(({ blocks }, bin) => stacked(blocks, whole.bins[bin]?.blocks)), stacked(undated, whole.undated)]
  }, [shown, whole, grain])
  return <HistogramFrame grain={grain} pillars={pillars} />
}

function stacked(blocks: readonly Block[], whole: readonly Block[] = []): Pillar {
  const certain = blocks.filter((block) => block.certain).length
  return {
    certain,
    doubtful: blocks.length - certain,
    of: whole.length,
    shapes: (box) => stackOf(blocks, whole.length, box),
  }
}

interface Props {
  readonly grain: Grain
  /** One a bin, and behind the last that of the undated. */
  readonly pillars: readonly Pillar[]
}

/** Pillars on the axis of time, with their numbers in words. The chosen days stand on a field of their own. */
export function HistogramFrame({ grain, pillars }: Props) {
  const m = useMessages()
  const low = useLow()
  const unit = binUnit(grain)
  const chosen = useApp(chosenDays)
  const spans = useMemo(() => binSpans(grain), [grain])
  const names = useMemo(() => spans.map((span, bin) => binName(span, pillars[bin] ?? NONE, unit, m)), [spans, pillars, unit, m])
  const undated = pillars[spans.length] ?? NONE
  const axis = useRef<HTMLDivElement>(null)
  const aside = useRef<HTMLDivElement>(null)
  const [width, room] = [useWidth(axis), useWidth(aside)]
  const [active, setActive] = useState<number | null>(null)
  const fine = grain === 'fine'
  const abreast = fine ? 1 : ABREAST
  const height = !fine ? 68 : low ? 120 : 140
  const tallest = Math.max(1, ...pillars.map(({ of }, bin) => of / (bin < spans.length ? abreast : ABREAST)))
  const pitch = Math.max(2, Math.min(low || !fine ? 6 : 7, Math.floor((height + 1) / Math.ceil(tallest))))
  const scale = (height + 1) / tallest / abreast
  const at = (position: number) => Math.round(position * width)
  const gap = fine ? 1 : 3
  const dated = useMemo(
    () => spans.flatMap((span, bin) => pillars[bin]?.shapes({ ...placeOf(span, width, gap), abreast, pitch, scale }) ?? []),
    [spans, pillars, width, gap, abreast, pitch, scale],
  )
  const dateless = useMemo(
    () => undated.shapes({ x: 0, width: room, abreast: ABREAST, pitch, scale: scale / ABREAST }),
    [undated, room, pitch, scale],
  )
  const steps = coveredSteps()
  const free = steps.length > MOST_NAMES
  const every = free ? Math.ceil(steps.length / MOST_FREE_NAMES) : 1
  const lit = active === null ? undefined : spans[active]
  return (
    <>
      <p className={styles.note} aria-hidden="true">
        {lit ? names[active ?? 0] : <Legend unit={unit} />}
      </p>
      <div className={styles.plot} ref={axis}>
        <svg className={styles.drawing} aria-hidden="true">
          <defs>
            {familyIds().map((family) => (
              <pattern key={family} id={`hatch-${family}`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="1.25" height="4" fill={`var(--family-${family})`} />
              </pattern>
            ))}
          </defs>
          {chosen.map(({ first, last }) => (
            <rect
              key={first}
              className={styles.chosen}
              x={at(dayPosition(first))}
              width={at(dayEndPosition(last)) - at(dayPosition(first))}
            />
          ))}
          {steps.slice(1).map((step) => (
            <path key={step} className={styles.month} d={`M${at(dayPosition(stepSpan(step).first)) + 0.5} 0v999`} />
          ))}
          <g transform={`translate(0 ${height})`}>
            <Shapes shapes={dated} />
            {lit ? <rect className={styles.lit} {...placeOf(lit, width, gap)} y={-height - 2} height={height + 2} /> : null}
          </g>
        </svg>
        {fine ? <Bins spans={spans} names={names} active={active} onActive={setActive} width={width} /> : null}
      </div>
      <div className={styles.undated} ref={aside}>
        <svg className={styles.drawing} aria-hidden="true">
          <g transform={`translate(0 ${height})`}>
            <Shapes shapes={dateless} />
          </g>
        </svg>
      </div>
      {fine ? null : (
        <p className={styles.names} aria-hidden="true" data-free={free || undefined}>
          {steps.map((step, index) => (
            // The last would reach into the field of the undated.
            <span key={step}>{index % every === 0 && index + every <= steps.length ? monthLabel(step, m) : null}</span>
          ))}
          <span>{m.undated}</span>
        </p>
      )}
    </>
  )
}

function Legend({ unit }: { readonly unit: BinUnit }) {
  return (
    <>
      <span className={styles.dated}>
        <Sample />
        {w.dated}
      </span>
      <span>
        <Sample look="hatched" />
        {w.doubtful[unit]}
      </span>
      <span className={styles.measure}>
        <Sample look="hollow" />
        {w.measure}
      </span>
    </>
  )
}

function Sample({ look }: { readonly look?: 'hatched' | 'hollow' }) {
  return (
    <svg className={styles.sample} width="13" height="7" aria-hidden="true">
      {look === 'hatched' ? <path d="M1 6.5l6-6M5 6.5l6-6" /> : null}
      <rect x=".5" y=".5" width="12" height="6" fill={look ? 'none' : 'currentColor'} strokeWidth={look === 'hollow' ? 1.5 : 1} />
    </svg>
  )
}
