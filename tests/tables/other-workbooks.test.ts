import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { writeOds } from 'hucre'
import { describe, expect, it } from 'vitest'
import { checkTable } from '../../src/tables/check-table.ts'
import { FileError } from '../../src/tables/file-error.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { readTable } from '../../src/tables/read-table.ts'

/**
 * Workbooks of LibreOffice and of Excel 97 to 2003. `months.xls` and `months.ods` were saved by LibreOffice 7.4: two sheets of invented
 * records with a title above, an empty row, days, a place merged over two rows and a formula.
 */

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/tables/${name}`, import.meta.url)))
const reasonOf = (bytes: Uint8Array) =>
  readTable(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof FileError ? error.reason : `thrown: ${String(error)}`),
  )

describe.each(['months.xls', 'months.ods'])('%s', (name) => {
  it('is read like a workbook of today', async () => {
    const { table, notes } = await readTable(fixture(name))
    const found = await checkTable(table, { mapping: guessMapping(table), order: null, byName: false }, { window: null, places: new Map() })
    expect(found.records.map(({ row, title, dates, place }) => [row, title, dates[0]?.edtf, place.name, place.point?.lat])).toEqual([
      ['Март!4', 'Вода в подвале', '2020-03-04', 'Алматы', 43.25],
      ['Март!5', 'Двери заварены', '2020-03-15', 'Алматы', 51.13],
      ['Март!6', 'Ещё одна запись', undefined, 'Шымкент', 42.3],
      ['Апрель!2', 'Школа без уроков', '2020-04-03', 'Актобе', 50.28],
    ])
    expect(found.records[2]?.others).toContainEqual({ name: 'Дней', value: '15' })
    expect(notes).toContainEqual({ kind: 'joined-sheets', names: ['Март', 'Апрель'], column: 'sheet', twice: 0 })
    expect(notes).toContainEqual({ kind: 'merged-cells', count: 1 })
  })

  it('is read or refused with a reason, wherever it was damaged', async () => {
    const bytes = fixture(name)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, value, isCut) => {
        const damaged = isCut ? bytes.slice(0, at) : Uint8Array.from(bytes)
        if (!isCut) damaged[at] = value
        expect(await reasonOf(damaged)).not.toMatch(/^thrown/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a workbook', () => {
  it('of Excel that is encrypted is told from a damaged one', async () => {
    const bytes = fixture('months.xls')
    // The first record behind the beginning: an encrypted workbook has FILEPASS there.
    const start = Buffer.from(bytes).indexOf(Buffer.from([9, 8, 16, 0, 0, 6, 5, 0]))
    bytes[start + 20] = 0x2f
    expect(await reasonOf(bytes)).toBe('password')
    bytes[start + 5] = 5
    expect(await reasonOf(bytes)).toBe('old-workbook')
  })

  it('of LibreOffice that is encrypted is told from a damaged one', async () => {
    const packed = (manifest: string) =>
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'content.xml': new Uint8Array([1, 2, 3]),
        'META-INF/manifest.xml': strToU8(manifest),
      })
    expect(await reasonOf(packed('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'))).toBe('password')
    expect(await reasonOf(packed('<manifest:file-entry/>'))).toBe('broken-workbook')
  })

  it('of LibreOffice that repeats a row a million times is refused', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: 'A',
          rows: [
            ['title', 'date'],
            ['A', '2020-03-15'],
          ],
        },
      ],
    })
    const { unzipSync, strFromU8 } = await import('fflate')
    const files = unzipSync(new Uint8Array(bytes))
    const content = strFromU8(files['content.xml']!)
    const rows = content.split('<table:table-row')
    const many = [...rows.slice(0, -1), ` table:number-rows-repeated="1048576"${rows.at(-1)}`].join('<table:table-row')
    expect(await reasonOf(zipSync({ ...files, 'content.xml': strToU8(many) }))).toBe('too-many-rows')
  })

  it('that is a letter, or older than 1997, is refused with the reason', async () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    const wide = (name: string) => Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0])
    expect(await reasonOf(Uint8Array.from([...ole, ...wide('WordDocument')]))).toBe('document')
    expect(await reasonOf(Uint8Array.from([...ole, ...wide('Book')]))).toBe('old-workbook')
  })
})
