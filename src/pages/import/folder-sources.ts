import type { TableRecord, TableSource } from '../../tables/table-record.ts'

/** The sources of a table as the numbered footnotes of a report, and which of them a record rests on. */
export function sourcesOf(records: readonly TableRecord[]) {
  const numbers = new Map<string, number>()
  const sources: object[] = []
  const numberOf = (source: TableSource): number => {
    const key = `${source.url ?? ''}\n${source.publisher ?? ''}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = sources.length + 1
    numbers.set(key, number)
    sources.push({
      number,
      kind: 'reference',
      note: source.url === null ? { en: source.publisher ?? '' } : null,
      links: source.url === null ? [] : [{ url: source.url, language: null, publisher: source.publisher ?? source.url }],
    })
    return number
  }
  const ofRecord = new Map(records.map(({ id, sources: own }) => [id, [...new Set(own.map(numberOf))].sort((a, b) => a - b)]))
  return { sources, footnotesOf: ({ id }: TableRecord): readonly number[] => ofRecord.get(id) ?? [] }
}
