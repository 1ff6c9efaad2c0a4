import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSearch, openSearch } from '../../src/browser/search-index.ts'
import { parseDataset } from '../../src/formats/dataset-file.ts'
import { parsePlaces } from '../../src/formats/places-file.ts'
import { en } from '../../src/i18n/en.ts'
import type { Account } from '../../src/model/incident.ts'
import { SEARCH_FIELDS } from '../../src/model/search.ts'
import { aDataset } from '../fixtures/incident.ts'
import { dataset, text } from '../fixtures/published.ts'

const search = await buildSearch(dataset, parsePlaces(text('places.json')), en)
const ids = (query: string) => [...search(query).keys()].toSorted()
const those = (test: (incident: Account) => boolean) => dataset.incidents.filter(test).map(({ id }) => id)
const at = (place: string) => those(({ location }) => location.placeId === place)
const under = (provision: string) => those(({ provisionIds }) => provisionIds.includes(provision))
const naming = (person: string) => those(({ namedPersons }) => namedPersons.some((name) => name.includes(person)))

/** The parts of a record's title that a query marks. */
const marked = (query: string, id: string) =>
  search(query)
    .get(id)
    ?.title.map(([start, end]) => dataset.byId.get(id)?.title.slice(start, end))

const PLACES: readonly (readonly [place: string, spellings: readonly string[]])[] = [
  [
    'oskemen',
    [
      'Oskemen',
      'Ust-Kamenogorsk',
      'Ust Kamenogorsk',
      "Ust'-Kamenogorsk",
      'UstKamenogorsk',
      'Усть-Каменогорск',
      'усть каменогорск',
      'оскемен',
      'Өскемен',
      'OSKEMEN',
      'Oskemn',
    ],
  ],
  ['uralsk', ['Уральск', 'Орал', 'Oral', 'Uralsk', "Ural'sk", 'уральск']],
  ['nur-sultan', ['Нур-Султан', 'Astana', 'Астана', 'Nursultan', 'Nur Sultan', 'Нұр-Сұлтан', 'Tselinograd']],
  ['aktobe', ['Aktobe', 'Актобе', 'Ақтөбе', 'Aqtobe', 'Актюбинск', 'Aktyubinsk']],
  ['atyrau', ['Atyrau', 'Атырау', 'Atyrou', 'Atirau', 'Guryev', 'Гурьев']],
  ['shymkent', ['Shymkent', 'Шымкент', 'Чимкент', 'Chimkent']],
  ['karaganda', ['Karaganda', 'Караганда', 'Қарағанды', 'Qaraghandy']],
  ['taraz', ['Taraz', 'Тараз', 'Джамбул', 'Zhambyl']],
  ['semey', ['Semey', 'Семей', 'Semipalatinsk', 'Семипалатинск']],
  ['aktau', ['Aktau', 'Актау', 'Ақтау', 'Шевченко']],
  ['lenger', ['Lenger', 'Ленгер', 'Леңгір']],
  ['maktaaral-district', ['Maktaaral', 'Мактаарал', 'Мақтаарал', 'Myrzakent']],
  ['pavlodar', ['Pavlodar', 'Павлодар', 'Pavoldar']],
  ['karazhar', ['Karazhar', 'Karajar', 'Қаражар']],
]

const PERSONS: readonly (readonly [surname: string, spellings: readonly string[]])[] = [
  ['Krestyanskiy', ['Krestyansky', 'Крестьянский', 'Krestyanski', 'Gennady Krestyanskiy', 'Геннадий Крестьянский', 'крестьянски']],
  ['Ilyashev', ['Ilyashev', 'Ильяшев', 'Alnur Ilyashev', 'ilyshev']],
  ['Malenkikh', ['Маленьких', 'Malenkih', 'Юрий Маленьких']],
  ['Shakibaeva', ['Шакибаева', 'Shakibayeva']],
  ['Zhovtis', ['Жовтис', 'Zhovtis', 'Jovtis', 'Евгений Жовтис', 'Evgeny Zhovtis']],
  ['Tokayev', ['Токаев', 'Tokaev', 'Касым-Жомарт Токаев', 'Kasym-Jomart']],
  ['Reikherth', ['Reikhert', 'Рейхерт']],
  ['Suyunbayev', ['Суюнбаев', 'Suyunbaev']],
  ['Aitzhanov', ['Айтжанов', 'Aitjanov', 'Duman Aitzhanov']],
  ['Baisagatov', ['Байсагатов', 'baisagatov']],
]

