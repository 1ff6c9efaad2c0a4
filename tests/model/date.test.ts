import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coverage,
  type Day,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  isExact,
  type Month,
  monthOf,
  monthSpan,
  monthsOf,
  overlap,
  parseDay,
  parseEdtf,
  spanOf,
} from '../../src/model/date.ts'
import { coveredSteps, stepSpan } from '../../src/model/steps.ts'
import { edtfPoint } from '../fixtures/arbitraries.ts'

const read = (text: string) => {
  const date = parseEdtf(text)
  if (!date) throw new Error(`${text} was not read`)
  return date
}
const span = (text: string) => {
  const { first, last } = spanOf(read(text))
  return `${first} ${last}`
}
const from = (first: string, last: string) => ({ first: first as Day, last: last as Day })

describe('reading an EDTF date', () => {
  it.each([
    ['2020', '2020-01-01 2020-12-31'],
    ['2020-04', '2020-04-01 2020-04-30'],
    ['2020-02', '2020-02-01 2020-02-29'],
    ['2019-02', '2019-02-01 2019-02-28'],
    ['2020-04-09', '2020-04-09 2020-04-09'],
    ['2020-02-29', '2020-02-29 2020-02-29'],
    ['2020-04-09?', '2020-04-09 2020-04-09'],
    ['2020-03-16/2020-04-02', '2020-03-16 2020-04-02'],
    ['2020-03/2020-04-02', '2020-03-01 2020-04-02'],
    ['2019-12-31/2020', '2019-12-31 2020-12-31'],
    ['2020-04-09/2020-04-09', '2020-04-09 2020-04-09'],
  ])('lets %s count from the first to the last day that it may mean', (text, days) => {
    expect(span(text)).toBe(days)
  })

  it.each(['2020-00', '2020-13', '2020-04-00', '2020-04-31', '2020-06-31', '2020-02-30', '2019-02-29', '1900-02-29', '2020-01-32'])(
    'refuses %s, which is in no calendar',
    (text) => {
      expect(parseEdtf(text)).toBeNull()
    },
  )

  it('takes the last day of February in a year that 400 divides', () => {
    expect(parseEdtf('2000-02-29')).not.toBeNull()
  })

  it.each(['2020-05/2020-04', '2020-04-10/2020-04-09', '2021/2020', '2020-05-01/2020-04'])('refuses %s, which runs backwards', (text) => {
    expect(parseEdtf(text)).toBeNull()
  })

  it.each([
    '',
    ' ',
    '/',
    '../..',
    '/..',
    '../',
    'April 2020',
    '2020-4',
    '2020-04-9',
    '20-04-09',
    '2020-04-09T10:00',
    '2020-04-09/2020-04-10/2020-04-11',
    ' 2020',
    '2020 ',
    '2020~?',
    '~2020',
    '2020-XX',
    '-2020',
    '2020-21',
    '٢٠٢٠',
  ])('refuses "%s", which is no date of the subset', (text) => {
    expect(parseEdtf(text)).toBeNull()
  })

  it('keeps which kind of doubt a mark says', () => {
    expect(read('2020-04?').start).toMatchObject({ uncertain: true, approximate: false })
    expect(read('2020-04~').start).toMatchObject({ uncertain: false, approximate: true })
    expect(read('2020-04%').start).toMatchObject({ uncertain: true, approximate: true })
    expect(read('2020-04').start).toMatchObject({ uncertain: false, approximate: false })
  })

  it('tells an open end from an unknown one', () => {
    expect(read('2020-04/..').end).toBe('open')
    expect(read('2020-04/').end).toBe('unknown')
    expect(read('../2020-04').start).toBe('open')
    expect(read('/2020-04').start).toBe('unknown')
  })

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-/.~?%X '.split('')) })), (text) => {
        const date = parseEdtf(text)
        expect(date === null || date.text === text).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('writes the days of any year with four digits, so that they sort as text', () => {
    fc.assert(
      fc.property(edtfPoint(0, 9999), (text) => {
        const { first, last } = spanOf(read(text))
        expect(first).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(last).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(first <= last).toBe(true)
      }),
    )
  })
})

