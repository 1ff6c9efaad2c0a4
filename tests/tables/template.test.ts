import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkTable } from '../../src/tables/check-table.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { readTable } from '../../src/tables/read-table.ts'

describe('the templates that are published', () => {
  it.each(['template.csv', 'template.xlsx', 'template.ru.csv', 'template.ru.xlsx', 'template.kk.csv', 'template.kk.xlsx'])(
    '%s: every column is known by its name, and its rows have no problem',
    async (name) => {
      const { table, notes } = await readTable(new Uint8Array(readFileSync(`public/data/${name}`)))
      const mapping = guessMapping(table)
      expect(notes).toEqual([])
      expect(Object.keys(mapping).sort()).toEqual(
        ['category', 'date', 'end', 'id', 'lat', 'lon', 'place', 'region', 'response', 'source', 'summary', 'title', 'url'].sort(),
      )
      const { records, problems } = await checkTable(table, { mapping, order: null, byName: false }, { window: null, places: new Map() })
      expect(problems).toEqual([])
      expect(records.map(({ dates }) => dates[0]?.edtf)).toEqual(['2021-04-03', '2021-04-12/2021-04-20'])
      expect(records.map(({ place }) => place.point)).toEqual([{ lat: 51.17, lon: 71.43 }, null])
    },
  )
})
