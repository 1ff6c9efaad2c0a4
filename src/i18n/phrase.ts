import { coverage, type Day, type EdtfDate, monthOf, monthSpan, monthsOf, parseEdtf, type Span, spanOf } from '../model/date.ts'
import { categoriesOf, familyState, isCertain, setRange, toggleCategory, toggleFacet, toggleFamily, toggleMonth } from '../model/filter.ts'
import type { Incident, RoleDate } from '../model/incident.ts'
import { countingDates } from '../model/incident-dates.ts'
import { report } from '../model/report.ts'
import { coveredSteps, type Step, stepSpan } from '../model/steps.ts'
import { categoryName, DATE_ROLES, FACETS, type FacetId, familyIds, familyName, familyOf } from '../model/taxonomy.ts'
import { type Filter, type FilterPart, type MonthKey, monthKeys, UNDATED, withoutPart } from '../model/view.ts'
import type { DateLength } from '../words/dates/date-words.ts'
import type { Messages } from './messages.ts'

/** A date in words: "2 to 3 June 2020", "between late March and mid-April 2020", "by mid-June 2020", "from 16 March 2020, no end given". */
export function datePhrase(date: EdtfDate, m: Messages, length: DateLength = 'long'): string {
  const { start, end } = date
  if (typeof start !== 'object') return typeof end === 'object' ? m.dates.by(end, m, length) : ''
  if (!date.interval) return m.dates.point(start, m, length)
  if (typeof end !== 'object') return m.dates.since(start, m, length)
  return m.dates.range(start, end, m, length)
}

/** The date of an incident without its year, unless the report's time is long: "9 April", "Reported 2 April", "13 May to 3 June", "No date given". */
export function shortDate(incident: Incident, m: Messages): string {
  return capital(incidentDate(incident, m, isLong() ? 'long' : 'short').replace(/,.*$/, ''))
}

/** The date of an incident for a row, with its year where the report's time is long: "9 Apr", "Reported 2 Apr", "Late Mar to mid-Apr", "No date given". */
export function rowDate(incident: Incident, m: Messages): string {
  return capital(incidentDate(incident, m, isLong() ? 'long' : 'row').replace(/,.*$/, ''))
}

/** The date of an incident in a full sentence part, with year and doubt: "between late March and mid-April 2020, dates approximate". */
export function whenPhrase(incident: Incident, m: Messages): string {
  const text = incidentDate(incident, m, 'long')
  const counting = countingDates(incident.dates)
  const approximate = counting.some(({ start, end }) => [start, end].some((point) => typeof point === 'object' && point.approximate))
  if (!approximate) return capital(text)
  return capital(
    `${text}, ${counting.some(({ interval }) => interval) || counting.length > 1 ? m.date.approximate : m.date.approximateOne}`,
  )
}

/** "17 April and 22 June": dates between which a month lies that none of them touches are no stretch of time. */
function incidentDate({ dates }: Incident, m: Messages, length: DateLength): string {
  const told = onlyTold(dates)
  if (told) return m.date.withRole(m.roles[told.role], datePhrase(told.date, m, length))
  const groups = apart(countingDates(dates))
  // The year stands once, at the end or at the beginning.
  const withYear = m.dates.yearFirst ? 0 : groups.length - 1
  const phrases = groups.map((group, index) => severalPhrase(group, m, index === withYear || length === 'row' ? length : 'short'))
  return phrases.length > 0 ? phrases.reduce((before, phrase) => m.date.and(before, phrase)) : m.date.none
}

/** Where no date places an incident in time, the first one on which it was told of. */
export function onlyTold(dates: readonly RoleDate[]): RoleDate | undefined {
  return countingDates(dates).length > 0 ? undefined : dates.find(({ role }) => DATE_ROLES[role] === 'publication')
}

/** Dates in order of their first days, in groups whose months follow each other. */
function apart(dates: readonly EdtfDate[]): readonly (readonly EdtfDate[])[] {
  const groups: { readonly dates: EdtfDate[]; last: Day }[] = []
  for (const date of [...dates].sort((a, b) => (spanOf(a).first < spanOf(b).first ? -1 : 1))) {
    const { first, last } = spanOf(date)
    const group = groups.at(-1)
    if (group && (first <= group.last || monthsOf({ first: group.last, last: first }).length <= 2)) {
      group.dates.push(date)
      if (last > group.last) group.last = last
    } else groups.push({ dates: [date], last })
  }
  return groups.map((group) => group.dates)
}

