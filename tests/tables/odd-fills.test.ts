import { describe, expect, it } from 'vitest'
import { checkText } from '../fixtures/check-text.ts'

/** Cells that say "as above", and cells that leave it to be understood. */

const check = async (text: string) => {
  const found = await checkText(text)
  return { ...found, cells: found.table.rows.map(({ cells }) => cells.join('|')) }
}

describe('signs and words for what stands above', () => {
  it.each([
    '"',
    "''",
    '”',
    '″',
    '〃',
    '»',
    '//',
    '-"-',
    '- " -',
    '—"—',
    '-//-',
    '— // —',
    '-»-',
    'ditto',
    'Ditto.',
    'same',
    'same as above',
    'as above',
    '(as above)',
    'idem',
    'то же',
    'То же самое',
    'там же',
    'тот же',
    'см. выше',
    'сол күні',
    'сонда',
    'жоғарыдағыдай',
  ])('%s', async (mark) => {
    const quoted = mark.startsWith('"') ? '""""' : mark.replaceAll('"', '""')
    const cell = mark.includes('"') && !mark.startsWith('"') ? `"${quoted}"` : quoted
    const { records, problems, notes } = await check(`title,date,city\nA,2020-03-15,Almaty\nB,${cell},${cell}\nC,2020-03-16,${cell}\n`)
    expect(records.map(({ dates, place }) => `${dates[0]?.edtf} ${place.name}`)).toEqual([
      '2020-03-15 Almaty',
      '2020-03-15 Almaty',
      '2020-03-16 Almaty',
    ])
    expect(problems).toEqual([])
    expect(notes).toEqual([{ kind: 'dittos', count: 3, names: ['date', 'city'] }])
  })

  it('that nobody put in quotation marks, side by side', async () => {
    const { cells } = await check('title,date,city,type\nA,2020-03-15,Almaty,Fine\nB,",",Arrest\nC,2020-03-17,",",\nD,",","\n')
    expect(cells).toEqual([
      'A|2020-03-15|Almaty|Fine',
      'B|2020-03-15|Almaty|Arrest',
      'C|2020-03-17|Almaty|Arrest',
      'D|2020-03-17|Almaty|Arrest',
    ])
  })

  it('say it of coordinates too, and of columns that nobody knows only as signs', async () => {
    const { cells } = await check(
      'title\tlat\tlon\tchange\twitness\nA\t43.2\t76.9\tmore\tsee 3\nB\t〃\t〃\tsame\t〃\nditto\t43.3\t76.8\tsame\tditto\n',
    )
    expect(cells).toEqual(['A|43.2|76.9|more|see 3', 'B|43.2|76.9|same|see 3', 'B|43.3|76.8|same|ditto'])
  })

  it('stand for nothing below nothing, and stay', async () => {
    const { cells, notes, problems } = await check('title\tdate\tcity\nA\t〃\t\nB\t2020-03-15\t〃\n')
    expect(cells).toEqual(['A|〃|', 'B|2020-03-15|〃'])
    expect(notes).toEqual([])
    expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual(['2 date-unreadable'])
  })

  it("are none where '' is an empty text of a database", async () => {
    const { cells, notes } = await check("title,city\n'A','Almaty'\n'B',''\n")
    expect([cells, notes]).toEqual([["'A'|'Almaty'", "'B'|''"], []])
  })

  it('are none inside words', async () => {
    const { cells } = await check('title,city\nA,Almaty\nThe same again,Ditto street\n')
    expect(cells).toEqual(['A|Almaty', 'The same again|Ditto street'])
  })
})

describe('cells that are blank below the first of a group', () => {
  const blank = (notes: Awaited<ReturnType<typeof check>>['notes']) => notes.filter(({ kind }) => kind === 'blank-runs')

  it('are not filled, and said', async () => {
    const { records, notes } = await check(
      'date,city,event\n2020-03-15,Almaty,A\n,,B\n,,C\n2020-03-16,Astana,D\n,,E\n2020-03-17,Aktau,F\n,,G\n',
    )
    expect(records.map(({ dates, place }) => `${dates[0]?.edtf ?? ''} ${place.name ?? ''}`)).toEqual([
      '2020-03-15 Almaty',
      ' ',
      ' ',
      '2020-03-16 Astana',
      ' ',
      '2020-03-17 Aktau',
      ' ',
    ])
    expect(notes).toEqual([{ kind: 'blank-runs', names: ['date', 'city'] }])
  })

  it('may be those of one column', async () => {
    const { notes } = await check('date,city,event\n2020-03-15,X,A\n,Y,B\n,Z,C\n2020-03-16,X,D\n,X,E\n2020-03-17,X,F\n,Y,G\n')
    expect(blank(notes)).toEqual([{ kind: 'blank-runs', names: ['date'] }])
  })

  it.each([
    ['few', 'date,city,event\n2020-03-15,X,A\n,Y,B\n2020-03-16,X,D\n2020-03-17,X,F\n2020-03-18,Y,G\n'],
    ['first', 'date,city,event\n,X,A\n,Y,B\n2020-03-16,X,D\n,X,F\n2020-03-18,Y,G\n'],
    ['all but one', 'date,city,event\n2020-03-16,X,A\n,Y,B\n,X,D\n,X,F\n,Y,G\n'],
    [
      'those of sums and remarks',
      'date,city,event,n\n2020-03-15,X,A,1\nTotal,,,1\nSubtotal,,,1\n2020-03-16,Y,B,2\nTotal,,,2\nSource: Z,,,\nNote: Z,,,\n',
    ],
    // Who leaves cells to those above does not write the same twice.
    ['not those of groups', 'date,city,event\n2020-03-15,X,A\n2020-03-15,Y,B\n,Z,C\n,X,D\n2020-03-16,X,E\n,X,F\n,Y,G\n'],
    ['of words', 'date,city,event,notes\n2020-03-15,X,A,n\n2020-03-15,Y,B,\n2020-03-15,Z,C,\n2020-03-15,X,D,m\n2020-03-15,X,E,\n'],
  ])('are no group where they are %s', async (_, text) => expect(blank((await check(text)).notes)).toEqual([]))
})
