import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/model/date.ts'
import type { DateLength, DateWords } from '../../src/words/dates/date-words.ts'
import { dates as en } from '../../src/words/dates/en.ts'
import { dates as kk } from '../../src/words/dates/kk.ts'
import { dates as ru } from '../../src/words/dates/ru.ts'
import { app as namesEn } from '../../src/words/made/en/app.ts'
import { app as namesKk } from '../../src/words/made/kk/app.ts'
import { app as namesRu } from '../../src/words/made/ru/app.ts'

/** The golden tables of dates: the same in every browser, since nothing of a browser makes them. Spaces that do not break count as spaces. */

function phrase(edtf: string, words: DateWords, names: Parameters<DateWords['point']>[1], length: DateLength): string {
  const date = parseEdtf(edtf)
  if (!date) throw new Error(`not EDTF: ${edtf}`)
  const { start, end } = date
  const text =
    typeof start !== 'object'
      ? typeof end === 'object'
        ? words.by(end, names, length)
        : ''
      : !date.interval
        ? words.point(start, names, length)
        : typeof end === 'object'
          ? words.range(start, end, names, length)
          : words.since(start, names, length)
  return text.replaceAll('\u00a0', ' ')
}

const LANGUAGES = { en: [en, namesEn], ru: [ru, namesRu], kk: [kk, namesKk] } as const

/** EDTF, then English, Russian and Kazakh, each in full. */
const LONG: readonly (readonly [edtf: string, en: string, ru: string, kk: string])[] = [
  ['2020-04-09', '9 April 2020', '9 апреля 2020 года', '2020 жылғы 9 сәуір'],
  ['2020-04', 'April 2020', 'апрель 2020 года', '2020 жылғы сәуір'],
  ['2020', '2020', '2020 год', '2020 жыл'],
  ['2019~', 'about 2019', 'примерно 2019 год', 'шамамен 2019 жыл'],
  ['2020-04-05~', 'early April 2020', 'начало апреля 2020 года', '2020 жылғы сәуірдің басы'],
  ['2020-04-15~', 'mid-April 2020', 'середина апреля 2020 года', '2020 жылғы сәуірдің ортасы'],
  ['2020-03-25~', 'late March 2020', 'конец марта 2020 года', '2020 жылғы наурыздың аяғы'],
  ['2020-04~', 'about April 2020', 'примерно апрель 2020 года', 'шамамен 2020 жылғы сәуір'],
  ['2020-05?', 'perhaps May 2020', 'май 2020 года (возможно)', '2020 жылғы мамыр (болуы мүмкін)'],
  ['2020-06-02/2020-06-03', '2 to 3 June 2020', '2–3 июня 2020 года', '2020 жылғы 2–3 маусым'],
  ['2020-03-12/2020-05-25', '12 March to 25 May 2020', 'с 12 марта по 25 мая 2020 года', '2020 жылғы 12 наурыздан 25 мамырға дейін'],
  ['2020-03-02/2020-05-25', '2 March to 25 May 2020', 'со 2 марта по 25 мая 2020 года', '2020 жылғы 2 наурыздан 25 мамырға дейін'],
  ['2020-03/2020-05', 'March to May 2020', 'с марта по май 2020 года', '2020 жылғы наурыздан мамырға дейін'],
  ['2020-07/2020-09', 'July to September 2020', 'с июля по сентябрь 2020 года', '2020 жылғы шілдеден қыркүйекке дейін'],
  [
    '2019-12-12/2020-01-03',
    '12 December 2019 to 3 January 2020',
    'с 12 декабря 2019 года по 3 января 2020 года',
    '2019 жылғы 12 желтоқсаннан 2020 жылғы 3 қаңтарға дейін',
  ],
  [
    '2020-03-25~/2020-04-15~',
    'between late March and mid-April 2020',
    'между концом марта и серединой апреля 2020 года',
    '2020 жылғы наурыздың аяғы мен сәуірдің ортасы аралығында',
  ],
  [
    '2020-03-16/2020-04-15~',
    'between 16 March and mid-April 2020',
    'между 16 марта и серединой апреля 2020 года',
    '2020 жылғы 16 наурыз бен сәуірдің ортасы аралығында',
  ],
  [
    '2020-01~/2020-09~',
    'between about January and about September 2020',
    'между примерно январём и примерно сентябрём 2020 года',
    'шамамен 2020 жылғы қаңтар мен шамамен қыркүйек аралығында',
  ],
  [
    '2020-03-16/..',
    'from 16 March 2020, no end given',
    'с 16 марта 2020 года, дата окончания не указана',
    '2020 жылғы 16 наурыздан бастап, аяқталған күні көрсетілмеген',
  ],
  [
    '2020-04-15~/..',
    'from mid-April 2020, no end given',
    'с середины апреля 2020 года, дата окончания не указана',
    '2020 жылғы сәуірдің ортасынан бастап, аяқталған күні көрсетілмеген',
  ],
  [
    '2020-05/..',
    'from May 2020, no end given',
    'с мая 2020 года, дата окончания не указана',
    '2020 жылғы мамырдан бастап, аяқталған күні көрсетілмеген',
  ],
  ['../2020-06-15~', 'by mid-June 2020', 'к середине июня 2020 года', '2020 жылғы маусымның ортасына қарай'],
  ['../2020-06-02', 'by 2 June 2020', 'ко 2 июня 2020 года', '2020 жылғы 2 маусымға қарай'],
  ['../2020-09', 'by September 2020', 'к сентябрю 2020 года', '2020 жылғы қыркүйекке қарай'],
]

