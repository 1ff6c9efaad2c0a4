import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, toCsv } from '../../src/formats/csv.ts'
import { readCsv } from '../fixtures/csv.ts'

const body = (...rows: readonly (readonly Cell[])[]) => toCsv(['a'], rows).replace(/^\uFEFFa\r\n/, '')

describe('a table as CSV', () => {
  it('begins with a byte order mark, so that spreadsheets read it as UTF-8', () => {
    expect(toCsv(['id'], []).codePointAt(0)).toBe(0xfeff)
  })

  it('has its header first, commas between cells and CRLF behind every row', () => {
    expect(toCsv(['id', 'title'], [['a', 'B']])).toBe('\uFEFFid,title\r\na,B\r\n')
  })

  it.each([
    ['a comma', 'a,b', '"a,b"\r\n'],
    ['a quote', 'a"b', '"a""b"\r\n'],
    ['a new line', 'a\nb', '"a\nb"\r\n'],
    ['a carriage return', 'a\rb', '"a\rb"\r\n'],
  ])('quotes a cell with %s', (_, cell, written) => {
    expect(body([cell])).toBe(written)
  })

  it('leaves a cell without a value empty', () => {
    expect(body([null, '', []])).toBe(',,\r\n')
  })

  it('keeps numbers and truth values as they are', () => {
    expect(body([-12.5, 0, 43.25, true, false])).toBe('-12.5,0,43.25,true,false\r\n')
  })

  it('writes a list with bars between its parts', () => {
    expect(
      body([
        ['one', 'two'],
        [3, 40],
      ]),
    ).toBe('one | two,3 | 40\r\n')
  })

  it.each(['=1+1', '+7 727', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x'])(
    'leads %j with an apostrophe, so that no spreadsheet runs it',
    (cell) => {
      expect(readCsv(body([cell]))).toEqual([[`'${cell}`]])
    },
  )

  it('leads a list that would be run with an apostrophe too', () => {
    expect(body([['=1+1', 'x']])).toBe("'=1+1 | x\r\n")
  })

  it('gives its cells back to a reader of RFC 4180', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(',', ';', '"', '\r', '\n', '=', '-', "'", ' ', 'Ә', '😷'), fc.string({ minLength: 1, maxLength: 1 })),
    })
    const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), fc.boolean(), (rows, semicolons) => {
        const written = semicolons ? toCsv(['a', 'b', 'c'], rows, 'semicolon') : toCsv(['a', 'b', 'c'], rows)
        const [header, ...read] = readCsv(written.slice(1), semicolons ? ';' : ',')
        expect(header).toEqual(['a', 'b', 'c'])
        expect(read.length).toBe(rows.length)
        rows.forEach((row, at) => {
          row.forEach((given, column) => {
            const back = read[at]![column]!
            if (typeof given === 'number') expect(Number(semicolons ? back.replace(',', '.') : back)).toBe(Object.is(given, -0) ? 0 : given)
            else if (typeof given === 'string') expect([given, `'${given}`]).toContain(back)
            else expect(back).toBe(given === null ? '' : String(given))
          })
        })
      }),
      { numRuns: 300 },
    )
  })

  it('parts cells with semicolons and decimals with a comma where it is asked to', () => {
    const rows = [
      ['a;b', 'c,d', 43.25, -76.5],
      ['e"f', '=1', 1e-7, [3, 4]],
    ]
    const written = toCsv(['a', 'b', 'c', 'd'], rows, 'semicolon')
    expect(written).toBe('\uFEFFa;b;c;d\r\n"a;b";c,d;43,25;-76,5\r\n"e""f";\'=1;1e-7;3 | 4\r\n')
    expect(readCsv(written.slice(1), ';')[1]).toEqual(['a;b', 'c,d', '43,25', '-76,5'])
  })

  it('leads no cell of a spreadsheet with a character that runs it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', 'a', "'", '＝') }), (cell) => {
        const [[back = ''] = []] = readCsv(body([cell, 'x']))
        expect(back).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
      }),
    )
  })
})
