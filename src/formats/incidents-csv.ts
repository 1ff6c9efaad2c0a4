import { ofReport } from '../model/report.ts'
import { type Cell, toCsv } from './csv.ts'
import { type Feature, type FeatureCollection, propertiesSchema } from './feature.ts'

const properties = ofReport(() => Object.keys(propertiesSchema().entries) as (keyof Feature['properties'])[])

/** Columns of the published table: id, coordinates in degrees, then every property in the order of the schema. */
export const incidentColumns = (): readonly string[] => ['id', 'lat', 'lon', ...properties()]

/** A list of objects in one cell: their values in words. */
function cell(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (!Array.isArray(value)) return JSON.stringify(value)
  return value.map((item: unknown) => (typeof item === 'string' || typeof item === 'number' ? item : objectText(item)))
}

function objectText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  return Object.entries(item)
    .filter(([, part]) => part !== null && part !== undefined)
    .map(([key, part]) => `${key}: ${String(part)}`)
    .join('; ')
}

/** The cells of one incident, one for each of `incidentColumns`. */
export function incidentRow({ id, geometry, properties: told }: Feature): readonly Cell[] {
  const [lon, lat] = geometry?.coordinates ?? [null, null]
  return [id, lat, lon, ...properties().map((key) => cell(told[key]))]
}

/** All incidents as the table that is published. */
export function incidentsCsv({ features }: FeatureCollection): string {
  return toCsv(incidentColumns(), features.map(incidentRow))
}
