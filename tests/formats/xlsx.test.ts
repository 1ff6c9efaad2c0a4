import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnName, type SheetCell, toXlsx, type WorkbookFacts } from '../../src/formats/xlsx.ts'
import type { Day } from '../../src/model/date.ts'
import { readSheet, unzip } from '../fixtures/workbook.ts'
import { elementsOf, readXml, type XmlElement } from '../fixtures/xml.ts'

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

  it('writes what looks like the format’s own way of writing a character so that it stays text, and nothing else', () => {
    const texts = unzip(workbook([['_x0041_', 'a_b_x1_']])).get('xl/sharedStrings.xml')
    expect(texts).toContain('>_x005F_x0041_<')
    expect(texts).toContain('>a_b_x1_<')
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
    expect(unzip(workbook([['a', 'b']])).get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:B2"/>')
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

  it('says nothing of a day where it is to be the same whenever it is made', () => {
    const { made: _, ...facts } = FACTS
    expect(unzip(toXlsx([], { ...facts, made: null })).get('docProps/core.xml')).toMatch(
      /<dc:language>ru<\/dc:language><\/cp:coreProperties>$/,
    )
  })

  it('is the same bytes for the same content', () => {
    expect(workbook([['a', 1]])).toEqual(workbook([['a', 1]]))
  })

  it('refuses a text that a cell cannot hold, rather than cut it or make a file that is called damaged', () => {
    expect(() => workbook([['a'.repeat(32_768)]])).toThrow('cell A2 has 32768 characters')
    expect(cells([['a'.repeat(32_767)]])[0]![0]!.value).toHaveLength(32_767)
  })
})

/** A workbook as a program opens it that knows nothing of us: from its content types and relations on (ECMA-376, part 2). */
describe('the parts of a workbook', () => {
  const head = [
    ['name', '', 'third'],
    ['#name', '#x', '#y'],
  ]
  const parts = () =>
    unzip(
      toXlsx(
        [
          {
            name: "it's",
            head,
            rows: [
              ['a', '', null],
              [[], 'b', 'a'],
            ],
            widths: [10, 20, 30],
          },
          { name: 'empty', head: [['alone']], rows: [], widths: [5] },
          { name: 'bare', head: [], rows: [['a']], widths: [5] },
        ],
        FACTS,
      ),
    )
  const part = (name: string) => readXml(parts().get(name) ?? '')
  const sheet = (number: number) => part(`xl/worksheets/sheet${number}.xml`)
  const within = (element: XmlElement, ...names: readonly string[]) =>
    names.reduce<readonly XmlElement[]>((found, name) => found.flatMap((one) => elementsOf(one, name)), [element])
  const attributes = (element: XmlElement, ...names: readonly string[]) => within(element, ...names).map((one) => one.attributes)
  const outlineOf = (element: XmlElement, name: string) =>
    elementsOf(element, name).map(({ text, children }) => [text, ...children.map((child) => child.text)])
  const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

  it('are each of a type that is said', () => {
    const types = part('[Content_Types].xml')
    const sheets = [1, 2, 3].map((number) => [`/xl/worksheets/sheet${number}.xml`, `${MEDIA}.worksheet+xml`])
    expect(Object.fromEntries(attributes(types, 'Override').map((one) => [one['PartName'], one['ContentType']]))).toEqual({
      '/xl/workbook.xml': `${MEDIA}.sheet.main+xml`,
      ...Object.fromEntries(sheets),
      '/xl/styles.xml': `${MEDIA}.styles+xml`,
      '/xl/sharedStrings.xml': `${MEDIA}.sharedStrings+xml`,
      '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    })
    expect(attributes(types, 'Default')).toEqual([
      { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' },
      { Extension: 'xml', ContentType: 'application/xml' },
    ])
    expect(types.attributes['xmlns']).toBe('http://schemas.openxmlformats.org/package/2006/content-types')
  })

  it('are found from the package to the workbook, and from there to sheets, styles and texts', () => {
    const relations = (name: string) => attributes(part(name), 'Relationship').map(({ Id, Type, Target }) => [Id, Type, Target])
    expect(part('_rels/.rels').attributes['xmlns']).toBe('http://schemas.openxmlformats.org/package/2006/relationships')
    expect(relations('_rels/.rels')).toEqual([
      ['rId1', `${RELATION}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ])
    expect(relations('xl/_rels/workbook.xml.rels')).toEqual([
      ['rId1', `${RELATION}/worksheet`, 'worksheets/sheet1.xml'],
      ['rId2', `${RELATION}/worksheet`, 'worksheets/sheet2.xml'],
      ['rId3', `${RELATION}/worksheet`, 'worksheets/sheet3.xml'],
      ['rId4', `${RELATION}/styles`, 'styles.xml'],
      ['rId5', `${RELATION}/sharedStrings`, 'sharedStrings.xml'],
    ])
    expect(attributes(part('xl/workbook.xml'), 'sheets', 'sheet')).toEqual([
      { name: "it's", sheetId: '1', 'r:id': 'rId1' },
      { name: 'empty', sheetId: '2', 'r:id': 'rId2' },
      { name: 'bare', sheetId: '3', 'r:id': 'rId3' },
    ])
  })

  it('hold words in cells, texts and facts, and nowhere between them', () => {
    const loose = ({ name, text, children }: XmlElement): readonly string[] => [
      ...(/^(?:t|v|definedName|dc:\w+|dcterms:created)$/.test(name) ? [] : [text]),
      ...children.flatMap(loose),
    ]
    for (const [name, xml] of parts()) expect([name, loose(readXml(xml)).join('')]).toEqual([name, ''])
  })

  it('count their texts, each of which is kept once', () => {
    const texts = part('xl/sharedStrings.xml')
    expect(texts.attributes).toMatchObject({ count: '10', uniqueCount: '8' })
    expect(within(texts, 'si', 't').map(({ text }) => text)).toEqual(['name', 'third', '#name', '#x', '#y', 'a', 'b', 'alone'])
  })

  it('have no cell where there is nothing to say', () => {
    expect(attributes(sheet(1), 'sheetData', 'row', 'c').map(({ r }) => r)).toEqual(['A1', 'C1', 'A2', 'B2', 'C2', 'A3', 'B4', 'C4'])
  })

  it('show headings as headings, and tags under them as tags', () => {
    const styles = within(sheet(1), 'sheetData', 'row').map((row) => [row.attributes['r'], new Set(attributes(row, 'c').map(({ s }) => s))])
    expect(styles).toEqual([
      ['1', new Set(['1'])],
      ['2', new Set(['2'])],
      ['3', new Set(['0'])],
      ['4', new Set(['0'])],
    ])
  })

  it('give each column its width', () => {
    expect(attributes(sheet(1), 'cols', 'col').map(({ min, max, width }) => [min, max, width])).toEqual([
      ['1', '1', '10'],
      ['2', '2', '20'],
      ['3', '3', '30'],
    ])
  })

  it('open on the first sheet, with headings held in sight where there are some', () => {
    const view = (number: number) => within(sheet(number), 'sheetViews', 'sheetView')[0]
    expect([1, 2, 3].map((number) => view(number)?.attributes['tabSelected'])).toEqual(['1', undefined, undefined])
    expect([1, 2, 3].map((number) => attributes(view(number)!, 'pane').map(({ ySplit }) => ySplit))).toEqual([['2'], ['1'], []])
  })

  it('filter by the last heading where there are headings and rows, for the sheet and for the workbook alike', () => {
    expect([1, 2, 3].map((number) => attributes(sheet(number), 'autoFilter'))).toEqual([[{ ref: 'A2:C4' }], [], []])
    const names = within(part('xl/workbook.xml'), 'definedNames', 'definedName')
    expect(names.map(({ attributes: said, text }) => [said['name'], said['localSheetId'], text])).toEqual([
      ['_xlnm._FilterDatabase', '0', "'it''s'!$A$2:$C$4"],
    ])
    const workbookOf = (...rows: readonly (readonly SheetCell[])[]) =>
      unzip(
        toXlsx(
          ['one', 'two'].map((name) => ({ name, head: [['alone']], rows, widths: [5] })),
          FACTS,
        ),
      ).get('xl/workbook.xml') ?? ''
    expect(workbookOf()).toMatch(/<\/sheets><\/workbook>$/)
    expect(outlineOf(readXml(workbookOf(['a'])), 'definedNames')).toEqual([['', "'one'!$A$1:$A$2", "'two'!$A$1:$A$2"]])
  })

  it('name the schemas of what they say of themselves', () => {
    expect(part('docProps/core.xml').attributes).toMatchObject({
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    })
  })
})
