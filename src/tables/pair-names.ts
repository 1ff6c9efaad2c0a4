import { fold } from './column-names.ts'
import type { Mapping } from './fields.ts'
import type { Table, TableNote } from './table.ts'

/** Columns whose names tell of coordinates in another way than one of the two does. */

const LAT_FIRST =
  /(?<!\p{L})(?:lat(?:itude)?|широта|ендік|y)[\s,;/&|_-]*(?:(?:and|и|және)\s)?\s*(?:lon(?:g(?:itude)?)?|lng|долгота|бойлық|x)(?!\p{L})/iu
const LON_FIRST =
  /(?<!\p{L})(?:lon(?:g(?:itude)?)?|lng|долгота|бойлық|x)[\s,;/&|_-]*(?:(?:and|и|және)\s)?\s*(?:lat(?:itude)?|широта|ендік|y)(?!\p{L})/iu

/** Whether a column is named by both coordinates: "Lat/Long", "Долгота, широта". */
export const namesBoth = (header: string): boolean => LAT_FIRST.test(header) || LON_FIRST.test(header)

/** Whether its name says that the longitude stands first in it. */
export const isLonFirst = (header: string): boolean => LON_FIRST.test(header) && !LAT_FIRST.test(header)

/** Systems that are not read: metres of a projection, squares of a grid, codes and words for places. */
const UNREAD = /(^| )(utm|mgrs|eastings?|northings?|plus ?codes?|open location code|what ?3 ?words|w3w|sk ?42|ск ?42|гаусс\S*)( |$)/

/** Columns that say where something was in a way that is not read, where no other says it. */
export function unreadPlaces({ headers, rows }: Table, { lat, lon, coordinates }: Mapping): readonly TableNote[] {
  if ((lat !== undefined && lon !== undefined) || coordinates !== undefined) return []
  const names = headers.filter((header, column) => UNREAD.test(fold(header)) && rows.some(({ cells }) => (cells[column] ?? '') !== ''))
  return names.length === 0 ? [] : [{ kind: 'unread-places', names }]
}
