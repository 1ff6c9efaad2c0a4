import { fieldsOf, fileOf, listOf, numberOf, reading, textOf } from './basemap-file.ts'

/** A name by language; a line break stands where a name of two lines breaks. English is always there, others as far as loaded. */
export interface Names {
  readonly en: string
  readonly ru?: string
  readonly kk?: string
}

/** Texts of the files names-ru.json and names-kk.json (src/report/basemap): a reader loads that of their own language only. */
export interface Translations {
  readonly ru?: string
  readonly kk?: string
}

/** What every label of the map has: an id (not unique: a sea or a large country is named more than once) and where it stands. */
export interface Label {
  readonly id: string
  readonly lat: number
  readonly lon: number
  readonly names: Names
}

/** A town. Rank 1 is a city of republican significance, 2 a region's centre, from 3 on other towns by weight; set by hand. */
export interface TownLabel extends Label {
  readonly rank: number
}

/** A region's name; `room` is how far it may be moved from its anchor and still lies in the region, in degrees of longitude. */
export interface RegionLabel extends Label {
  readonly room: number
}

/** A name that is shown from one zoom to below another. */
export interface RangeLabel extends Label {
  readonly fromZoom: number
  readonly toZoom: number
}

/** A river's name along the river: degrees clockwise from the east. */
export interface RiverLabel extends Label {
  readonly fromZoom: number
  readonly angle: number
}

/** All names that the map may show. */
export interface Labels {
  readonly cities: readonly TownLabel[]
  readonly abroad: readonly TownLabel[]
  readonly regions: readonly RegionLabel[]
  readonly waters: readonly RangeLabel[]
  readonly countries: readonly RangeLabel[]
  readonly rivers: readonly RiverLabel[]
}

type Row = readonly unknown[]

type NamesOf = (id: string, en: string) => Names

/** The label of a row that ends in its English name; `at` is where the latitude stands. */
function labelOf(row: Row, at: number, namesOf: NamesOf): Label {
  const id = textOf(row[0], 'id')
  const names = Object.freeze(namesOf(id, textOf(row.at(-1), `${id} en`)))
  return { id, lat: numberOf(row[at], `${id} latitude`), lon: numberOf(row[at + 1], `${id} longitude`), names }
}

const town = (row: Row, names: NamesOf): TownLabel => ({ ...labelOf(row, 2, names), rank: numberOf(row[1], 'rank') })
const region = (row: Row, names: NamesOf): RegionLabel => ({ ...labelOf(row, 2, names), room: numberOf(row[1], 'room') })
const range = (row: Row, names: NamesOf): RangeLabel => ({
  ...labelOf(row, 3, names),
  fromZoom: numberOf(row[1], 'from'),
  toZoom: numberOf(row[2], 'to'),
})
const river = (row: Row, names: NamesOf): RiverLabel => ({
  ...labelOf(row, 2, names),
  fromZoom: numberOf(row[1], 'from'),
  angle: numberOf(row[4], 'angle'),
})

/** Names by id in another language: every label must have one. */
function translationsOf(language: 'ru' | 'kk', text: string | undefined): (id: string) => Names | object {
  if (text === undefined) return () => ({})
  const fields = fieldsOf(JSON.parse(text), `names-${language}`)
  return (id) => ({ [language]: textOf(fields[id], `${id} ${language}`) })
}

/** The labels of the text of labels.json (src/report/basemap) and of translations. Throws an Error that says what is wrong with them. */
export function parseLabels(text: string, translations: Translations = {}): Labels {
  return reading('label file of the basemap', () => {
    const fields = fileOf(text, 'basemap-labels-2')
    const [ru, kk] = [translationsOf('ru', translations.ru), translationsOf('kk', translations.kk)]
    const namesOf: NamesOf = (id, en) => ({ en, ...ru(id), ...kk(id) })
    const rows = <T>(name: keyof Labels, read: (row: Row, names: NamesOf) => T) =>
      listOf(fields[name], name, (row) =>
        Object.freeze(
          read(
            listOf(row, name, (value) => value),
            namesOf,
          ),
        ),
      )
    return Object.freeze({
      cities: rows('cities', town),
      abroad: rows('abroad', town),
      regions: rows('regions', region),
      waters: rows('waters', range),
      countries: rows('countries', range),
      rivers: rows('rivers', river),
    })
  })
}
