import { coverage, type Day, type EdtfDate } from './date.ts'
import { dayEndPosition, dayPosition } from './timeline.ts'

/** A national measure or event with its date, as the band under the timeline draws it. */
export interface Measure {
  readonly id: string
  readonly title: string
  readonly date: EdtfDate
  /** The end that was announced when it began. */
  readonly plannedEnd: Day | null
  readonly endStated: boolean
}

/** A measure on the timeline's scale from 0 to 1. */
export interface Stroke {
  readonly measure: Measure
  /** A stretch of days, or a single one. */
  readonly kind: 'bar' | 'mark'
  readonly from: number
  /** To here the source is sure. */
  readonly sureTo: number
  /** To here it may reach; null: the report gives no end. */
  readonly to: number | null
  /** The announced end. */
  readonly tick: number | null
}

/** How a measure is drawn; null where it begins outside the report's time or on no certain day: such stand in the list alone. */
export function strokeOf(measure: Measure): Stroke | null {
  const { date, plannedEnd } = measure
  const { start, end, interval } = date
  if (typeof start !== 'object' || start.day === null || start.first < coverage().first || start.first > coverage().last) return null
  const from = dayPosition(start.first)
  const tick = plannedEnd && plannedEnd <= coverage().last ? dayEndPosition(plannedEnd) : null
  const within = (day: Day): number => Math.min(1, dayEndPosition(day))
  if (!interval)
    return { measure, kind: 'mark', from, sureTo: start.approximate ? from : within(start.last), to: within(start.last), tick: null }
  if (typeof end === 'object') {
    const exact = end.day !== null && !end.approximate && !end.uncertain
    return { measure, kind: 'bar', from, sureTo: exact ? within(end.last) : dayPosition(end.first), to: within(end.last), tick }
  }
  // "..": in force when the report was written; unknown: sure on its first day, or to the end that was announced.
  return { measure, kind: 'bar', from, sureTo: tick ?? (end === 'open' ? 1 : within(start.last)), to: null, tick }
}

/** Pixels: of the strokes that fade, the shortest solid part before them, between two things of a row, and from mark to mark. */
export const FADE = 128
const LEAST = 12
const GAP = 8
const CLOSE = 24

/** Where the strokes of an end that is not stated lie behind it: ever shorter, ever further apart. */
export const FADING: readonly { readonly x: number; readonly length: number }[] = [
  [3, 9],
  [15, 8],
  [26, 7],
  [37, 6],
  [48, 5],
  [59, 4],
  [70, 3],
  [82, 2],
  [95, 2],
  [110, 1],
  [127, 1],
].map(([x = 0, length = 0]) => ({ x, length }))

/** A bar in pixels. */
export interface PlacedBar {
  readonly stroke: Stroke
  readonly row: number
  readonly x: number
  readonly sureTo: number
  readonly to: number
  /** null: there is no room for words beside others. */
  readonly caption: { readonly x: number; readonly short: boolean } | null
}

interface Row {
  readonly strokes: (readonly [number, number])[]
  readonly captions: (readonly [number, number])[]
}

const isFree = (taken: Row['strokes'], [from, to]: readonly [number, number]): boolean =>
  taken.every(([left, right]) => from > right + GAP || to < left - GAP)

/**
 * Bars in rows so that none covers another, each with its caption where that touches no other: long, else short, else none.
 * @param captionWidth pixels of a caption, long or short
 */
export function placeBars(
  strokes: readonly Stroke[],
  width: number,
  captionWidth: (measure: Measure, short: boolean) => number,
): readonly PlacedBar[] {
  const rows: Row[] = []
  return strokes
    .filter(({ kind }) => kind === 'bar')
    .map((stroke) => {
      const x = stroke.from * width
      // A fading end keeps its place inside the axis.
      const room = Math.min(FADE, (width - x) * 0.6)
      const end = stroke.to === null ? Math.max(x + LEAST, Math.min(stroke.sureTo * width, width - room)) : stroke.sureTo * width
      const to = stroke.to === null ? Math.min(width, end + FADE) : Math.max(stroke.to * width, x + LEAST)
      const free = rows.findIndex((row) => isFree(row.strokes, [x, to]))
      const row = free < 0 ? rows.length : free
      const taken = rows[row] ?? { strokes: [], captions: [] }
      rows[row] = taken
      const fits = [false, true].flatMap((short) => {
        const wide = captionWidth(stroke.measure, short)
        const left = Math.max(0, Math.min(x, width - wide))
        return wide <= width && isFree(taken.captions, [left, left + wide]) ? [{ x: left, short, wide }] : []
      })[0]
      taken.strokes.push([x, to])
      if (fits) taken.captions.push([fits.x, fits.x + fits.wide])
      return { stroke, row, x, sureTo: end, to, caption: fits ? { x: fits.x, short: fits.short } : null }
    })
}

/** Single days that stand too close to be told apart are one mark. */
export interface PlacedMark {
  readonly strokes: readonly Stroke[]
  /** Middle of the whole, and of each day. */
  readonly x: number
  readonly days: readonly number[]
}

/** Single days as marks of their own, those nearer to each other than a target is wide as one. */
export function placeMarks(strokes: readonly Stroke[], width: number): readonly PlacedMark[] {
  const days = strokes
    .filter(({ kind }) => kind === 'mark')
    .map((stroke) => ({ stroke, x: ((stroke.from + (stroke.to ?? stroke.sureTo)) / 2) * width }))
    .sort((a, b) => a.x - b.x)
  const groups: (typeof days)[] = []
  for (const day of days) {
    const last = groups.at(-1)
    if (last && day.x - (last.at(-1)?.x ?? 0) < CLOSE) last.push(day)
    else groups.push([day])
  }
  return groups.map((group) => {
    const xs = group.map(({ x }) => x)
    return { strokes: group.map(({ stroke }) => stroke), x: (Math.min(...xs) + Math.max(...xs)) / 2, days: xs }
  })
}
