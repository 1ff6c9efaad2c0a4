import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOfNumber, parseDay, parseEdtf } from '../../src/model/date.ts'
import { orderOf } from '../../src/tables/date-order.ts'
import { readDate, stretchOf } from '../../src/tables/dates.ts'

const edtf = (cell: string, order: 'day-first' | 'month-first' | null = null) => {
  const read = readDate(cell, order)
  return read.kind === 'date' ? read.edtf : read.kind === 'problem' ? read.code : read.kind
}

describe('a date in a cell', () => {
  it.each([
    // ISO and EDTF
    ['2020-04-03', '2020-04-03'],
    ['2020-04', '2020-04'],
    ['2020', '2020'],
    ['2020-04-03~', '2020-04-03~'],
    ['2020-03-21~/2020-04-15~', '2020-03-21~/2020-04-15~'],
    ['2020-06/..', '2020-06/..'],
    ['2020-04-03T12:30:00Z', '2020-04-03'],
    ['2020-04-03 12:30', '2020-04-03'],
    ['20200403', '2020-04-03'],
    // Numbers
    ['03.04.2020', '2020-04-03'],
    ['3.4.20', '2020-04-03'],
    ['03.04.2020 г.', '2020-04-03'],
    ['03.04.2020 14:00', '2020-04-03'],
    ['25/03/2020', '2020-03-25'],
    ['03/25/2020', '2020-03-25'],
    ['03/03/2020', '2020-03-03'],
    ['2020/04/03', '2020-04-03'],
    ['2020.04.03', '2020-04-03'],
    ['04.2020', '2020-04'],
    ['04/2020', '2020-04'],
    // Days as a spreadsheet counts them
    ['43924', '2020-04-03'],
    ['43924.5', '2020-04-03'],
    ['43924,75', '2020-04-03'],
    // Words
    ['3 April 2020', '2020-04-03'],
    ['April 3, 2020', '2020-04-03'],
    ['3rd of April 2020', '2020-04-03'],
    ['Friday, 3 April 2020', '2020-04-03'],
    ['3-Apr-20', '2020-04-03'],
    ['03-Apr-2020', '2020-04-03'],
    ['Apr-20', '2020-04'],
    ['April 2020', '2020-04'],
    ['3 апреля 2020 г.', '2020-04-03'],
    ['3 апреля 2020 года', '2020-04-03'],
    ['апрель 2020', '2020-04'],
    ['май 2020', '2020-05'],
    ['1 мая 2020', '2020-05-01'],
    ['2020 жылғы 3 сәуір', '2020-04-03'],
    ['2020 ж. 16 наурыз', '2020-03-16'],
    ['16 наурыз 2020', '2020-03-16'],
    ['маусым 2020', '2020-06'],
    ['мамыр 2020', '2020-05'],
    ['қыркүйек 2020', '2020-09'],
    ['қазан 2020', '2020-10'],
    ['қаңтар 2020', '2020-01'],
    ['қараша 2020', '2020-11'],
    ['early April 2020', '2020-04-05~'],
    ['конец марта 2020', '2020-03-25~'],
    ['сәуірдің басы 2020', '2020-04-05~'],
    ['around 3 April 2020', '2020-04-03~'],
    ['около 3 апреля 2020', '2020-04-03~'],
    // Stretches
    ['3–5 April 2020', '2020-04-03/2020-04-05'],
    ['3-5 апреля 2020', '2020-04-03/2020-04-05'],
    ['28 March – 3 April 2020', '2020-03-28/2020-04-03'],
    ['28.03 – 03.04.2020', '2020-03-28/2020-04-03'],
    ['03.04.2020-05.04.2020', '2020-04-03/2020-04-05'],
    ['2020-04-03 - 2020-04-05', '2020-04-03/2020-04-05'],
    ['from 3 April 2020 to 5 May 2020', '2020-04-03/2020-05-05'],
    ['с 3 апреля 2020 по 5 мая 2020', '2020-04-03/2020-05-05'],
    ['5-7.03.2020', '2020-03-05/2020-03-07'],
    ['05–07.03.20', '2020-03-05/2020-03-07'],
    ['7-5.03.2020', 'date-backwards'],
    ['31-32.03.2020', 'date-impossible'],
    ['2020-03-05/07', '2020-03-05/2020-03-07'],
    ['2020-03-30/04-02', '2020-03-30/2020-04-02'],
    ['March/April 2020', '2020-03/2020-04'],
    ['2020 жылғы 3 наурыздан 5 сәуірге дейін', '2020-03-03/2020-04-05'],
    // One end alone
    ['до 5 марта 2020', '/2020-03-05'],
    ['before 5 March 2020', '/2020-03-05'],
    ['by 05.03.2020', '/2020-03-05'],
    ['2020 жылғы 5 наурызға дейін', '/2020-03-05'],
    ['after 5 March 2020', '2020-03-05/..'],
    ['since March 2020', '2020-03/..'],
    ['с 5 марта 2020 г.', '2020-03-05/..'],
    ['2020 жылғы 5 наурыздан бастап', '2020-03-05/..'],
    ['с 1 по 3 марта 2020', '2020-03-01/2020-03-03'],
    ['until further notice', 'date-unreadable'],
    ['after 02/03/20', 'either'],
    // Parts that are not known
    ['2020-03-XX', '2020-03'],
    ['2020-XX-XX', '2020'],
    ['2020-00-00', '2020'],
    ['2020-03-00', '2020-03'],
    ['00.03.2020', '2020-03'],
    ['00/00/2020', '2020'],
    ['2020-13-00', 'date-impossible'],
    // Weeks and halves
    ['2020-W10', '2020-03-02/2020-03-08'],
    ['2020W53', '2020-12-28/2021-01-03'],
    ['2021-W53', 'date-impossible'],
    ['2020-W00', 'date-impossible'],
    ['H1 2020', '2020-01/2020-06'],
    ['1st half of 2020', '2020-01/2020-06'],
    ['второе полугодие 2020 г.', '2020-07/2020-12'],
    ['2020 жылғы бірінші жартыжылдық', '2020-01/2020-06'],
    // Signs and times about it
    ['27/11/2020 14:03:22', '2020-11-27'],
    ['14:03 27/11/2020', '2020-11-27'],
    ['5.03.2020 в 12:30', '2020-03-05'],
    ['05. 03. 2020', '2020-03-05'],
    ['5 . 3 . 2020', '2020-03-05'],
    ["'05.03.2020", '2020-03-05'],
    ['мар.20', '2020-03'],
    ['в марте 2020 г.', '2020-03'],
    ['2020-03?', '2020-03?'],
    ['2020-03/2020-05', '2020-03/2020-05'],
    // Codes for no answer
    ['99999', 'date-unreadable'],
    ['0000-00-00', 'none'],
    ['0000-00-00 00:00:00', 'none'],
    ['1900-01-00', 'none'],
    // Nothing
    ['', 'none'],
    ['n/a', 'none'],
    ['unknown', 'none'],
    ['нет данных', 'none'],
    ['белгісіз', 'none'],
    ['-', 'none'],
    // Wrong
    ['31.02.2020', 'date-impossible'],
    ['2020-02-31', 'date-impossible'],
    ['2020-13', 'date-impossible'],
    ['30 February 2020', 'date-impossible'],
    ['45.13.2020', 'date-impossible'],
    ['5–3 April 2020', 'date-backwards'],
    ['2020-05-01/2020-04-01', 'date-backwards'],
    ['2020-02-31/2020-04-01', 'date-impossible'],
    ['20 April', 'date-unreadable'],
    ['yesterday', 'date-unreadable'],
    ['<b>2020</b>', 'date-unreadable'],
    ['=TODAY()', 'date-unreadable'],
    // Two readings
    ['02/03/20', 'either'],
    ['02/03/2020', 'either'],
    ['02-03-2020', 'either'],
  ])('%s is %s', (cell, wanted) => {
    expect(edtf(cell)).toBe(wanted)
  })

  it('shows both readings, and takes the one that is chosen', () => {
    expect(readDate('02/03/20', null)).toEqual({ kind: 'either', dayFirst: '2020-03-02', monthFirst: '2020-02-03' })
    expect(edtf('02/03/20', 'day-first')).toBe('2020-03-02')
    expect(edtf('02/03/20', 'month-first')).toBe('2020-02-03')
    // The choice holds for all: the 25th month is none.
    expect(edtf('03/25/2020', 'day-first')).toBe('date-impossible')
  })

  it('reads no day that the calendar does not have, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(null, 'day-first' as const, 'month-first' as const), (cell, order) => {
        const read = readDate(cell, order)
        if (read.kind === 'date') expect(parseEdtf(read.edtf)).not.toBeNull()
        if (read.kind === 'either') expect([read.dayFirst, read.monthFirst].every((text) => parseEdtf(text) !== null)).toBe(true)
      }),
    )
  })

  it('reads every day in every way in which people and spreadsheets write it', () => {
    const months = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']
    const kazakh = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан']
    const english = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ]
    const first = dayNumber(parseDay('1990-01-01')!)
    fc.assert(
      fc.property(fc.integer({ min: first, max: first + 25_000 }), (number) => {
        const day = dayOfNumber(number)
        const [year, month, date] = day.split('-') as [string, string, string]
        const at = Number(month) - 1
        expect(edtf(`${date}.${month}.${year}`)).toBe(day)
        expect(edtf(`${Number(date)}.${Number(month)}.${year} г.`)).toBe(day)
        expect(edtf(`${date}/${month}/${year}`, 'day-first')).toBe(day)
        expect(edtf(`${month}/${date}/${year}`, 'month-first')).toBe(day)
        expect(edtf(`${Number(date)} ${english[at]} ${year}`)).toBe(day)
        expect(edtf(`${Number(date)} ${months[at]} ${year} года`)).toBe(day)
        expect(edtf(`${year} жылғы ${Number(date)} ${kazakh[at]}`)).toBe(day)
        expect(edtf(String(number + 25_569))).toBe(day)
        expect(edtf(`${year}${month}${date}`)).toBe(day)
      }),
    )
  })
})

