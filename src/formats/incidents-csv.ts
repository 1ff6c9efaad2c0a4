import { ofReport } from '../model/report.ts'
import { type Cell, toCsv } from './csv.ts'
import { type Feature, type FeatureCollection, type Properties, propertiesSchema } from './feature.ts'
import { hxlRow } from './hxl.ts'

type Told = Properties[keyof Properties]

const properties = ofReport(() => Object.keys(propertiesSchema().entries) as (keyof Properties)[])

/** Columns of the published table: id, coordinates in degrees, then every property in the order of the schema. */
export const incidentColumns = (): readonly string[] => ['id', 'lat', 'lon', ...properties()]

/** What a part of a record says, in words; what lies within one of its values is named after that. */
const parts = (item: object, within = ''): readonly string[] =>
  Object.entries(item).flatMap(([key, part]: readonly [string, string | number | boolean | object | null]) => {
    if (part === null) return []
    const name = `${within}${key}`
    return typeof part === 'object' ? parts(part, `${name}_`) : [`${name}: ${part}`]
  })

/** A list of objects in one cell: their values in words. */
const cell = (value: Told): Cell =>
  Array.isArray(value) ? value.map((item) => (typeof item === 'object' ? parts(item).join('; ') : item)) : value

/** The cells of one incident, one for each of `incidentColumns`. */
export function incidentRow({ id, geometry, properties: told }: Feature): readonly Cell[] {
  const [lon, lat] = geometry?.coordinates ?? [null, null]
  return [id, lat, lon, ...properties().map((key) => cell(told[key]))]
}

/** All incidents as the table that is published. @param hxl whether a row of HXL tags stands under the headings */
export function incidentsCsv({ metadata, features }: FeatureCollection, hxl = false): string {
  const tags = hxl ? [hxlRow(incidentColumns(), metadata.language)] : []
  return toCsv(incidentColumns(), [...tags, ...features.map(incidentRow)])
}
