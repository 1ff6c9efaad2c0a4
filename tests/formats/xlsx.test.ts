import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnName, type SheetCell, toXlsx, type WorkbookFacts } from '../../src/formats/xlsx.ts'
import type { Day } from '../../src/model/date.ts'
import { readSheet, unzip } from '../fixtures/workbook.ts'

const FACTS: WorkbookFacts = { title: 'A & B', creator: 'C', description: 'D <e>', language: 'ru', made: '2026-11-22' as Day }
const workbook = (rows: readonly (readonly SheetCell[])[], head: readonly (readonly string[])[] = [['one', 'two']]) =>
  toXlsx([{ name: "it's", head, rows, widths: [10, 10] }], FACTS)
const cells = (rows: readonly (readonly SheetCell[])[]) => readSheet(workbook(rows), 1).slice(1)

describe('a workbook', () => {
  it('has numbers, days, truths and texts each as what they are', () => {
    expect(cells([[42.5, { day: '2020-02-29' as Day }, true, 'text', null, ['a', 3], '2020-02-29', '17']])).toEqual([
      [
        { type: 'number', value: '42.5' },
        { type: 'day', value: '2020-02-29' },
        { type: 'boolean', value: 'true' },
        { type: 'text', value: 'text' },
        null,
        { type: 'text', value: 'a | 3' },
        { type: 'text', value: '2020-02-29' },
        { type: 'text', value: '17' },
      ],
    ])
  })

  it('has the first and last days that spreadsheets and we both know, and texts for days that they count wrongly', () => {
    const days = ['1900-03-01', '1900-02-28', '1899-12-31', '1999-12-31', '2400-02-29']
    expect(cells(days.map((day) => [{ day: day as Day }])).map(([cell]) => [cell?.type, cell?.value])).toEqual(
      days.map((day) => [day < '1900-03-01' ? 'text' : 'day', day]),
    )
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '＝1',
    '\t=1',
    '<b>&amp;</b>',
    '_x0041_',
    '_x005F_',
    ' ends with spaces ',
  ])('keeps %s as the text that it is, also when somebody edits it', (text) => {
    expect(cells([[text]])).toEqual([[{ type: 'text', value: text }]])
    const xml = unzip(workbook([[text]])).get('xl/worksheets/sheet1.xml')!
    if (/^[=+\-@＝\t]/.test(text)) expect(xml).toContain('<c r="A2" s="4" t="s">')
  })

  it('gives back any text, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        const [row = []] = cells([[text, 'end']])
        const held = Array.from(text.replace(/\r\n?/g, '\n')).filter(
          (character) => !/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/u.test(character),
        )
        expect(row[0]?.value ?? '').toBe(held.join(''))
        expect(row[1]).toEqual({ type: 'text', value: 'end' })
      }),
      { numRuns: 300 },
    )
  })

  it('keeps its headings in sight and lets the last of them filter', () => {
    const sheet = unzip(
      workbook(
        [['a', 'b']],
        [
          ['one', 'two'],
          ['#x', '#y'],
        ],
      ),
    ).get('xl/worksheets/sheet1.xml')!
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3"')
    expect(sheet).toContain('<autoFilter ref="A2:B3"/>')
  })

  it('names its columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })

  it('says of itself what it is, in XML', () => {
    const files = unzip(workbook([]))
    expect(files.get('docProps/core.xml')).toContain('<dc:title>A &amp; B</dc:title>')
    expect(files.get('docProps/core.xml')).toContain('2026-11-22T00:00:00Z')
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="it\'s"')
  })

  it('is the same bytes for the same content', () => {
    expect(workbook([['a', 1]])).toEqual(workbook([['a', 1]]))
  })

  it('refuses a text that a cell cannot hold, rather than cut it or make a file that is called damaged', () => {
    expect(() => workbook([['a'.repeat(32_768)]])).toThrow('cell A2 has 32768 characters')
    expect(cells([['a'.repeat(32_767)]])[0]![0]!.value).toHaveLength(32_767)
  })
})
