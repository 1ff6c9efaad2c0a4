import { describe, expect, it } from 'vitest'
import { monthKeysOf } from '../src/model/filter.ts'
import type { Account } from '../src/model/incident.ts'
import { countingMonths, possibleDays } from '../src/model/incident-dates.ts'
import { footnotesIn } from '../src/model/passage.ts'
import { report } from '../src/model/report.ts'
import { DATE_ROLES, KINDS } from '../src/model/taxonomy.ts'
import { type MonthKey, monthKeys } from '../src/model/view.ts'
import { readAuthored } from '../src/pages/dataset/read.ts'
import { collection, DATA, dataset, problems, text } from './fixtures/published.ts'

/** The published data is the product, and is tested like code. */

const { authored } = readAuthored(DATA)
/** Ids of the records of which something is true: a failure names them. */
const where = (test: (incident: Account) => boolean) => dataset.incidents.filter(test).map(({ id }) => id)

/** Every text that is written for readers, with where it stands. */
function textsIn(value: unknown, at: string): readonly (readonly [at: string, text: string])[] {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${at}.${key}`))
}
const texts = [
  ...authored.incidents.flatMap(({ file, incident }) => textsIn(incident, file)),
  ...textsIn(authored.places, 'places.json'),
  ...textsIn(authored.actors, 'actors.json'),
  ...textsIn(authored.context, 'context.json'),
  ...textsIn(authored.leftOut, 'left-out.json'),
  ...textsIn(authored.sources, 'sources.json').filter(([at]) => !at.endsWith('.url')),
]
const textsThat = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(text)).map(([at, text]) => `${at}: ${text.slice(0, 80)}`)

describe('the published records', () => {
  it('open without a problem', () => {
    expect(problems).toEqual([])
  })

  it('have ids of their own', () => {
    expect(dataset.byId.size).toBe(collection.features.length)
  })

  it('have first and last days as the model derives them from their dates', () => {
    const days = new Map(collection.features.map(({ id, properties }) => [id, [properties.first_day, properties.last_day]]))
    expect(
      where(({ id, dates }) => {
        const { first, last } = possibleDays(dates)
        return String(days.get(id)) !== String([first, last])
      }),
    ).toEqual([])
  })

  it('have months as the model derives them from their dates', () => {
    for (const { id, properties } of collection.features) {
      expect([id, properties.months]).toEqual([id, countingMonths(dataset.byId.get(id)!.dates)])
    }
  })

  it('count only in months that can be chosen', () => {
    expect(where(({ months }) => months.some((month) => !monthKeys().includes(month)))).toEqual([])
  })

  it('are not dated later than the report', () => {
    expect(
      where(({ dates }) =>
        dates.some(({ date: { start, end } }) => [start, end].some((point) => typeof point === 'object' && point.first > '2020-07-31')),
      ),
    ).toEqual([])
  })

  it('lie in regions of 2020', () => {
    expect(where(({ location }) => location.regionId !== null && !report().regions.includes(location.regionId))).toEqual([])
    expect(textsThat(/\b(Abai|Jetisu|Zhetysu|Ulytau) (Region|oblast)\b/)).toEqual([])
  })

  it('have a region wherever they have a pin', () => {
    expect(where(({ location }) => location.point !== null && location.regionId === null)).toEqual([])
  })

  it('lie inside the country', () => {
    expect(
      where(({ location: { point } }) => point !== null && !(point.lat > 40.5 && point.lat < 55.5 && point.lon > 46.4 && point.lon < 87.4)),
    ).toEqual([])
  })

  it('have a note on the place wherever it is not stated that it happened there', () => {
    expect(where(({ location, placeNote }) => location.basis !== 'stated' && placeNote === null)).toEqual([])
  })

  it('name each other in turn where they are related, and never themselves', () => {
    expect(where(({ id, related }) => related.includes(id) || new Set(related).size !== related.length)).toEqual([])
    expect(where(({ id, related }) => related.some((other) => !dataset.byId.get(other)?.related.includes(id)))).toEqual([])
  })

  it('list every footnote that their texts mark', () => {
    const textOf = (incident: Account) =>
      [incident.summary, incident.officialResponse, incident.whatFollowed, incident.notSaid, incident.editorNote].join('\n')
    expect(where((incident) => footnotesIn(textOf(incident)).some((number) => !incident.footnotes.includes(number)))).toEqual([])
  })

  it('say what the report does not say, each of them', () => {
    expect(where(({ notSaid }) => notSaid.trim() === '')).toEqual([])
  })

  it('say who alleges or contests, wherever it is not stated as fact', () => {
    expect(where(({ certainty, certaintyNote }) => certainty !== 'stated' && certaintyNote === null)).toEqual([])
  })

  it('carry a denial wherever officials are said to have denied', () => {
    expect(where(({ outcomes, officialResponse }) => outcomes.includes('denied-by-officials') && officialResponse === null)).toEqual([])
  })

  it('have titles of at most 80 characters that do not end in a full stop', () => {
    expect(where(({ title }) => title.length > 80 || title.endsWith('.'))).toEqual([])
  })

  it('name nobody by a word instead of a name', () => {
    const namesOf = ({ namedPersons }: Account) => namedPersons.filter((name) => !/^\p{Lu}[\p{L}’'-]+( \p{Lu}[\p{L}’'-]+)+$/u.test(name))
    expect(dataset.incidents.flatMap(namesOf)).toEqual([])
  })

  it('name only people of whom their own texts speak', () => {
    const spoken = ({ summary, officialResponse, whatFollowed, outcome, notSaid, editorNote, title, certaintyNote, placeNote }: Account) =>
      [title, summary, officialResponse, whatFollowed, outcome, notSaid, editorNote, certaintyNote, placeNote].join(' ')
    const unspoken = dataset.incidents.flatMap((incident) => {
      const words = spoken(incident)
      return incident.namedPersons.filter((name) => !words.includes(name.split(' ').at(-1)!)).map((name) => `${incident.id}: ${name}`)
    })
    expect(unspoken).toEqual([])
  })

  it('place crisis centres at a settlement, never finer', () => {
    expect(where(({ categories, location }) => categories.includes('domestic-violence') && location.precision === 'site')).toEqual([])
  })
})

describe('what a month means', () => {
  const monthsOf = (id: string) => dataset.byId.get(id)?.months

  it('is the same in the published file and in the counts beside the months', () => {
    const kinds = (key: MonthKey) => {
      const own = dataset.incidents.filter((incident) => monthKeysOf(incident).includes(key))
      return [key, own.length, ...KINDS.map((kind) => own.filter((incident) => incident.kind === kind).length)]
    }
    // Month, records, incidents, situations, positive measures. A record that counts in two months stands in both.
    expect(monthKeys().map(kinds)).toEqual([
      ['2020-01', 1, 1, 0, 0],
      ['2020-02', 0, 0, 0, 0],
      ['2020-03', 30, 24, 4, 2],
      ['2020-04', 23, 17, 4, 2],
      ['2020-05', 10, 9, 1, 0],
      ['2020-06', 8, 4, 3, 1],
      ['2020-07', 5, 0, 4, 1],
      ['undated', 35, 8, 23, 4],
    ])
    expect([
      dataset.incidents.length,
      ...KINDS.map((kind) => dataset.incidents.filter((incident) => incident.kind === kind).length),
    ]).toEqual([92, 48, 34, 10])
  })

  it('is January for the doctor from Almaty Region, whose messages of January are the act', () => {
    expect(monthsOf('aitzhanov-case')).toEqual(['2020-01', '2020-03'])
  })

  it.each([
    ['ilyashev-arrested', ['2020-04', '2020-06']],
    ['krestyanskiy-sentenced', ['2020-03', '2020-04']],
    ['suyunbayev-leaflets', ['2020-03', '2020-05']],
    ['shymkent-rally', ['2020-05', '2020-06']],
  ])('is the act and each step of a proceeding: %s', (id, months) => {
    expect(monthsOf(id)).toEqual(months)
  })

  it.each(['almaty-homeless-taken-to-fields', 'aktobe-hunger-strike', 'almaty-tent-camp', 'antibody-tests'])(
    'is nothing of a letter, an answer, a publication or earlier history: %s',
    (id) => {
      expect(dataset.byId.get(id)?.dates.length).toBeGreaterThan(0)
      expect(monthsOf(id)).toEqual([])
    },
  )

  it('is never that of a post, letter, answer or publication alone', () => {
    const silent = where(({ dates }) => dates.length > 0 && dates.every(({ role }) => DATE_ROLES[role] !== 'event'))
    expect(silent.filter((id) => monthsOf(id)?.length !== 0)).toEqual([])
  })
})

describe('ids that are no longer used', () => {
  it('lead to the record that stands for them, and are in no export', () => {
    expect([...dataset.retired]).toEqual([['ilyashev-sentenced', 'ilyashev-arrested']])
    expect(dataset.byId.has('ilyashev-sentenced')).toBe(false)
    expect(text('incidents.csv')).not.toContain('ilyashev-sentenced')
  })
})

describe('the footnotes of the report', () => {
  it('are 1 to 97', () => {
    expect(authored.sources.map(({ number }) => number)).toEqual(Array.from({ length: 97 }, (_, index) => index + 1))
  })

  it('are each cited by a record, by the context or among what was left out', () => {
    const cited = new Set([
      ...dataset.incidents.flatMap(({ footnotes }) => footnotes),
      ...authored.context.flatMap(({ footnotes }) => footnotes),
      ...authored.leftOut.flatMap(({ passage, reason }) => footnotesIn(`${passage.en} ${reason.en}`)),
    ])
    expect(authored.sources.filter(({ number }) => !cited.has(number)).map(({ number }) => number)).toEqual([])
  })

  it('are said in the languages that the page has a word for', () => {
    const languages = new Set(authored.sources.flatMap(({ links }) => links.map(({ language }) => language)))
    expect([...languages].filter((language) => language !== null && !['en', 'ru', 'kk', 'kk/ru'].includes(language))).toEqual([])
  })
})

describe('the places', () => {
  it('name a region that is a place itself', () => {
    const ids = new Set(authored.places.map(({ id }) => id))
    expect(authored.places.filter(({ region }) => region !== null && !ids.has(region)).map(({ id }) => id)).toEqual([])
  })

  it('have Russian and Kazakh names in Cyrillic', () => {
    expect(authored.places.filter(({ names }) => /[A-Za-z]/.test(`${names.ru}${names.kk}`)).map(({ id }) => id)).toEqual([])
  })
})

describe('the texts', () => {
  it('hold no markup', () => {
    expect(textsThat(/<\/?[a-z!]|&[a-z]+;|&#\d/i)).toEqual([])
  })

  it('hold no doubled, leading or trailing spaces, tabs or unusual spaces', () => {
    expect(textsThat(/ {2}|\t|^\s|\s$|[\u2000-\u200B\uFEFF]/)).toEqual([])
    // Russian and Kazakh hold a number and what it counts together.
    expect(textsThat(/\u00A0/).filter((found) => !/\.(ru|kk)\b/.test(found))).toEqual([])
  })

  it('hold no straight apostrophe inside a word', () => {
    // Other spellings of a place are for search: a soft sign is written so in transliteration.
    expect(textsThat(/\p{L}'\p{L}/u).filter((found) => !/^places\.json\.\d+\.also/.test(found))).toEqual([])
  })

  it('hold no straight quotation marks', () => {
    expect(textsThat(/"/)).toEqual([])
  })

  it('hold no word of a machine for what is missing', () => {
    expect(textsThat(/\b(null|undefined|NaN|N\/A|TODO|TBD|FIXME|lorem)\b/)).toEqual([])
  })

  it('have their characters in the composed form', () => {
    expect(texts.filter(([, text]) => text !== text.normalize('NFC')).map(([at]) => at)).toEqual([])
  })

  it('end their sentences: an account or note ends in a full stop', () => {
    const sentences = texts.filter(([at]) =>
      /\.(summary|official_response|what_followed|not_said|editor_note|place_note|certainty_note|date_note)\.en$/.test(at),
    )
    expect(sentences.filter(([, text]) => !/[.?!”](\[\d+\])*$/.test(text)).map(([at, text]) => `${at}: ${text.slice(-40)}`)).toEqual([])
  })
})
