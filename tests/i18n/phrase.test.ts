import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { quantityPhrase, roleLines } from '../../src/i18n/account-phrase.ts'
import { en } from '../../src/i18n/en.ts'
import {
  capital,
  datePhrase,
  filterChoices,
  filterPhrase,
  isDoubtful,
  monthLabel,
  monthName,
  monthShort,
  rowDate,
  shortDate,
  whenPhrase,
  wherePhrase,
} from '../../src/i18n/phrase.ts'
import type { Day } from '../../src/model/date.ts'
import { openReport, report } from '../../src/model/report.ts'
import type { DateRole } from '../../src/model/taxonomy.ts'
import { countFilters, isFiltering } from '../../src/model/view.ts'
import { coveredDate, filter } from '../fixtures/arbitraries.ts'
import {
  ALMATY,
  aFilter,
  anIncident,
  days,
  LENGER,
  MANGYSTAU,
  monthKeys,
  NO_PLACE,
  on,
  roleDate,
  UNDATED_RECORD,
  WHOLE_COUNTRY,
} from '../fixtures/incident.ts'

const m = en
const phrase = (edtf: string) => datePhrase(roleDate(edtf).date, m)
const dated = (...dates: readonly (readonly [edtf: string, role: DateRole])[]) =>
  anIncident({ dates: dates.map(([edtf, role]) => ({ edtf, role })) })

describe('a date in words', () => {
  it.each([
    ['2020-04-09', '9 April 2020'],
    ['2020-04', 'April 2020'],
    ['2020', '2020'],
    ['2020-03-01~', 'early March 2020'],
    ['2020-06-15~', 'mid-June 2020'],
    ['2020-03-21~', 'late March 2020'],
    ['2020-05~', 'about May 2020'],
    ['2020~', 'about 2020'],
    ['2020-03-29?', 'perhaps 29 March 2020'],
    ['2020-03?', 'perhaps March 2020'],
    ['2020-03-05%', 'perhaps early March 2020'],
    ['2020-06-02/2020-06-03', '2 to 3 June 2020'],
    ['2020-05-13/2020-06-03', '13 May to 3 June 2020'],
    ['2019-12-20/2020-01-05', '20 December 2019 to 5 January 2020'],
    ['2020-03/2020-05', 'March to May 2020'],
    ['2018/2020', '2018 to 2020'],
    ['2020-03-21~/2020-04-15~', 'between late March and mid-April 2020'],
    ['2020-04-02?/2020-04-09', 'between perhaps 2 April and 9 April 2020'],
    ['2020-03-16/..', 'from 16 March 2020, no end given'],
    ['2020-03-16/', 'from 16 March 2020, no end given'],
    ['/2020-06-15~', 'by mid-June 2020'],
    ['../2020-04-20', 'by 20 April 2020'],
  ])('keeps the doubt of %s: %s', (edtf, words) => {
    expect(phrase(edtf)).toBe(words)
  })

  it('never leaves a hole in the sentence', () => {
    fc.assert(
      fc.property(coveredDate, (edtf) => {
        expect(phrase(edtf)).toMatch(/^\S+( \S+)* 2020(, no end given)?$/)
        expect(phrase(edtf)).not.toMatch(/undefined|null|NaN/)
      }),
    )
  })
})

describe('when an incident was, in its account', () => {
  it.each<[string, readonly (readonly [string, DateRole])[]]>([
    ['9 April 2020', [['2020-04-09', 'occurred']]],
    ['Between late March and mid-April 2020, dates approximate', [['2020-03-21~/2020-04-15~', 'occurred']]],
    ['By mid-June 2020, dates approximate', [['/2020-06-15~', 'observed']]],
    ['Mid-April 2020, date approximate', [['2020-04-15~', 'charged']]],
    [
      'Reported 2 April 2020',
      [
        ['2020-04-02', 'reported'],
        ['2020-04-03', 'responded'],
      ],
    ],
    ['Posted 27 March 2020', [['2020-03-27', 'posted']]],
    [
      '13 May to 3 June 2020',
      [
        ['2020-05-13', 'occurred'],
        ['2020-06-03', 'sentenced'],
      ],
    ],
    [
      '13 May to 3 June 2020',
      [
        ['2020-06-03', 'sentenced'],
        ['2020-05-13', 'occurred'],
      ],
    ],
    [
      '16 March 2020',
      [
        ['2020-03-16', 'detained'],
        ['2020-03-16', 'fined'],
      ],
    ],
    [
      '16 to 28 March 2020',
      [
        ['2020-03-16', 'detained'],
        ['2020-03-28', 'questioned'],
        ['2020-05-04', 'appealed'],
      ],
    ],
    [
      '17 April and 22 June 2020',
      [
        ['2020-04-17', 'detained'],
        ['2020-06-22', 'sentenced'],
        ['2020-02-21~/2020-03-21~', 'background'],
      ],
    ],
    [
      'January and 23 March 2020',
      [
        ['2020-03-23', 'opened'],
        ['2020-01', 'acted'],
      ],
    ],
    [
      'January and 23 March to 2 April and 3 June 2020',
      [
        ['2020-01', 'acted'],
        ['2020-03-23', 'opened'],
        ['2020-04-02', 'charged'],
        ['2020-06-03', 'sentenced'],
      ],
    ],
    ['From 16 March 2020, no end given', [['2020-03-16/..', 'observed']]],
    ['No date given', []],
    ['No date given', [['2020-05-04', 'appealed']]],
  ])('reads: %s', (words, dates) => {
    expect(whenPhrase(dated(...dates), m)).toBe(words)
  })

  it('says of several dates too that no end is given', () => {
    expect(whenPhrase(dated(['2020-03-16/..', 'occurred'], ['2020-04-01', 'observed']), m)).toBe('From 16 March 2020, no end given')
  })
})

