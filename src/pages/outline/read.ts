import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { type Area, outlineFiles } from './outline.ts'

const position = v.pipe(
  v.array(v.number()),
  v.minLength(2),
  v.transform(([lon = 0, lat = 0]): readonly [number, number] => [lon, lat]),
)
const rings = v.array(v.pipe(v.array(position), v.minLength(4)))
const FileSchema = v.object({
  features: v.array(
    v.object({
      properties: v.object({ id: v.optional(v.string()), abroad: v.optional(v.boolean()) }),
      geometry: v.variant('type', [
        v.object({ type: v.literal('Polygon'), coordinates: rings }),
        v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(rings) }),
      ]),
    }),
  ),
})

/**
 * Writes `basemap/land.json` and `basemap/locator.json` of a report from a GeoJSON file of its regions.
 * @param report the folder of the report
 * @throws Error that says what of the file cannot be read
 */
export function writeOutline(report: string, geojson: string): readonly string[] {
  const result = v.safeParse(FileSchema, JSON.parse(readFileSync(geojson, 'utf8')))
  if (!result.success) throw new Error(`${geojson}: ${v.getDotPath(result.issues[0]) ?? ''}: ${result.issues[0].message}`)
  const areas = result.output.features.map(({ properties, geometry }, index): Area => {
    if ((properties.id === undefined) === (properties.abroad !== true))
      throw new Error(`${geojson}: features.${index}.properties: a region has an id, neighbouring land "abroad": true`)
    return { id: properties.id ?? null, rings: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat() }
  })
  mkdirSync(path.join(report, 'basemap'), { recursive: true })
  return [...outlineFiles(areas, path.basename(geojson))].map(([name, text]) => {
    const file = path.join(report, 'basemap', name)
    writeFileSync(file, text)
    return file
  })
}
