import fc from 'fast-check'
import { writeXlsx } from 'hucre'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../src/formats/csv.ts'
import { FileError } from '../../src/tables/file-error.ts'
import { LIMITS } from '../../src/tables/limits.ts'
import { readTable, readText } from '../../src/tables/read-table.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const wide = (text: string, big: boolean, mark: boolean) => {
  const units = `${mark ? '\uFEFF' : ''}${text}`
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), !big)
  return bytes
}
/** Windows-1251: Russian letters from 0xC0 on, in the order of Unicode. */
const cp1251 = (text: string) =>
  Uint8Array.from(Array.from(text), (letter) => {
    const code = letter.codePointAt(0)!
    return code < 128 ? code : code >= 0x410 && code <= 0x44f ? code - 0x350 : letter === '№' ? 0xb9 : 0x3f
  })

const reasonOf = async (bytes: Uint8Array) => {
  try {
    await readTable(bytes)
  } catch (error) {
    return error instanceof FileError ? error.reason : error
  }
  return 'read'
}

/** The letters of KOI8-R from 0xC0 on. */
const KOI8 = 'юабцдефгхийклмнопярстужвьызшэщчъ'

describe('the text of a file', () => {
  const text = 'Дата;Город;Описание\r\n03.04.2020;Алматы;Задержание\r\n'
  it.each([
    ['UTF-8', utf8(text), undefined],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`), undefined],
    ['UTF-16 LE with a mark', wide(text, false, true), 'UTF-16 LE'],
    ['UTF-16 BE with a mark', wide(text, true, true), 'UTF-16 BE'],
    ['UTF-16 LE', wide(text.replace('Алматы', 'Almaty, the city of the south, Almaty'), false, false), 'UTF-16 LE'],
    ['Windows-1251', cp1251(text), 'Windows-1251'],
  ])('is read in %s', async (_, bytes, encoding) => {
    const { table, notes } = await readTable(bytes)
    expect(table.headers).toEqual(['Дата', 'Город', 'Описание'])
    expect(table.rows[0]?.cells[2]).toBe('Задержание')
    expect(notes.find(({ kind }) => kind === 'encoding')).toEqual(encoding && { kind: 'encoding', name: encoding })
  })

  it.each([
    // Of the programs before Windows: by the order of their letters.
    ['CP866', (code: number) => (code < 0x440 ? code - 0x410 + 0x80 : code - 0x440 + 0xe0)],
    ['KOI8-R', (code: number) => 0xc0 + KOI8.indexOf(String.fromCharCode(code).toLowerCase()) + (code < 0x430 ? 32 : 0)],
  ] as const)('is read in %s', async (encoding, codeOf) => {
    const bytes = Uint8Array.from(Array.from(text), (letter) => {
      const code = letter.codePointAt(0)!
      return code < 128 ? code : codeOf(code)
    })
    const { table, notes } = await readTable(bytes)
    expect(table.headers).toEqual(['Дата', 'Город', 'Описание'])
    expect(table.rows[0]?.cells[2]).toBe('Задержание')
    expect(notes).toEqual([{ kind: 'encoding', name: encoding }])
  })

  it('is read as it was before its UTF-8 was taken for Windows-1252', async () => {
    const shown = new TextDecoder('windows-1252').decode(utf8(text))
    for (const twice of [shown, `\uFEFF${shown}`]) {
      const { table, notes } = await readTable(utf8(twice))
      expect(table.headers).toEqual(['Дата', 'Город', 'Описание'])
      expect(notes).toEqual([{ kind: 'encoding', name: 'UTF-8 ← Windows-1252' }])
    }
    const other = 'name;note\nÐ is a letter;Ñandú, Ñ°, año\nÓscar;Ð°\n'
    expect((await readTable(utf8(other))).table.rows[0]?.cells).toEqual(['Ð is a letter', 'Ñandú, Ñ°, año'])
  })

  it('is read in Windows-1251 of capitals too', async () => {
    const { table } = await readTable(cp1251('ДАТА;ГОРОД\n01.05.2031;АЛМАТЫ\n'))
    expect(table.headers).toEqual(['ДАТА', 'ГОРОД'])
  })

  it('is read in Windows-1252 where single accents stand between plain letters', async () => {
    const { table, notes } = await readTable(Uint8Array.from(Array.from('name;city\nJosé;Café\n'), (letter) => letter.charCodeAt(0)))
    expect(table.rows[0]?.cells).toEqual(['José', 'Café'])
    expect(notes).toContainEqual({ kind: 'encoding', name: 'Windows-1252' })
  })
})

describe('a table as text', () => {
  it.each([',', ';', '\t', '|'])('is separated by %j', (mark) => {
    const { table } = readText(['title,date,notes', 'A,2020-04-03,x', 'B,,y'].join('\n').replaceAll(',', mark))
    expect(table.headers).toEqual(['title', 'date', 'notes'])
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['A', 'B'])
  })

  it('is separated by semicolons though its sentences are full of commas', () => {
    const { table } = readText('title;notes\n"One, two";"a, b, c, d"\nThree, four;e, f, g, h\n')
    expect(table.headers).toEqual(['title', 'notes'])
    expect(table.rows[1]?.cells).toEqual(['Three, four', 'e, f, g, h'])
  })

  it('says its delimiter in the first line, as Excel writes it', () => {
    const { table } = readText('sep=|\ntitle|date\nA|2020\n')
    expect(table.headers).toEqual(['title', 'date'])
    expect(table.rows[0]?.number).toBe(3)
  })

  it('comes back as it was written, whatever stands in its cells', () => {
    const cell = fc.string().map((text) => text.replaceAll(/[\r\0\uFEFF]/g, '').trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        const filled = rows.map(([a, b, c]) => [`x${a}`, `x${b}`, `x${c}`])
        const text = Papa.unparse([['title', 'date', 'notes'], ...filled], { quotes: true })
        expect(readText(text).table.rows.map(({ cells }) => cells)).toEqual(filled.map((row) => row.map((one) => one.trim())))
      }),
    )
  })

  it('is our own export in both dialects', () => {
    for (const dialect of ['comma', 'semicolon'] as const) {
      const { table } = readText(toCsv(['id', 'title', 'lat'], [['a', 'One, two; three', 51.17]], dialect).replace(/^\uFEFF/, ''))
      expect(table.headers).toEqual(['id', 'title', 'lat'])
    }
  })

  it('has texts that were coded for an address, and addresses as they are', () => {
    const link = 'https://ru.wikipedia.org/wiki/%D0%90%D0%BB'
    const cells = ['%D0%90%D0%BB%D0%BC%D0%B0', '%D0%A8%D1%83%20X', '100%25', '%FF%FE', '50%', link]
    expect(readText(`title,link\n${cells.map((cell) => `${cell},x\n`).join('')}`).table.rows.map((row) => row.cells[0])).toEqual([
      'Алма',
      'Шу X',
      '100%25',
      '%FF%FE',
      '50%',
      link,
    ])
  })

  it('keeps a column named __proto__, formulas and HTML as text', () => {
    const { table } = readText('title,__proto__,constructor\n"=HYPERLINK(""http://x"")",<b>bold</b>,1\nB,2,3\n')
    expect(table.headers).toEqual(['title', '__proto__', 'constructor'])
    expect(table.rows[0]?.cells).toEqual(['=HYPERLINK("http://x")', '<b>bold</b>', '1'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('gives every column a name of its own', () => {
    const { table, notes } = readText('title,date,date,,note\nA,1,2,3,4\n')
    expect(table.headers).toEqual(['title', 'date', 'date (2)', 'D', 'note'])
    expect(notes).toContainEqual({ kind: 'twice-named-columns', names: ['date'] })
    expect(notes).toContainEqual({ kind: 'unnamed-columns', count: 1 })
  })

  it('finds its headers under a title, counts gaps, and knows rows by their number in the file', () => {
    const { table, notes } = readText('Incidents of 2020,,\n,,\ntitle,date,place\nA,2020,X\n,,\nB,2020,Y\n,,\n')
    expect(table.headers).toEqual(['title', 'date', 'place'])
    expect(table.rows.map(({ number }) => number)).toEqual([4, 6])
    expect(notes).toContainEqual({ kind: 'above-headers', count: 1 })
    expect(notes).toContainEqual({ kind: 'empty-rows', count: 1 })
  })

  it('understands a row of HXL tags', () => {
    const { table, notes } = readText('Ville,Quand,Quoi\n#loc +name,#date+start,#description\nX,2020,Y\n')
    expect(table.headers).toEqual(['Ville', 'Quand', 'Quoi'])
    expect(table.tags).toEqual(['#loc+name', '#date+start', '#description'])
    expect(table.rows).toHaveLength(1)
    expect(notes).toContainEqual({ kind: 'tags' })
  })

  it('that has no headers says so', () => {
    const { table, notes } = readText('2020-04-03,51.1,71.4\n2020-04-04,51.2,71.5\n')
    expect(notes).toContainEqual({ kind: 'no-headers' })
    expect(table.headers).toEqual(['A', 'B', 'C'])
    expect(table.rows).toHaveLength(2)
  })

  it('is never lost in part: every row with a word is there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('', 'a', 'b,c', '"', 'x y'), { minLength: 1, maxLength: 5 }), { maxLength: 30 }),
        (rows) => {
          const text = Papa.unparse([['title', 'date', 'notes', 'place', 'type'], ['one', 'two', 'three', 'four', 'five'], ...rows])
          const told = rows.filter((row) => row.some((cell) => cell.trim() !== '')).length
          expect(readText(text).table.rows).toHaveLength(told + 1)
        },
      ),
    )
  })
})

describe('a workbook', () => {
  const book = async (rows: (string | number | boolean | Date | null)[][], more: object = {}, options: object = {}) =>
    new Uint8Array(await writeXlsx({ sheets: [{ name: 'Incidents', rows, ...more }], ...options }))

  it('is read with dates, numbers and words', async () => {
    const bytes = await book([
      ['Title', 'Date', 'Lat'],
      ['A', new Date('2020-04-03T00:00:00Z'), 51.17],
    ])
    const { table } = await readTable(bytes)
    expect(table.headers).toEqual(['Title', 'Date', 'Lat'])
    expect(table.rows[0]).toEqual({ number: 2, cells: ['A', '2020-04-03', '51.17'] })
  })

  it('has merged cells: each of them holds what is written over all', async () => {
    const bytes = await book(
      [
        ['Region', 'Title'],
        ['Almaty', 'A'],
        [null, 'B'],
        ['Shymkent', 'C'],
      ],
      { merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }] },
    )
    const { table, notes } = await readTable(bytes)
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Almaty', 'Almaty', 'Shymkent'])
    expect(notes).toContainEqual({ kind: 'merged-cells', count: 1 })
  })

  it('with a password is told from others', async () => {
    const bytes = await book([['Title'], ['A']], {}, { encryption: { password: 'secret', spinCount: 10 } })
    expect(await reasonOf(bytes)).toBe('password')
  })

  it('says which sheet was read', async () => {
    const bytes = new Uint8Array(
      await writeXlsx({
        sheets: [
          { name: 'Cover', rows: [['Our data']] },
          {
            name: 'Rows',
            rows: [
              ['title', 'date'],
              ['A', '2020'],
            ],
          },
          {
            name: 'Lists',
            rows: [
              ['x', 'y'],
              ['1', '2'],
            ],
          },
        ],
      }),
    )
    const { table, notes } = await readTable(bytes)
    expect(table.headers).toEqual(['title', 'date'])
    expect(notes).toContainEqual({ kind: 'other-sheets', read: 'Rows', names: ['Cover', 'Lists'] })
  })
})

describe('GeoJSON', () => {
  it('is a table: a row a feature', async () => {
    const file = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'a',
          geometry: { type: 'Point', coordinates: [71.43, 51.17] },
          properties: { title: 'A', tags: ['x', 'y'] },
        },
        { type: 'Feature', geometry: null, properties: { title: 'B', ['__proto__']: 'p' } },
        { type: 'Feature', geometry: { type: 'LineString', coordinates: [[1, 2]] }, properties: { title: 'C' } },
      ],
    }
    const { table, notes } = await readTable(utf8(JSON.stringify(file)))
    expect(table.headers.slice(0, 5)).toEqual(['id', 'lat', 'lon', 'title', 'tags'])
    expect(table.rows[0]?.cells.slice(0, 5)).toEqual(['a', '51.17', '71.43', 'A', 'x | y'])
    expect(notes).toContainEqual({ kind: 'pins-inside', count: 1 })
  })
})

describe('what is no table', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', utf8('  \n '), 'empty'],
    ['headers alone', utf8('title,date\n'), 'no-rows'],
    ['a ZIP', utf8('PK\u0003\u0004 something else'), 'archive'],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), 'archive'],
    ['a PDF', utf8('%PDF-1.7 …'), 'document'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'picture'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'old-workbook'],
    ['a broken workbook', utf8('PK\u0003\u0004 xl/workbook.xml cut off'), 'broken-workbook'],
    ['OpenDocument', utf8('PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'broken-workbook'],
    ['a binary workbook', utf8('PK\u0003\u0004 xl/workbook.bin'), 'other-workbook'],
    ['binary', Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 32), 'binary'],
    ['a web page', utf8('<!doctype html><p>Sign in'), 'web-page'],
    ['KML', utf8('<?xml version="1.0"?><kml></kml>'), 'document'],
    ['JSON of another kind', utf8('{"a": 1}'), 'not-geojson'],
    ['broken JSON', utf8('{"type": "FeatureCollection", "features": ['), 'not-json'],
    ['a file over the limit', new Uint8Array(LIMITS.bytes + 1), 'too-large'],
  ])('%s: a reason', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason)
  })

  it('fails in no other way, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const reason = await reasonOf(bytes)
        expect(typeof reason).toBe('string')
      }),
    )
  })

  it('has more rows than are read', async () => {
    expect(await reasonOf(utf8(`title,date\n${'a,2020\n'.repeat(LIMITS.rows + 5)}`))).toBe('too-many-rows')
  })
})