describe('the date of an incident in a row', () => {
  it.each<[string, readonly (readonly [string, DateRole])[]]>([
    ['9 April', [['2020-04-09', 'occurred']]],
    ['Reported 2 April', [['2020-04-02', 'reported']]],
    [
      '13 May to 3 June',
      [
        ['2020-05-13', 'occurred'],
        ['2020-06-03', 'sentenced'],
      ],
    ],
    [
      '17 April and 22 June',
      [
        ['2020-04-17', 'detained'],
        ['2020-06-22', 'sentenced'],
      ],
    ],
    ['Between late March and mid-April', [['2020-03-21~/2020-04-15~', 'occurred']]],
    ['From 16 March', [['2020-03-16/..', 'occurred']]],
    ['By mid-June', [['/2020-06-15~', 'observed']]],
    ['Perhaps March', [['2020-03?', 'fined']]],
    ['No date given', []],
  ])('reads: %s', (words, dates) => {
    expect(shortDate(dated(...dates), m)).toBe(words)
  })
})

describe('the further dates of an incident', () => {
  it('stand each with what happened then', () => {
    expect(roleLines([roleDate('2020-05-13'), roleDate('2020-06-03', 'sentenced')], m)).toEqual([
      'Happened: 13 May 2020',
      'Sentenced: 3 June 2020',
    ])
  })

  it('leave out the one that the headline says by itself', () => {
    expect(roleLines([roleDate('2020-04-09')], m)).toEqual([])
    expect(roleLines([roleDate('2020-04-02', 'reported'), roleDate('2020-04-03', 'responded')], m)).toEqual(['Answered: 3 April 2020'])
  })

  it('say what a single date stands for where the headline does not', () => {
    expect(roleLines([roleDate('2020-04-17', 'detained')], m)).toEqual(['Detained: 17 April 2020'])
  })

  it('never lose a date that does not place the incident in time', () => {
    expect(roleLines([roleDate('2020-03-23'), roleDate('2020-01', 'background')], m)).toEqual(['Earlier: January 2020'])
  })
})

describe('whether the date of an incident is doubtful', () => {
  it('follows from the dates that place it in time', () => {
    expect(isDoubtful(anIncident(on('2020-04-09')))).toBe(false)
    expect(isDoubtful(anIncident(on('2020-04')))).toBe(true)
    expect(isDoubtful(dated(['2020-04-09', 'occurred'], ['2020-05~', 'responded']))).toBe(false)
  })

  it('is not said of an incident without a date', () => {
    expect(isDoubtful(anIncident(UNDATED_RECORD))).toBe(false)
  })
})

describe('where an incident was, in words', () => {
  it.each([
    ['Almaty', ALMATY],
    ['Mangystau Region', MANGYSTAU],
    ['A person from Lenger', { ...LENGER, place_basis: 'origin' as const }],
    ['Place not stated', NO_PLACE],
    ['Whole country', WHOLE_COUNTRY],
  ])('reads: %s', (words, place) => {
    expect(wherePhrase(anIncident(place), m)).toBe(words)
  })
})