describe('a day that is marked approximate', () => {
  it.each([
    ['2020-03-01~', '2020-03-01 2020-03-10'],
    ['2020-03-10~', '2020-03-01 2020-03-10'],
    ['2020-03-11~', '2020-03-11 2020-03-20'],
    ['2020-03-20%', '2020-03-11 2020-03-20'],
    ['2020-03-21~', '2020-03-21 2020-03-31'],
    ['2020-02-28~', '2020-02-21 2020-02-29'],
  ])('stands for its third of the month: %s', (text, days) => {
    expect(span(text)).toBe(days)
  })

  it('widens both ends of an interval to their thirds', () => {
    expect(span('2020-03-21~/2020-04-15~')).toBe('2020-03-21 2020-04-20')
  })

  it('widens nothing where only a month or a year is given', () => {
    expect(span('2020-04~')).toBe('2020-04-01 2020-04-30')
    expect(span('2020~')).toBe('2020-01-01 2020-12-31')
  })

  it('always holds the day that is written, and never leaves its month', () => {
    fc.assert(
      fc.property(
        edtfPoint(1990, 2030).filter((text) => /^\d{4}-\d\d-\d\d~$/.test(text)),
        (text) => {
          const { first, last } = spanOf(read(text))
          const day = text.slice(0, 10) as Day
          expect(first <= day && day <= last).toBe(true)
          expect([monthOf(first), monthOf(last)]).toEqual([monthOf(day), monthOf(day)])
        },
      ),
    )
  })
})

describe('the end of an interval that the report does not give', () => {
  it.each(['2020-13/2020-05', '2020-04/2020-13', '2020-13/..', '../2020-13', '2020-13/', '/2020-13'])(
    'is none where an end of "%s" is none',
    (text) => {
      expect(parseEdtf(text)).toBeNull()
    },
  )

  it('is an interval by its stroke alone, also of one day', () => {
    expect(read('2020-04-09').interval).toBe(false)
    expect(read('2020-04-09/2020-04-09').interval).toBe(true)
  })

  it('runs to the end of the report where it is open', () => {
    expect(span('2020-06/..')).toBe('2020-06-01 2020-07-31')
  })

  it('stays with its beginning where that lies after the report', () => {
    expect(span('2020-09-02/..')).toBe('2020-09-02 2020-09-02')
  })

  it('claims no further day where the end is unknown', () => {
    expect(span('2020-04-09/')).toBe('2020-04-09 2020-04-09')
  })

  it('claims no earlier day where the beginning is open or unknown', () => {
    expect(span('../2020-06-15~')).toBe('2020-06-11 2020-06-20')
    expect(span('/2020-04-20')).toBe('2020-04-20 2020-04-20')
  })
})

describe('whether a date is exact', () => {
  it.each(['2020-04-09', '2020-04-09/2020-04-11'])('says so of %s', (text) => {
    expect(isExact(read(text))).toBe(true)
  })

  it.each([
    '2020',
    '2020-04',
    '2020-04-09~',
    '2020-04-09?',
    '2020-04-09%',
    '2020-04-09/..',
    '2020-04-09/',
    '../2020-04-09',
    '/2020-04-09',
    '2020-04-09/2020-05',
    '2020-04-09?/2020-05-01',
  ])('denies it of %s', (text) => {
    expect(isExact(read(text))).toBe(false)
  })
})

describe('the months of a span', () => {
  it('are all from the first to the last, over the turn of a year too', () => {
    expect(monthsOf(from('2019-11-30', '2020-02-01'))).toEqual(['2019-11', '2019-12', '2020-01', '2020-02'])
  })

  it('are none of a span that runs backwards', () => {
    expect(monthsOf(from('2020-05-01', '2020-04-30'))).toEqual([])
  })

  it('end with the last month that can be written', () => {
    expect(monthsOf(from('9999-11-01', '9999-12-31'))).toEqual(['9999-11', '9999-12'])
  })

  it('is one month for a span inside it', () => {
    expect(monthsOf(from('2020-04-01', '2020-04-30'))).toEqual(['2020-04'])
  })

  it('ascend without a gap, begin with the first day and end with the last', () => {
    fc.assert(
      fc.property(edtfPoint(0, 2100), edtfPoint(0, 2100), (a, b) => {
        const [early, late] = [spanOf(read(a)), spanOf(read(b))].sort((x, y) => (x.first < y.first ? -1 : 1))
        if (!early || !late || early.first > late.last) return
        const months = monthsOf(from(early.first, late.last))
        const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(months[0]).toBe(monthOf(early.first))
        expect(months.at(-1)).toBe(monthOf(late.last))
        expect(months.length).toBe(count(late.last) - count(early.first) + 1)
        expect(new Set(months).size).toBe(months.length)
      }),
      { numRuns: 40 },
    )
  })

  it('of the report are January to July 2020', () => {
    expect(coveredSteps()).toEqual(['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06', '2020-07'])
    expect(coveredSteps()).toEqual(monthsOf(coverage()))
  })
})