describe('two cells with the ends of a stretch', () => {
  it('are one date', () => {
    const of = (from: string, to: string) => stretchOf(readDate(from, null), readDate(to, null))
    expect(of('2020-04-03', '')).toEqual({ kind: 'date', edtf: '2020-04-03' })
    expect(of('2020-04-03', '2020-04-03')).toEqual({ kind: 'date', edtf: '2020-04-03' })
    expect(of('2020-04-03', '2020-05-01')).toEqual({ kind: 'date', edtf: '2020-04-03/2020-05-01' })
    expect(of('', '2020-05-01')).toEqual({ kind: 'date', edtf: '/2020-05-01' })
    expect(of('2020-05-01', '2020-04-03')).toEqual({ kind: 'problem', code: 'date-backwards' })
    expect(of('02/03/20', '05/03/20')).toEqual({
      kind: 'either',
      dayFirst: '2020-03-02/2020-03-05',
      monthFirst: '2020-02-03/2020-05-03',
    })
  })
})

describe('the order of dates in a column', () => {
  it.each([
    [['02/03/20', '25/03/20'], 'day-first'],
    [['02/03/20', '03/25/20'], 'month-first'],
    [['02/03/20', '05/06/20'], 'open'],
    [['13/03/20', '03/25/20'], 'mixed'],
    [['02.03.20', '2020-03-05', ''], 'settled'],
  ])('%j is %s', (cells, wanted) => {
    expect(orderOf(cells)).toBe(wanted)
  })
})