describe('a filter in words', () => {
  const names = new Map([
    ['institution almaty-police', 'Almaty police'],
    ['region almaty', 'Almaty'],
  ])
  const words = (choices: Parameters<typeof aFilter>[0]) => filterPhrase(aFilter(choices), names, m)

  it('joins what suffices by "or", and what must hold together by "and"', () => {
    expect(words({ months: ['2020-04', 'undated'], categories: ['sealed-homes', 'water'] })).toBe(
      '(April 2020 or undated) and (Sealed homes or Water)',
    )
  })

  it('needs no brackets where there is only one choice, or one part', () => {
    expect(words({ months: ['2020-04'], categories: ['water'] })).toBe('April 2020 and Water')
    expect(words({ months: ['2020-04', '2020-06'] })).toBe('April 2020 or June 2020')
  })

  it('says months that follow each other as one', () => {
    expect(words({ months: ['2020-03', '2020-04', '2020-05'] })).toBe('March to May 2020')
    expect(words({ months: ['2020-01', '2020-03', '2020-04', 'undated'] })).toBe('January 2020 or March to April 2020 or undated')
  })

  it('names a whole family by its own name', () => {
    expect(words({ categories: ['expression', 'assembly', 'association', 'water'] })).toBe('Civic freedoms or Water')
  })

  it('names days, words and values of facets as the reader knows them', () => {
    expect(words({ range: days('2020-03-16', '2020-06-05') })).toBe('16 March to 5 June 2020')
    expect(words({ range: days('2020-03-16', '2020-03-16') })).toBe('16 March 2020')
    expect(words({ query: 'hunger strike' })).toBe('“hunger strike”')
    expect(words({ facets: { institution: ['almaty-police'], certainty: ['contested'] } })).toBe('certainty Contested and Almaty police')
    expect(words({ facets: { source: ['report-alone'], region: ['country'] } })).toBe('Whole country and kind of source The report alone')
  })

  it('names a value that nobody knows by its id', () => {
    expect(words({ facets: { institution: ['constructor'] } })).toBe('constructor')
  })

  it('has a choice for each thing chosen, which takes away just that', () => {
    fc.assert(
      fc.property(filter, (wanted) => {
        const choices = filterChoices(wanted, names, m).flat()
        expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length)
        for (const { name, without } of choices) {
          expect(name).toMatch(/\S/)
          expect(countFilters(without)).toBeLessThan(countFilters(wanted))
        }
        expect(choices.length > 0).toBe(isFiltering(wanted))
      }),
    )
  })
})

describe('a month in words', () => {
  const [april, undated] = monthKeys('2020-04', 'undated')

  it('has its year in full, and three letters in short', () => {
    expect([monthName(april!, m), monthShort(april!, m)]).toEqual(['April 2020', 'Apr'])
  })

  it('is "undated" where there is none', () => {
    expect([monthName(undated!, m), monthShort(undated!, m)]).toEqual(['undated', 'Undated'])
  })
})

describe('a number with what it counts', () => {
  it.each([
    ['142 homeless people', { count: 142 }],
    ['about 142 homeless people', { count: 142, approximate: true }],
    ['7 to 8 homeless people', { min: 7, max: 8 }],
    ['at least 7 homeless people', { min: 7 }],
    ['up to 8 homeless people', { max: 8 }],
    ['63,514 homeless people', { count: 63_514 }],
    ['0 homeless people', { count: 0 }],
    ['about 7 to 8 homeless people', { min: 7, max: 8, approximate: true }],
  ])('reads: %s', (words, quantity) => {
    expect(quantityPhrase({ ...quantity, counts: 'homeless people' }, m)).toBe(words)
  })
})

it('a sentence begins with a capital and is otherwise left alone', () => {
  expect([capital('between late March'), capital('Қазақ'), capital('')]).toEqual(['Between late March', 'Қазақ', ''])
})

it('every month of the year has a name in full and in short', () => {
  expect([new Set(m.months).size, new Set(m.monthsShort).size]).toEqual([12, 12])
})

describe('steps of a long time', () => {
  const site = report()
  afterEach(() => openReport(site))
  const during = (first: string, last: string) => openReport({ ...site, period: { first: first as Day, last: last as Day } })
  const inWords = (...months: readonly string[]) => filterPhrase({ categories: [], months: months as never }, new Map(), m)

  it('are quarters, said by their months', () => {
    during('2018-01-01', '2021-12-31')
    expect(monthName('2018-Q2' as never, m)).toBe('April to June 2018')
    expect([monthShort('2018-Q2' as never, m), monthLabel('2018-Q2' as never, m)]).toEqual(['Q2', 'Q2 18'])
    expect(inWords('2018-Q4', '2019-Q1', '2021-Q1')).toBe('October 2018 to March 2019 or January to March 2021')
  })

  it('are years, of which those that follow each other are one stretch', () => {
    during('2014-01-01', '2023-12-31')
    expect([monthName('2014' as never, m), monthLabel('2014' as never, m)]).toEqual(['2014', '2014'])
    expect(inWords('2014', '2015', '2016', '2018')).toBe('2014 to 2016 or 2018')
  })

  it('leave no date of a row without its year', () => {
    const incident = dated(['2020-04-09', 'occurred'])
    expect(rowDate(incident, m)).toBe('9 Apr')
    during('2019-07-01', '2020-12-31')
    expect([rowDate(incident, m), shortDate(incident, m)]).toEqual(['9 April 2020', '9 April 2020'])
  })
})
