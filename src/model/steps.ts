import { type Month, monthSpan, monthsOf, type Span } from './date.ts'
import { ofReport } from './report.ts'

declare const quarterBrand: unique symbol
declare const yearBrand: unique symbol
/** A quarter of a calendar year, `2014-Q1`. */
export type Quarter = string & { readonly [quarterBrand]: true }
/** A calendar year, `2014`. */
export type Year = string & { readonly [yearBrand]: true }
/** What can be chosen of a report's time: a month; where those would be too many to choose from, a quarter, else a year. Text that sorts. */
export type Step = Month | Quarter | Year

export const STEP_UNITS = ['month', 'quarter', 'year'] as const
export type StepUnit = (typeof STEP_UNITS)[number]

/** Steps beside each other that can be chosen from: a button each (and a bit each, see columns.ts). */
export const MOST_STEPS = 24

function stepOf(month: Month, unit: StepUnit): Step {
  const [year = '', number] = month.split('-')
  if (unit === 'month') return month
  return (unit === 'year' ? year : `${year}-Q${Math.ceil(Number(number) / 3)}`) as Step
}

/** The steps in which months lie, each once, in their order. */
export function stepsIn(months: readonly Month[], unit: StepUnit): readonly Step[] {
  return [...new Set(months.map((month) => stepOf(month, unit)))]
}

/** The finest unit in which months are not too many to choose from. */
export function unitFor(months: readonly Month[]): StepUnit {
  return STEP_UNITS.find((unit) => stepsIn(months, unit).length <= MOST_STEPS) ?? 'year'
}

/** The unit in which the report's time is chosen. */
export const stepUnit = ofReport(({ period }) => unitFor(monthsOf(period)))

/** The steps that the report covers. */
export const coveredSteps = ofReport(({ period }) => {
  const months = monthsOf(period)
  return stepsIn(months, unitFor(months))
})

/** All steps from the one of the first day to the one of the last, in order. */
export const stepsOf = (span: Span): readonly Step[] => stepsIn(monthsOf(span), stepUnit())

/** The days of a step. */
export function stepSpan(step: Step): Span {
  const [year = '', part] = step.split('-')
  if (part === undefined) return months(year, 1, 12)
  if (!part.startsWith('Q')) return monthSpan(step as Month)
  const last = 3 * Number(part.slice(1))
  return months(year, last - 2, last)
}

function months(year: string, first: number, last: number): Span {
  const spanOf = (month: number) => monthSpan(`${year}-${String(month).padStart(2, '0')}` as Month)
  return { first: spanOf(first).first, last: spanOf(last).last }
}