/** Queries of an advocate, and records that they must find. */
const QUESTIONS: readonly (readonly [query: string, wanted: readonly string[]])[] = [
  ['274', under('criminal-code-274')],
  ['Article 274', under('criminal-code-274')],
  ['Criminal Code 274', under('criminal-code-274')],
  ['article 274 of the criminal code', under('criminal-code-274')],
  ['274 УК', under('criminal-code-274')],
  ['ст. 274', under('criminal-code-274')],
  ['статья 274', under('criminal-code-274')],
  ['405', under('criminal-code-405')],
  ['Administrative Code 489', under('administrative-code-489')],
  ['КоАП 489', under('administrative-code-489')],
  ['Constitution 17', under('constitution-17')],
  ['homeless', those(({ categories }) => categories.includes('removals-of-homeless-people'))],
  ['homless', those(({ categories }) => categories.includes('removals-of-homeless-people'))],
  ['domestic violence', those(({ categories }) => categories.includes('domestic-violence'))],
  ['domestc violence', those(({ categories }) => categories.includes('domestic-violence'))],
  ['sealed homes', those(({ categories }) => categories.includes('sealed-homes'))],
  ['water', those(({ categories }) => categories.includes('water'))],
  ['hunger strike', ['aktobe-hunger-strike', 'krestyanskiy-detention', 'bashigulova-fined']],
  ['hunger-strike', ['aktobe-hunger-strike', 'krestyanskiy-detention', 'bashigulova-fined']],
  ['roadblock', ['karazhar-road-block', 'cities-sealed-off']],
  ['road-block', ['karazhar-road-block', 'cities-sealed-off']],
  ['tengrinews', those(({ sources }) => sources.some(({ publisher }) => publisher === 'Tengrinews'))],
  ['tengrinews.kz', those(({ sources }) => sources.some(({ publisher }) => publisher === 'Tengrinews'))],
  ['facebook', those(({ sources }) => sources.some(({ url }) => url?.includes('www.facebook.com')))],
  ['azattyq', those(({ sources }) => sources.some(({ publisher }) => publisher?.includes('Azattyq')))],
  ['prosecutor', those(({ actorIds }) => actorIds.includes('prosecutor-office'))],
  ['detainees', those(({ groups }) => groups.includes('detainees'))],
  ['ICCPR 9', those(({ editorTags }) => editorTags.includes('ICCPR 9'))],
  ['police denied', ['almaty-homeless-taken-to-fields']],
  ['COVID-19', ['kalieva-questioned']],
  ['covid19', ['kalieva-questioned']],
  ['data leak Shymkent', ['shymkent-data-leak']],
  ['Almaty homeless', ['almaty-homeless-taken-to-fields']],
  ['Алматы homeless', ['almaty-homeless-taken-to-fields']],
  ['positive measure', those(({ kind }) => kind === 'positive-measure')],
  ['Mangystau water', ['mangystau-water']],
  ['Туркестанская область', those(({ location }) => location.regionId === 'turkestan-region')],
  ['East Kazakhstan', those(({ location }) => location.regionId === 'east-kazakhstan-region')],
  ['border Uzbekistan', at('border-with-uzbekistan-turkestan-region')],
]

describe('a place', () => {
  it.each(PLACES.flatMap(([place, spellings]) => spellings.map((spelling) => [spelling, place] as const)))(
    'is found as "%s" (%s)',
    (spelling, place) => {
      expect(at(place).length).toBeGreaterThan(0)
      expect(ids(spelling)).toEqual(expect.arrayContaining(at(place)))
    },
  )

  it('is found in the same records in Latin and in Cyrillic letters', () => {
    for (const pair of [
      ['Oskemen', 'Өскемен'],
      ['Oral', 'Орал'],
      ['Uralsk', 'Орал'],
      ['Astana', 'Астана'],
      ['Aktobe', 'Ақтөбе'],
      ['Almaty', 'Алматы'],
    ] as const) {
      expect(ids(pair[0])).toEqual(ids(pair[1]))
    }
  })
})

describe('a person', () => {
  it.each(PERSONS.flatMap(([surname, spellings]) => spellings.map((spelling) => [spelling, surname] as const)))(
    'is found as "%s" (%s)',
    (spelling, surname) => {
      expect(naming(surname).length).toBeGreaterThan(0)
      expect(ids(spelling)).toEqual(expect.arrayContaining(naming(surname)))
    },
  )
})

