import { coverage, type Day, dayNumber, dayOfNumber, type EdtfDate, monthsOf, overlap, type Span, spanOf } from './date.ts'
import type { Incident } from './incident.ts'
import { countingDates } from './incident-dates.ts'
import { type StepUnit, stepSpan, stepsIn, stepUnit } from './steps.ts'
import { type FamilyId, familyIds } from './taxonomy.ts'

/** How finely incidents are drawn in time: a coarse bin is a step of the report's time, a fine one a part of it. */
export type Grain = 'fine' | 'coarse'
export type BinUnit = 'week' | StepUnit

const FINER = { month: 'week', quarter: 'month', year: 'quarter' } as const satisfies Record<StepUnit, BinUnit>
/** The unit of the fine bins. */
export const fineUnit = () => FINER[stepUnit()]
/** The unit of a bin. */
export const binUnit = (grain: Grain): BinUnit => (grain === 'coarse' ? stepUnit() : fineUnit())

/** One incident as a block: solid where one of its dates surely belongs to the bin, hatched where it may. */
export interface Block {
  readonly incident: Incident
  readonly family: FamilyId
  readonly certain: boolean
}

/** A week from Monday, a month, a quarter or a year, and the incidents that may fall in it; solid blocks first, then families in their order. */
export interface Bin {
  readonly span: Span
  readonly blocks: readonly Block[]
}

export interface Timeline {
  readonly bins: readonly Bin[]
  /** The incidents without a date stand apart, one block each. */
  readonly undated: readonly Block[]
}

/** Days since 1 January 1970, a Thursday, count 4 from the Monday before. */
const mondayOf = (number: number): number => number - ((((number + 3) % 7) + 7) % 7)

/** The bins that cover the report's time, empty ones too; weeks begin on a Monday. */
export function binSpans(grain: Grain): readonly Span[] {
  const unit = binUnit(grain)
  if (unit !== 'week') return stepsIn(monthsOf(coverage()), unit).map(stepSpan)
  const first = mondayOf(dayNumber(coverage().first))
  const weeks = Math.floor((dayNumber(coverage().last) - first) / 7) + 1
  return Array.from({ length: weeks }, (_, week) => ({ first: dayOfNumber(first + 7 * week), last: dayOfNumber(first + 7 * week + 6) }))
}

/** The part of a bin that lies in the report's time: its first and last may reach beyond. */
export function withinCoverage({ first, last }: Span): Span {
  return { first: first < coverage().first ? coverage().first : first, last: last > coverage().last ? coverage().last : last }
}

/**
 * Whether the possible days of a date are all that there are: "by 4 May" may be earlier, "from 5 April" may go on, "perhaps" and
 * "about March" may be another month. An approximate day is its third of the month (see date.ts), no more.
 */
function isBounded({ start, end }: EdtfDate): boolean {
  return [start, end].every((point) => typeof point === 'object' && !point.uncertain && (!point.approximate || point.day !== null))
}

const inStack = (a: Block, b: Block): number =>
  Number(b.certain) - Number(a.certain) || familyIds().indexOf(a.family) - familyIds().indexOf(b.family)

/** The bins that a date may touch, each with whether the possible days of the date all lie in it. */
export function binsOf(date: EdtfDate, spans: readonly Span[]): ReadonlyMap<number, boolean> {
  const days = spanOf(date)
  const bounded = isBounded(date)
  return new Map(
    spans.flatMap((bin, index) =>
      overlap(bin, days) ? [[index, bounded && bin.first <= days.first && days.last <= bin.last] as const] : [],
    ),
  )
}

/**
 * Incidents in bins: in each that a counting date may touch, solid where the possible days of a date all lie in it. An incident may
 * stand in several (an arrest, a sentence), so blocks must never be added up. By main category.
 */
export function timelineOf(incidents: readonly Incident[], grain: Grain): Timeline {
  const spans = binSpans(grain)
  const blocks = spans.map((): Block[] => [])
  for (const incident of incidents) {
    const touched = new Map<number, boolean>()
    for (const date of countingDates(incident.dates))
      for (const [bin, sure] of binsOf(date, spans)) touched.set(bin, sure || touched.get(bin) === true)
    for (const [bin, sure] of touched) blocks[bin]?.push(block(incident, sure))
  }
  const undated = incidents.filter(({ span }) => span === null).map((incident) => block(incident, false))
  return { bins: spans.map((span, bin) => ({ span, blocks: (blocks[bin] ?? []).sort(inStack) })), undated: undated.sort(inStack) }
}

const block = (incident: Incident, certain: boolean): Block => ({ incident, family: incident.family, certain })

const days = (): number => dayNumber(coverage().last) + 1 - dayNumber(coverage().first)

/** Where a day begins between the report's first day (0) and the day after its last (1). */
export function dayPosition(day: Day): number {
  return (dayNumber(day) - dayNumber(coverage().first)) / days()
}

/** Where a day ends on the same scale. */
export function dayEndPosition(day: Day): number {
  return dayPosition(day) + 1 / days()
}

/** The day that begins nearest to a position from 0 to 1, kept within the report's time. */
export function dayAtPosition(position: number): Day {
  return dayOfNumber(dayNumber(coverage().first) + Math.min(days() - 1, Math.max(0, Math.round(position * days()))))
}

/** The day that ends nearest to a position. */
export function dayEndingAtPosition(position: number): Day {
  return dayAtPosition(position - 1 / days())
}
