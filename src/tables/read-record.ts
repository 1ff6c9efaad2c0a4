import { parseEdtf } from '../model/date.ts'
import type { Point } from '../model/incident.ts'
import { CERTAINTIES, DATE_ROLES, type DateRole, KINDS, type Precision } from '../model/taxonomy.ts'
import { categoryReader } from './category-cells.ts'
import { type CheckProblem, PROBLEM_EFFECTS, type ProblemCode, type ProblemEffect, problemAt } from './check-problem.ts'
import type { Choices, Surroundings } from './check-table.ts'
import { placeWithPoint, type ReadPoint, readPoint, readPointOfPair } from './coordinates.ts'
import { readDate, stretchOf } from './dates.ts'
import type { Field } from './fields.ts'
import { isPlaceCode, isShape } from './geometry-text.ts'
import { otherColumns, placesAreDistricts } from './guess-mapping.ts'
import { noRecord } from './no-record.ts'
import { isFormulaError, saysNothing } from './nothing.ts'
import { isOwnTable, TECHNICAL_COLUMNS } from './own-columns.ts'
import { isLonFirst } from './pair-names.ts'
import { type NamedPlace, placeNamed } from './place-names.ts'
import { precisionOf } from './place-precision.ts'
import { idGiver, slug } from './slug.ts'
import type { Table, TableRow } from './table.ts'
import type { TablePlace, TableRecord, TableSource } from './table-record.ts'

/** A row as a record, if it can be one, and what is wrong with it. */
export interface ReadRow {
  readonly record: TableRecord | null
  readonly problems: readonly CheckProblem[]
}

/** Longest cell, in characters, that an account shows whole. */
const LONGEST_CELL = 20_000
/** Fields of words, in which an error of a formula says nothing; in others it is what cannot be read. */
const WORDS: ReadonlySet<Field> = new Set(['title', 'summary', 'category', 'family', 'place', 'region', 'response', 'source'])
/** Longest title that is made from the words of an account. */
const LONGEST_TITLE = 90