/** One date in words; of several, from the earliest beginning to the latest end: where one of them has no end, nor have they together. */
function severalPhrase(dates: readonly EdtfDate[], m: Messages, length: DateLength): string {
  const points = dates.flatMap(({ start, end }) => [start, end]).filter((point) => typeof point === 'object')
  const [only, ...others] = dates
  const [head, ...tail] = points
  if (!only || !head) return m.date.none
  if (others.length === 0) return datePhrase(only, m, length)
  const start = tail.reduce((earliest, point) => (point.first < earliest.first ? point : earliest), head)
  if (dates.some(({ end }) => typeof end !== 'object')) return m.dates.since(start, m, length)
  const end = tail.reduce((latest, point) => (point.last > latest.last ? point : latest), head)
  return start.first === end.first && start.last === end.last ? m.dates.point(start, m, length) : m.dates.range(start, end, m, length)
}

/** Whether the days in which a dated incident counts are not all certain. */
export function isDoubtful(incident: Incident): boolean {
  return incident.span !== null && !isCertain(incident)
}

/** Where, for a row: the place, "A person from Lenger", "Whole country", "Place not stated". */
export function wherePhrase({ location }: Incident, m: Messages): string {
  if (location.precision === 'country') return m.wholeCountry
  if (location.name === null) return m.placeNotStated
  return location.basis === 'origin' ? m.fromPlace(location.name) : location.name
}

/** "April 2020", "January to March 2014", "2014", or "undated". */
export function monthName(key: MonthKey, m: Messages): string {
  return key === UNDATED ? m.shown.undatedName : spanName(stepSpan(key), m)
}

/** "Apr", "Q2", "2020", or "Undated". */
export function monthShort(key: MonthKey, m: Messages): string {
  if (key === UNDATED) return m.undated
  const [year = '', part] = key.split('-')
  if (part === undefined) return year
  return part.startsWith('Q') ? m.quarter(part.slice(1)) : (m.monthsShort[Number(part) - 1] ?? '')
}

/** The same with its year, "Apr 20", where the report covers a name twice. */
export function monthLabel(key: MonthKey, m: Messages): string {
  const short = monthShort(key, m)
  return key === UNDATED || !key.includes('-') || !isLong() ? short : `${short} ${key.slice(2, 4)}`
}

/** Months from which the report's time has one of the same name twice. */
const YEAR = 12
const isLong = (): boolean => monthsOf(coverage()).length > YEAR

/** A value of a facet in words. `names` holds those of the dataset: regions, institutions, provisions. */
export function facetValueName(facet: FacetId, value: string, names: ReadonlyMap<string, string>, m: Messages): string {
  const listed: Readonly<Partial<Record<FacetId, Readonly<Record<string, string>>>>> = {
    kind: m.kinds,
    certainty: m.certainties,
    group: report().groups,
    outcome: report().outcomes,
    source: m.sourceKinds,
  }
  // Own names only: an institution may be called "constructor".
  const own = [listed[facet], m.facetValues].find((group) => group && Object.hasOwn(group, value))
  return own?.[value] ?? names.get(`${facet} ${value}`) ?? value
}

/** A choice of a filter that can be taken away by itself. */
export interface ChoiceName {
  readonly key: string
  readonly name: string
  readonly without: Filter
}

/** The choices of a filter, part by part; within a part any suffices. A whole family is named by its own name. */
export function filterChoices(filter: Filter, names: ReadonlyMap<string, string>, m: Messages): readonly (readonly ChoiceName[])[] {
  const { query, months, range, certain, facets, onMap } = filter
  const whole = familyIds().filter((family) => familyState(filter, family) === 'all' && categoriesOf(family).length > 1)
  const alone = (part: FilterPart, name: string): ChoiceName => ({ key: part, name, without: withoutPart(filter, part) })
  return [
    query ? [alone('query', m.shown.query(query))] : [],
    [
      ...months.map((month) => ({ key: month, name: monthName(month, m), without: toggleMonth(filter, month) })),
      ...(range ? [{ key: 'range', name: rangeName(range, m), without: setRange(filter, null) }] : []),
    ],
    certain ? [alone('certain', m.shown.certain)] : [],
    [
      ...whole.map((family) => ({ key: family, name: familyName(family), without: toggleFamily(filter, family) })),
      ...filter.categories
        .filter((category) => !whole.includes(familyOf(category)))
        .map((category) => ({ key: category, name: categoryName(category), without: toggleCategory(filter, category) })),
    ],
    ...FACETS.map((facet) =>
      (facets?.[facet] ?? []).map((value) => ({
        key: `${facet} ${value}`,
        name: facetValueName(facet, value, names, m),
        without: toggleFacet(filter, facet, value),
      })),
    ),
    onMap ? [alone('onMap', m.shown.onMap)] : [],
  ].filter((part) => part.length > 0)
}