/** As a row of the list writes them. */
const ROW: typeof LONG = [
  ['2020-04-09', '9 Apr', '9 апр', '9 сәу'],
  ['2020-06-02/2020-06-03', '2 to 3 Jun', '2–3 июн', '2–3 мау'],
  ['2020-03-12/2020-05-25', '12 Mar to 25 May', '12 мар – 25 май', '12 нау – 25 мам'],
]

describe.each(['long', 'row'] as const)('dates, %s', (length) => {
  it.each(length === 'long' ? LONG : ROW)('%s', (edtf, ...texts) => {
    const said = Object.values(LANGUAGES).map(([words, names]) => phrase(edtf, words, names, length))
    expect(said).toEqual(texts)
  })
})

it('every month has all its forms', () => {
  const all = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`)
  expect(all.map((month) => phrase(`../${month}`, ru, namesRu, 'short')).join(' ')).toBe(
    'к январю к февралю к марту к апрелю к маю к июню к июлю к августу к сентябрю к октябрю к ноябрю к декабрю',
  )
  expect(all.map((month) => phrase(`${month}/..`, ru, namesRu, 'short').replace(/,.*/, '')).join(' ')).toBe(
    'с января с февраля с марта с апреля с мая с июня с июля с августа с сентября с октября с ноября с декабря',
  )
  expect(all.map((month) => phrase(`${month}~/2021-01`, ru, namesRu, 'short').replace(/ и .*/, '')).join(' ')).toBe(
    'между примерно январём между примерно февралём между примерно мартом между примерно апрелем между примерно маем между примерно июнем ' +
      'между примерно июлем между примерно августом между примерно сентябрём между примерно октябрём между примерно ноябрём между примерно декабрём',
  )
  expect(all.map((month) => phrase(`../${month}`, kk, namesKk, 'short').replace(/ қарай/, '')).join(' ')).toBe(
    'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға',
  )
  expect(all.map((month) => phrase(`${month}/..`, kk, namesKk, 'short').replace(/ бастап.*/, '')).join(' ')).toBe(
    'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан',
  )
  expect(all.map((month) => phrase(`${month}-15~`, kk, namesKk, 'short').replace(/ ортасы/, '')).join(' ')).toBe(
    'қаңтардың ақпанның наурыздың сәуірдің мамырдың маусымның шілденің тамыздың қыркүйектің қазанның қарашаның желтоқсанның',
  )
})