describe('a day as a number', () => {
  it('counts from 1 January 1970', () => {
    expect([dayNumber('1970-01-01' as Day), dayNumber('1970-01-31' as Day), dayNumber('1969-12-31' as Day)]).toEqual([0, 30, -1])
  })

  it('gives the day back, and grows by one from day to day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (number) => {
        expect(dayNumber(dayOfNumber(number))).toBe(number)
        expect(dayOfNumber(number) < dayOfNumber(number + 1)).toBe(true)
      }),
    )
  })
})

describe('two spans', () => {
  it.each([
    [true, '2020-04-01 2020-04-03', '2020-04-03 2020-04-05'],
    [true, '2020-04-01 2020-04-09', '2020-04-03 2020-04-05'],
    [false, '2020-04-01 2020-04-03', '2020-04-04 2020-04-05'],
  ])('overlap where they share a day (%s): %s, %s', (shared, one, other) => {
    const [a, b] = [one, other].map((text) => from(text.slice(0, 10), text.slice(11)))
    expect([overlap(a!, b!), overlap(b!, a!)]).toEqual([shared, shared])
  })
})

it('a month is the span of its days', () => {
  expect(monthSpan('2020-02' as Month)).toEqual({ first: '2020-02-01', last: '2020-02-29' })
  expect(coveredSteps().flatMap((month) => monthsOf(stepSpan(month)))).toEqual(coveredSteps())
})

it('a text is a day only where it is one exact day of the calendar', () => {
  expect(['2020-04-09', '2020-02-29'].map(parseDay)).toEqual(['2020-04-09', '2020-02-29'])
  expect(['2020-04', '2020-04-09~', '2020-04-31', '2020-04-09/2020-04-09', '', '/2020-04-09', 'today'].map(parseDay)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

describe('days in a month', () => {
  it('are those of the calendar that the machine keeps', () => {
    for (let year = 1890; year <= 2110; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
      }
    }
  })
})

/** The reading of another program, as days; null where it refuses. Its days are reckoned in UTC. */
function oracle(text: string): { first: string; last: string } | null {
  try {
    const { min, max } = edtf(text)
    const day = (time: number) => new Date(time).toISOString().slice(0, 10)
    return { first: day(min), last: day(max) }
  } catch {
    return null
  }
}

// Of the 29th of February in a common year the other program is wrong: it takes it for the 1st of March.
const wrongThere = (text: string) => /(?<!\d)(\d{4})-02-29/.test(text)

describe('compared with another program that reads EDTF', () => {
  it('reads and refuses the same single dates', () => {
    const two = fc.integer({ min: 0, max: 33 }).map((value) => String(value).padStart(2, '0'))
    const loose = fc
      .tuple(
        fc.integer({ min: 1900, max: 2099 }),
        fc.constantFrom(1, 2, 3),
        fc.integer({ min: 0, max: 14 }),
        two,
        fc.constantFrom('', '?', '~', '%'),
      )
      .map(([year, parts, month, day, mark]) => [year, String(month).padStart(2, '0'), day].slice(0, parts).join('-') + mark)
      .filter((text) => !wrongThere(text))
    fc.assert(
      fc.property(loose, (text) => {
        expect(parseEdtf(text) !== null).toBe(oracle(text) !== null)
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same first and last days, but for the third of a month', () => {
    fc.assert(
      fc.property(
        edtfPoint(1000, 2999).filter((text) => !/-\d\d-\d\d[~%]/.test(text)),
        (text) => {
          expect(spanOf(read(text))).toEqual(oracle(text))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('gives the same days for intervals of exact days, and refuses the same as backwards', () => {
    const day = edtfPoint(2018, 2022).filter((text) => /^\d{4}-\d\d-\d\d$/.test(text))
    fc.assert(
      fc.property(day, day, (a, b) => {
        // An interval of one day is an interval, but not for the other program.
        fc.pre(a !== b)
        const date = parseEdtf(`${a}/${b}`)
        expect(date && spanOf(date)).toEqual(oracle(`${a}/${b}`))
      }),
      { numRuns: 300 },
    )
  })
})
