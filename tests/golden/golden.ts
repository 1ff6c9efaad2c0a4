import { byAlphabet } from '../../src/model/alphabet.ts'
import { parseEdtf } from '../../src/model/date.ts'
import type { DateLength, DateWords } from '../../src/words/dates/date-words.ts'
import { dates as en } from '../../src/words/dates/en.ts'
import { dates as kk } from '../../src/words/dates/kk.ts'
import { dates as ru } from '../../src/words/dates/ru.ts'
import { app as namesEn } from '../../src/words/made/en/app.ts'
import { app as namesKk } from '../../src/words/made/kk/app.ts'
import { app as namesRu } from '../../src/words/made/ru/app.ts'
import { groupedNumber } from '../../src/words/number.ts'

/**
 * The golden tables of three languages: dates, numbers and the order of names, which are our own since browsers lack Kazakh. One module
 * without a test library, so that any browser can run it: tests/golden/golden.test.ts in Node, tests/journeys/golden.spec.ts in Chromium,
 * `npm run golden -- firefox-esr` in another. Spaces that do not break count as spaces.
 */
export interface Golden {
  readonly name: string
  readonly said: () => string
  readonly wanted: string
}

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

const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`)
const inRussian = (edtf: string) => phrase(edtf, ru, namesRu, 'short')
const inKazakh = (edtf: string) => phrase(edtf, kk, namesKk, 'short')

/** All months in each of the forms that sentences need. */
const FORMS: readonly (readonly [name: string, said: (month: string) => string, wanted: string])[] = [
  [
    'ru, dative',
    (month) => inRussian(`../${month}`),
    'к январю к февралю к марту к апрелю к маю к июню к июлю к августу к сентябрю к октябрю к ноябрю к декабрю',
  ],
  [
    'ru, genitive',
    (month) => inRussian(`${month}/..`).replace(/,.*/, ''),
    'с января с февраля с марта с апреля с мая с июня с июля с августа с сентября с октября с ноября с декабря',
  ],
  [
    'ru, instrumental',
    (month) => inRussian(`${month}~/2021-01`).replace(/ и .*/, ''),
    'между примерно январём между примерно февралём между примерно мартом между примерно апрелем между примерно маем между примерно июнем ' +
      'между примерно июлем между примерно августом между примерно сентябрём между примерно октябрём между примерно ноябрём между примерно декабрём',
  ],
  [
    'kk, dative',
    (month) => inKazakh(`../${month}`).replace(/ қарай/, ''),
    'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға',
  ],
  [
    'kk, ablative',
    (month) => inKazakh(`${month}/..`).replace(/ бастап.*/, ''),
    'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан',
  ],
  [
    'kk, genitive',
    (month) => inKazakh(`${month}-15~`).replace(/ ортасы/, ''),
    'қаңтардың ақпанның наурыздың сәуірдің мамырдың маусымның шілденің тамыздың қыркүйектің қазанның қарашаның желтоқсанның',
  ],
]

const NUMBERS: readonly (readonly [value: number, en: string, others: string])[] = [
  [0, '0', '0'],
  [999, '999', '999'],
  [4800, '4,800', '4 800'],
  [42500, '42,500', '42 500'],
  [1234567, '1,234,567', '1 234 567'],
]

/** Names in the order of each alphabet. */
const SORTED: Readonly<Record<keyof typeof LANGUAGES, readonly string[]>> = {
  en: [
    '“Esil” hall',
    '10 June',
    'Aktau',
    'almaty',
    'Almaty Region',
    'Ápolda',
    'Apoldau',
    'Nur-Sultan',
    'Oskemen',
    'Uralsk',
    'Ёлка',
    'Өскемен',
  ],
  ru: ['Алматинская область', 'Алматы', 'Ель', 'Ёлка', 'Ёрш', 'Жанаозен', 'Йод', 'Костанай', 'Щучинск', 'Эмба', 'Юг', 'Ясный', 'Almaty'],
  kk: [
    ...['Ақтау', 'Алматы', 'Алматы облысы', 'Атырау', 'Әйтеке би', 'Байқоңыр', 'Гүлшат', 'Ғабит', 'Ердес', 'Кентау', 'Көкшетау'],
    ...['Қарағанды', 'Қостанай', 'Нұр-Сұлтан', 'Ойыл', 'Орал', 'Өскемен', 'Павлодар', 'Ушарал', 'Ұлытау', 'Үржар', 'Фёдоровка', 'Хромтау'],
    ...['Һәм', 'Цех', 'Шымкент', 'Ырғыз', 'Іле', 'Эмба', 'Юбилейное', 'Яр', 'Almaty'],
  ],
}

const inDates = (length: DateLength, rows: typeof LONG): readonly Golden[] =>
  rows.flatMap(([edtf, ...wanted]) =>
    Object.entries(LANGUAGES).map(([language, [words, names]], index) => ({
      name: `${edtf}, ${length}, ${language}`,
      said: () => phrase(edtf, words, names, length),
      wanted: wanted[index] ?? '',
    })),
  )

export const GOLDEN: readonly Golden[] = [
  ...inDates('long', LONG),
  ...inDates('row', ROW),
  ...FORMS.map(([name, said, wanted]) => ({ name: `every month, ${name}`, said: () => ALL_MONTHS.map(said).join(' '), wanted })),
  ...NUMBERS.flatMap(([value, english, others]) =>
    (['en', 'ru', 'kk'] as const).map((language) => ({
      name: `${value}, ${language}`,
      said: () => groupedNumber(value, language).replaceAll('\u00a0', ' '),
      wanted: language === 'en' ? english : others,
    })),
  ),
  ...(['en', 'ru', 'kk'] as const).map((language) => ({
    name: `names in order, ${language}`,
    said: () => [...SORTED[language]].reverse().sort(byAlphabet(language)).join(', '),
    wanted: SORTED[language].join(', '),
  })),
]
