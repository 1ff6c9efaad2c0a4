import type { Month, Span } from './date.ts'
import type { LanguageCode } from './language.ts'

/**
 * The report that is open: everything that changes with a report and that the engine has to know. It comes through this one door, is
 * set once by the entry point of a build (from `#report`, made of src/report), and may be replaced while the page runs, before a
 * dataset of another report is opened. So nothing is computed from it when a module loads: ask, or make it with `ofReport`.
 */
export interface Report {
  /** Of everything that is kept or sent under a name: storage of the browser, messages, citations. */
  readonly id: string
  /** In order; the first has the root of the site. */
  readonly languages: readonly LanguageCode[]
  /** Name of the site in every language, as citations and files carry it. */
  readonly site: string
  readonly title: string
  readonly publishers: readonly string[]
  /** The publishers in short. */
  readonly short: string
  /** When it was published: `2020-07`, and its numbers. */
  readonly published: Month
  readonly year: number
  readonly month: number
  /** The same in English, for files: "July 2020". */
  readonly dated: string
  /** Of our texts and data. */
  readonly licence: { readonly name: string; readonly id: string; readonly address: string }
  /** Whose data the map's ground is drawn from. */
  readonly mapCredit: string
  /** The days that the report covers: the timeline and the months to choose from. */
  readonly period: Span
  /** ISO 3166; null where it is not said. */
  readonly territory: string | null
  /** The id of the country's own name on the map, and of the place from which distances are counted at first. */
  readonly home: string | null
  readonly start: string | null
  /** Whether there is an outline of the country for the small picture of an account (`#report/locator`). */
  readonly locator: boolean
  /** The category whose sign a legend shows. */
  readonly example: string
  /** What the map shows at first, in degrees. */
  readonly country: Bounds
  /** What the ground of the map is drawn for: the map is moved no farther. */
  readonly limits: Bounds
  /** Families in the order in which they are listed, stacked and drawn round a pin. */
  readonly families: readonly Family[]
  /** Categories in the order of the list. */
  readonly categories: readonly Category[]
  /** Ids of the first-level units of the country. */
  readonly regions: readonly string[]
  /** Groups that the report says were affected, and what it says came of an incident: ids with their names, in order. */
  readonly groups: Names
  readonly outcomes: Names
  /** The outcome that says that officials denied it; null where none does. */
  readonly denied: string | null
}

/** A part of the world, in degrees. */
export interface Bounds {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** Ids with their names in the language of the page, in the order in which they are listed. */
export type Names = Readonly<Record<string, string>>

export interface Family {
  readonly id: string
  readonly name: string
  /** Where there is little room. */
  readonly short: string
  /** Its colour on light ground and on dark, `#rrggbb`. */
  readonly light: string
  readonly dark: string
}

export interface Category {
  readonly id: string
  readonly name: string
  /** Id of its family. */
  readonly family: string
  /** Path data on a grid of 16 units, for a stroke of 1.7 with round ends and no fill. */
  readonly sign: string
}

let open: Report | null = null

/** Opens a report: from now on everything speaks of this one. */
export function openReport(next: Report): void {
  open = next
}

/** The report that is open. @throws Error before any was opened */
export function report(): Report {
  if (!open) throw new Error('No report is open.')
  return open
}

/** What follows from the report: made when it is first asked for, and again once another report is open. */
export function ofReport<Value>(make: (open: Report) => Value): () => Value {
  let made: { readonly of: Report; readonly value: Value } | null = null
  return () => {
    const now = report()
    if (made?.of !== now) made = { of: now, value: make(now) }
    return made.value
  }
}
