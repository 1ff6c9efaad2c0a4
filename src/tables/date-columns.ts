import { fold } from './column-names.ts'

/** Names of a column that holds a part of a date alone: English, Russian, Kazakh. */
const PARTS = {
  year: ['year', 'yr', 'yyyy', 'event year', 'start year', 'year of event', 'incident year', 'год', 'год события', 'жыл', 'жылы'],
  month: ['month', 'mon', 'mm', 'event month', 'start month', 'month of event', 'incident month', 'месяц', 'месяц события', 'ай', 'айы'],
  day: [
    'day',
    'dd',
    'event day',
    'start day',
    'day of month',
    'day of event',
    'incident day',
    'день',
    'число',
    'день события',
    'күн',
    'күні',
  ],
} as const
export type DatePart = keyof typeof PARTS

const PART_OF_NAME: ReadonlyMap<string, DatePart> = new Map(
  (Object.keys(PARTS) as DatePart[]).flatMap((part) => PARTS[part].map((name) => [name, part] as const)),
)

/** The column of each part of a date, by the names of the columns; the first that fits. */
export function datePartColumns(headers: readonly string[]): ReadonlyMap<DatePart, number> {
  const found = new Map<DatePart, number>()
  for (const [column, header] of headers.entries()) {
    const part = PART_OF_NAME.get(fold(header))
    if (part !== undefined && !found.has(part)) found.set(part, column)
  }
  return found
}

/** The name of a column in which the parts stand together: "year, month, day" in the file's own words. */
export const wholeDateName = (parts: readonly string[]): string => parts.join(', ')

/** Whether a column is named by two or three different parts of a date: "Год, месяц, число", "Month / Year". */
export function isWholeDate(header: string): boolean {
  const parts = header.split(/[,;/+&-]/).map((part) => PART_OF_NAME.get(fold(part)))
  return parts.length > 1 && !parts.includes(undefined) && new Set(parts).size === parts.length && parts.includes('year')
}