describe('a question', () => {
  it.each(QUESTIONS)('"%s" finds what it is about', (query, wanted) => {
    expect(wanted.length).toBeGreaterThan(0)
    expect(ids(query)).toEqual(expect.arrayContaining([...wanted]))
  })

  it.each(['274', '405', 'Criminal Code 274', 'ст.274'])('"%s" finds nothing beside the article', (query) => {
    expect(ids(query)).toEqual(under(`criminal-code-${query.includes('405') ? 405 : 274}`).toSorted())
  })

  it('is answered with fewer records the more words it has', () => {
    const words = ['police', 'almaty', 'homeless', 'fined', 'article', 'hospital', 'video', 'court', 'март', '274']
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1 }), fc.constantFrom(...words), (some, more) => {
        const before = new Set(ids(some.join(' ')))
        expect(ids([more, ...some].join(' ')).filter((id) => !before.has(id))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.each(['xyzzy', 'Reykjavik', 'qqqqqq', 'Криптовалюта', '99999', 'Almaty xyzzy', '2740', '-', '…', '   ', ''])(
    '"%s" finds nothing',
    (query) => {
      expect(ids(query)).toEqual([])
    },
  )

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (query) => {
        expect(search(query).size).toBeLessThanOrEqual(dataset.incidents.length)
      }),
      { numRuns: 20 },
    )
    for (const query of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '*', '"', '\\', 'a'.repeat(5000)])
      expect(() => search(query)).not.toThrow()
  }, 20_000)
})

describe('while a word is typed', () => {
  it.each([
    'Oskemen',
    'Krestyanskiy',
    'Tokayev',
    'Kazakhstan',
    'Zhovtis',
    'Shakibaeva',
    'Усть-Каменогорск',
    'Жовтис',
    'homeless',
    'Malenkikh',
  ])('%s is found at every letter', (word) => {
    const wanted = ids(word)
    for (let letters = 1; letters <= word.length; letters += 1) expect(ids(word.slice(0, letters))).toEqual(expect.arrayContaining(wanted))
  })

  it('a number is not taken for the beginning of another that is there itself', () => {
    expect(ids('27')).not.toEqual(expect.arrayContaining(under('criminal-code-274')))
    expect(ids('48')).toEqual(expect.arrayContaining(under('administrative-code-489')))
  })
})

describe('a slip', () => {
  it.each([
    ['Krestyanskiy', 'Krestyanskoy'],
    ['homeless', 'hommeless'],
    ['ambulance', 'amublance'],
    ['quarantine', 'quaratine'],
    ['Pavlodar', 'Pavlodra'],
    ['blogger', 'bloger'],
    ['hospital', 'hosptial'],
    ['prosecutor', 'prosecuter'],
    ['detention', 'detantion'],
    ['unsanitary', 'unsanitery'],
  ])('finds with %s what is found without (%s)', (right, wrong) => {
    expect(ids(right).length).toBeGreaterThan(0)
    expect(ids(wrong)).toEqual(expect.arrayContaining(ids(right)))
  })

  it('is not looked for where the word is there as typed', () => {
    const small = aDataset([
      { id: 'water', title: 'Water cut off', summary: 'Nothing more.' },
      { id: 'later', title: 'Later on', summary: 'Nothing more.' },
    ])
    return buildSearch(small, new Map(), en).then((find) => {
      expect([...find('water').keys()]).toEqual(['water'])
      expect([...find('wateb').keys()]).toEqual(['water'])
    })
  })

  it('is not forgiven in numbers and in short words', () => {
    expect(ids('275')).not.toEqual(expect.arrayContaining(under('criminal-code-274')))
    expect(ids('orel')).not.toEqual(expect.arrayContaining(at('uralsk')))
  })
})

describe('a word with a hyphen', () => {
  const small = aDataset([
    { id: 'together', title: 'A hunger strike' },
    { id: 'apart', title: 'Of hunger', named_persons: ['A Strike'] },
    { id: 'alike', title: 'Hungerstrikes' },
    { id: 'near', title: 'Hungerstrake' },
  ])

  it('is the word without it, or its parts in one field', async () => {
    const find = await buildSearch(small, new Map(), en)
    expect([...find('hunger-strike').keys()].toSorted()).toEqual(['alike', 'together'])
    expect([...find('hunger strike').keys()].toSorted()).toEqual(['apart', 'together'])
  })

  it('is no slip where its parts are there', async () => {
    const find = await buildSearch(
      aDataset([
        { id: 'together', title: 'A hunger strike' },
        { id: 'near', title: 'Hungerstrake' },
      ]),
      new Map(),
      en,
    )
    expect([...find('hunger-strike').keys()]).toEqual(['together'])
    expect([...find('hungar-strike').keys()]).toEqual(['together'])
  })
})