/** Facets whose values do not say by themselves what they are of: "outcome Detained", but "Almaty". */
const NEEDS_LEAD: readonly FacetId[] = ['kind', 'certainty', 'group', 'outcome', 'source']

/** One part of a filter in a sentence: `lead` stands before its choices, of which any suffices. */
export interface SaidPart {
  readonly lead: string
  readonly choices: readonly ChoiceName[]
  /** Whether it needs brackets beside the other parts. */
  readonly bracketed: boolean
}

/** The choices of a part in a sentence: months that follow each other as one, and a name that holds the word "and" as one by quotes. */
function choicesInSentence(filter: Filter, choices: readonly ChoiceName[], m: Messages): readonly ChoiceName[] {
  const said: ChoiceName[] = []
  let run: Step[] = []
  for (const choice of choices) {
    const { key, name } = choice
    const month = coveredSteps().find((id) => id === key)
    const last = run.at(-1)
    const follows = month !== undefined && last !== undefined && monthKeys().indexOf(month) === monthKeys().indexOf(last) + 1
    run = month === undefined ? [] : follows ? [...run, month] : [month]
    const [first] = run
    if (follows && first !== undefined) {
      const span = { first: stepSpan(first).first, last: stepSpan(month).last }
      said.splice(-1, 1, { key: run.join(' '), name: spanName(span, m), without: run.reduce(toggleMonth, filter) })
    } else said.push(key !== 'query' && name.includes(m.shown.and) ? { ...choice, name: m.shown.query(name) } : choice)
  }
  return said
}

/** The logic of a filter part by part; all of them must hold. */
export function filterParts(filter: Filter, names: ReadonlyMap<string, string>, m: Messages): readonly SaidPart[] {
  const parts = filterChoices(filter, names, m)
  return parts.map((choices) => {
    const said = choicesInSentence(filter, choices, m)
    const facet = NEEDS_LEAD.find((id) => choices[0]?.key.startsWith(`${id} `))
    return { lead: facet ? `${m.facets[facet].toLowerCase()} ` : '', choices: said, bracketed: said.length > 1 && parts.length > 1 }
  })
}

/** The logic of a filter in words: "April 2020 and (Sealed homes or Homelessness) and outcome Fined". */
export function filterPhrase(filter: Filter, names: ReadonlyMap<string, string>, m: Messages): string {
  return filterParts(filter, names, m)
    .map(({ lead, choices, bracketed }) => {
      const text = `${lead}${choices.map(({ name }) => name).join(m.shown.or)}`
      return bracketed ? `(${text})` : text
    })
    .join(m.shown.and)
}

/** "16 March to 5 June 2020". */
export function rangeName({ first, last }: Span, m: Messages): string {
  const date = parseEdtf(first === last ? first : `${first}/${last}`)
  return date ? datePhrase(date, m) : ''
}

/** Days in words, whole years and months as such: "2014", "2014 to 2016", "April 2020", "January to March 2014", "16 to 22 March 2020". */
export function spanName({ first, last }: Span, m: Messages): string {
  const [from, to] = [monthOf(first), monthOf(last)]
  if (monthSpan(from).first !== first || monthSpan(to).last !== last) return rangeName({ first, last }, m)
  if (from === to) return m.date.year(m.months[Number(from.slice(5)) - 1] ?? '', Number(from.slice(0, 4)))
  const length = from.endsWith('-01') && to.endsWith('-12') ? 4 : undefined
  const [start, end] = [from.slice(0, length), to.slice(0, length)]
  const date = parseEdtf(start === end ? start : `${start}/${end}`)
  return date ? datePhrase(date, m) : ''
}

/** A day in full: "16 March 2020". */
export function dayName(day: Day, m: Messages): string {
  return rangeName({ first: day, last: day }, m)
}

/** The first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