/** Reads the rows of a table one after the other: ids are given out once, the same place is the same entry. */
export function recordReader(table: Table, choices: Choices, around: Surroundings): (row: TableRow) => ReadRow {
  const { mapping, order } = choices
  const giveId = idGiver()
  const placeOf = placeKeeper()
  const ofPlaces: Precision = placesAreDistricts(table, mapping) ? 'district' : 'settlement'
  const own = isOwnTable(table.headers)
  const categoriesIn = categoryReader(table, mapping.category)
  const others = otherColumns(table, mapping).filter((column) => !own || !TECHNICAL_COLUMNS.has(table.headers[column] ?? ''))

  return ({ number, cells, precision: ofGeometry }) => {
    const problems: CheckProblem[] = []
    const columnOf = (field: Field): string | null => {
      const column = mapping[field]
      return column === undefined ? null : (table.headers[column] ?? null)
    }
    const given = (field: Field): string => {
      const column = mapping[field]
      return column === undefined ? '' : (cells[column] ?? '')
    }
    const raw = (field: Field): string => {
      const cell = given(field)
      return saysNothing(cell) || (isFormulaError(cell) && WORDS.has(field)) ? '' : cell
    }
    const report = (field: Field | null, code: ProblemCode, value = field === null ? '' : raw(field)) =>
      void problems.push(problemAt(number, field === null ? null : columnOf(field), value, code))
    const words = (field: Field): string => {
      const text = raw(field)
      if (text.length <= LONGEST_CELL) return plain(text)
      report(field, 'cell-cut')
      return plain(`${text.slice(0, LONGEST_CELL)}…`)
    }

    // A number there may be a sum.
    const isDated = () => (readDate(raw('date'), order).kind !== 'none' && !/^\d{1,3}$/.test(raw('date'))) || raw('dates') !== ''
    const none = noRecord(cells, { headers: table.headers, isFirst: number === table.rows[0]?.number, isDated })
    if (none) {
      report(null, none.code, none.value)
      return { record: null, problems }
    }
    for (const field of WORDS) if (isFormulaError(given(field))) report(field, 'cell-error', given(field))
    const summary = words('summary')
    const categories = categoriesIn(raw('category'))
    // Many tables have no words for an event: then it is called by what and where it was.
    const title =
      words('title') || titleFrom(summary) || plain([categories[0] ?? '', raw('place')].filter((part) => part !== '').join(', '))
    if (title === '') {
      report(mapping.title === undefined ? 'summary' : 'title', 'no-words')
      return { record: null, problems }
    }
    const dates = own ? publishedDates(raw('dates')) : null
    const read = dates ? null : stretchOf(readDate(raw('date'), order), readDate(raw('end'), order))
    if (read?.kind === 'problem') {
      const inEnd = readDate(raw('date'), order).kind !== 'problem' && raw('end') !== ''
      report(inEnd ? 'end' : 'date', read.code)
    }
    const wanted = slug(raw('id'))
    const id = giveId(wanted || `row-${slug(String(number))}`)
    if (wanted !== '' && id !== wanted) report('id', 'id-twice')
    const record: TableRecord = {
      id,
      row: number,
      title,
      summary: summary || title,
      kind: oneOf(KINDS, raw('kind')) ?? 'incident',
      categories,
      family: raw('family') || null,
      dates: dates ?? (read?.kind === 'date' ? [{ edtf: read.edtf, role: 'occurred' }] : []),
      place: placeOf(whereOf()),
      certainty: oneOf(CERTAINTIES, raw('certainty')) ?? 'stated',
      response: words('response') || null,
      sources: sourcesOf(raw('url'), raw('source'), (value) => report('url', 'link-unreadable', value)),
      others: [...unread(id), ...others].flatMap((column) => {
        const value = plain((cells[column] ?? '').slice(0, LONGEST_CELL))
        return value === '' ? [] : [{ name: table.headers[column] ?? '', value }]
      }),
    }
    return { record, problems }

    /** Columns whose cells say something that the record does not, since nobody could read it: their words stand in the account. */
    function unread(given: string): readonly number[] {
      // "0, 0" says nothing.
      const effects = new Set<ProblemEffect>(problems.flatMap(({ code }) => (code === 'coordinate-zero' ? [] : PROBLEM_EFFECTS[code])))
      const fields: readonly (readonly [boolean, readonly Field[]])[] = [
        [raw('kind') !== '' && oneOf(KINDS, raw('kind')) === null, ['kind']],
        [raw('certainty') !== '' && oneOf(CERTAINTIES, raw('certainty')) === null, ['certainty']],
        [raw('precision') !== '' && precisionOf(raw('precision'), columnOf('precision') ?? '') === null, ['precision']],
        [effects.has('undated'), ['date', 'end']],
        [effects.has('unlocated') || isShape(raw('coordinates')), ['lat', 'lon', 'coordinates']],
        [isShape(raw('place')) || (effects.has('unlocated') && placeWithPoint(raw('place')) !== null), ['place']],
        // Links are written in small letters; only another id is worth a word.
        [raw('id') !== '' && raw('id').toLowerCase() !== given, ['id']],
      ]
      const found = fields.flatMap(([isUnread, of]) => (isUnread ? of.flatMap((field) => mapping[field] ?? []) : []))
      return found.filter(
        (column, at) => !isFormulaError(cells[column] ?? '') && found.findIndex((other) => cells[other] === cells[column]) === at,
      )
    }

    /** Where the row says that it was; by the name of its place only with the reader's consent. */
    function whereOf(): Omit<TablePlace, 'id'> & { readonly id: string | null } {
      const region = raw('region')
      const { point, field, place = raw('place') } = pointOfRow()
      const name = place || region || null
      const precision =
        precisionOf(raw('precision'), columnOf('precision') ?? '') ??
        ofGeometry ??
        (place !== '' ? ofPlaces : region !== '' ? 'region' : 'site')
      if (point.kind === 'point') {
        reportPoint(point, field)
        const approximate = ofGeometry !== undefined
        const called = name ?? (approximate ? aboutText(point.point) : pointText(point.point))
        return { id: null, name: called, precision, approximate, point: point.point, region: region || null }
      }
      const isFree = point.kind === 'none' || (point.kind === 'problem' && point.code === 'coordinate-shape')
      const known = choices.byName && name !== null && isFree ? placeNamed(around.places, name, region) : null
      if (known === null || known === 'many') reportPoint(point, field)
      if (known === null && isPlaceCode(place)) report('place', 'coordinate-unreadable')
      if (known === 'many') report(place === '' ? 'region' : 'place', 'place-many')
      if (known !== null && known !== 'many') return { ...placeByName(known), region: region || known.region }
      return {
        id: null,
        name,
        precision: name === null ? 'not-stated' : precision,
        approximate: false,
        point: null,
        region: region || null,
      }
    }

    /** The point of a row, and where it stands: in the columns of the two, in that of both, or in that of a place, which then has what is left of its name. */
    function pointOfRow(): { readonly point: ReadPoint; readonly field: 'lat' | 'coordinates' | 'place'; readonly place?: string } {
      const inTwo = readPoint(raw('lat'), raw('lon'), around.window)
      const isAlone = mapping.lat === undefined || mapping.lon === undefined
      if (inTwo.kind !== 'none' && !(isAlone && raw('coordinates') !== '')) return { point: inTwo, field: 'lat' }
      const inOne = readPointOfPair(raw('coordinates'), around.window, isLonFirst(columnOf('coordinates') ?? ''))
      const written = inOne.kind === 'none' ? placeWithPoint(raw('place')) : null
      if (written === null) return { point: inOne, field: 'coordinates' }
      return { point: readPointOfPair(written.point, around.window), field: 'place', place: written.name }
    }

    function reportPoint(point: ReadPoint, of: 'lat' | 'coordinates' | 'place'): void {
      const value = of === 'lat' ? `${raw('lat')}, ${raw('lon')}` : raw(of)
      if (point.kind === 'point' && point.remark !== null) report(of, point.remark, value)
      if (point.kind !== 'problem') return
      const field = point.of === 'lon' ? 'lon' : of
      report(field, point.code, point.of === 'both' ? value : raw(field))
    }
  }
}