describe('where it was found', () => {
  it('is marked in the title, the word as it stands there', () => {
    expect(marked('homless', 'almaty-homeless-taken-to-fields')).toEqual(['Homeless'])
    expect(marked('Нур-Султан', 'sealed-homes-nur-sultan')).toEqual(['Nur-Sultan'])
    expect(marked('hunger strike', 'aktobe-hunger-strike')).toEqual(['hunger', 'strike'])
  })

  it('is named where the title does not hold it, and only then', () => {
    expect(search('Krestyansky').get('krestyanskiy-sentenced')?.fields).toContain('person')
    expect(search('274').get('ilyashev-arrested')?.fields).toEqual(['provision'])
    expect(search('homeless').get('almaty-homeless-taken-to-fields')?.fields).toEqual([])
    expect(search('Tengrinews').get('sealed-homes-taraz')).toEqual({ title: [], fields: ['source'] })
    expect(search('homeless Алматы').get('almaty-homeless-taken-to-fields')?.title.length).toBeGreaterThan(0)
  })

  it('is told of every record that is found: marks that fit the title, or fields', () => {
    for (const query of ['almaty', 'police', '16', 'nur-sultan', 'fined article', 'суд', 'vlast.kz', 'the', 's']) {
      for (const [id, { title, fields }] of search(query)) {
        const length = dataset.byId.get(id)!.title.length
        expect(title.length + fields.length).toBeGreaterThan(0)
        expect(fields).toEqual(SEARCH_FIELDS.filter((field) => field !== 'title' && fields.includes(field)))
        let last = 0
        for (const [start, end] of title) {
          expect([start >= last, end > start, end <= length]).toEqual([true, true, true])
          last = end
        }
      }
    }
  })
})

it('a query is answered within 5 milliseconds, at the median', () => {
  const queries = [...PLACES, ...PERSONS]
    .flatMap(([, spellings]) => spellings)
    .concat(
      QUESTIONS.map(([query]) => query),
      ['xyzzy', 'a', 'the'],
    )
  for (const query of queries) search(query)
  const times = queries.map((query) => {
    const start = performance.now()
    search(query)
    return performance.now() - start
  })
  expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(5)
})

describe('opening the search', () => {
  it('reads the published spellings', async () => {
    const find = await openSearch(dataset, en, text('places.json'))
    expect([...find('Семипалатинск').keys()]).toEqual(at('semey'))
  })

  it.each([
    ['is cut off', text('places.json').slice(0, 500)],
    ['is something else', '<!doctype html>'],
    ['has places without names', '[{"id":"almaty"}]'],
  ])('fails where the file %s', async (_, places) => {
    await expect(openSearch(dataset, en, places)).rejects.toThrow(/./)
  })
})

describe('a search in every language at once', () => {
  const inLanguage = (code: string) => parseDataset(text(`incidents.${code}.geojson`)).dataset
  const russian = inLanguage('ru')

  it.each([
    ['stairwells', 'ilyashev'],
    ['подъезд', 'Ильяшев'],
    ['кіреберіс', 'Ильяшев'],
  ])('finds by %s and %s what English and Russian words find', async (word, name) => {
    const all = await buildSearch(russian, parsePlaces(text('places.json')), en, [dataset.byId, inLanguage('kk').byId])
    expect([...all(word).keys()]).not.toEqual([])
    expect([...all(name).keys()]).toContain('ilyashev-arrested')
  })

  it('marks in the title of the page only what stands there, and says where else it was found', async () => {
    const all = await buildSearch(russian, parsePlaces(text('places.json')), en, [dataset.byId])
    const found = all('doctor').get('aitzhanov-case')
    expect(found?.title).toEqual([])
    expect(found?.fields.length).toBeGreaterThan(0)
    expect(found?.fields).not.toContain('title')
    expect(all('врач').get('aitzhanov-case')?.title.length).toBeGreaterThan(0)
  })
})