/** A number in brackets marks a footnote in our texts; in somebody's table it is a number in brackets. */
const plain = (text: string): string => text.replaceAll(/\[(\d{1,3})\]/g, '[\u2060$1]')

function titleFrom(summary: string): string {
  const [sentence = ''] = summary.split(/(?<=[.!?…])\s|\n/)
  if (sentence.length <= LONGEST_TITLE) return sentence
  const cut = sentence.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2)).trimEnd()}…`
}

function oneOf<Value extends string>(values: readonly Value[], cell: string): Value | null {
  const wanted = cell.toLowerCase().replaceAll(/[\s_]+/g, '-')
  return values.find((value) => value === wanted) ?? null
}

const placeByName = ({ id, name, precision, approximate, point, region }: NamedPlace) => ({
  id,
  name,
  precision,
  approximate,
  point,
  region,
})

const degrees = (value: number, letters: string, decimals: number): string =>
  `${Math.abs(value).toFixed(decimals)}° ${letters.charAt(value < 0 ? 1 : 0)}`
const pointText = ({ lat, lon }: Point, decimals = 3): string => `${degrees(lat, 'NS', decimals)}, ${degrees(lon, 'EW', decimals)}`
/** Of something larger than a point. */
const aboutText = (point: Point): string => `≈ ${pointText(point, 1)}`

/** The same name at the same point is the same place. */
function placeKeeper(): (place: TablePlace) => TablePlace {
  const known = new Map<string, TablePlace>()
  const giveId = idGiver()
  return (place) => {
    if (place.name === null) return place
    const key = JSON.stringify([place.id, place.name, place.point?.lat, place.point?.lon, place.precision, place.region])
    const kept = known.get(key) ?? { ...place, id: giveId(place.id ?? (slug(place.name) || 'place')) }
    known.set(key, kept)
    return kept
  }
}

/** The column `dates` of a table of ours: "edtf: 2020-04; role: occurred | …"; null where it does not look so. */
function publishedDates(cell: string): TableRecord['dates'] | null {
  if (cell === '') return null
  const dates = cell.split(' | ').map((part) => /^edtf: (\S+); role: (\S+)$/.exec(part.trim()))
  const read = dates.flatMap((match) => {
    const [, edtf = '', role = ''] = match ?? []
    return parseEdtf(edtf) !== null && Object.hasOwn(DATE_ROLES, role) ? [{ edtf, role: role as DateRole }] : []
  })
  return read.length === dates.length ? read : null
}

const ADDRESS = /https?:\/\/[^\s|;,"<>]+/g

/** The addresses of a row; what is none is kept as words. */
function sourcesOf(url: string, source: string, unreadable: (value: string) => void): readonly TableSource[] {
  const addresses = [...new Set(`${url} ${source}`.match(ADDRESS) ?? [])].map((address) => address.replace(/[.)\]]+$/, ''))
  const isNone = url !== '' && !/https?:\/\//.test(url)
  if (isNone) unreadable(url)
  const given = [source.replaceAll(ADDRESS, '').replaceAll(/^[\s|;,]+|[\s|;,]+$/g, ''), isNone ? url : '']
  const words = plain(given.filter((part) => part !== '').join(', '))
  if (addresses.length === 0) return words === '' ? [] : [{ url: null, publisher: words }]
  return addresses.map((address) => ({ url: address, publisher: addresses.length === 1 && words !== '' ? words : hostOf(address) }))
}

const hostOf = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/[/?#].*$/, '')
