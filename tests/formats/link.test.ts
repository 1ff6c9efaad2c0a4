import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { parseDataset } from '../../src/formats/dataset-file.ts'
import { incidentHref, type Known, knownOf, linkToView, viewToFragment, viewToLink } from '../../src/formats/link.ts'
import { arePlain, asWritten } from '../../src/formats/link-parts.ts'
import { isWhole, readAsWritten } from '../../src/formats/link-read.ts'
import type { Day } from '../../src/model/date.ts'
import { facetChoices } from '../../src/model/facets.ts'
import { categoriesOf } from '../../src/model/filter.ts'
import { placePins } from '../../src/model/pins.ts'
import { openReport, report } from '../../src/model/report.ts'
import { categoryIds, FACETS, familyIds } from '../../src/model/taxonomy.ts'
import { DEFAULT_VIEW, monthKeys, UNLOCATED, type View } from '../../src/model/view.ts'
import { view } from '../fixtures/arbitraries.ts'
import { ALMATY, aCollection, aDataset, aFilter, days, LENGER, NO_PLACE, WHOLE_COUNTRY } from '../fixtures/incident.ts'
import { dataset as published } from '../fixtures/published.ts'

/** A dataset in which every id that could be one is known. */
const like = (id: string) => /^[a-z0-9-]+$/.test(id)
const ANY: Known = { incident: like, place: like, value: (_, id) => like(id) }
const NONE: Known = { incident: () => false, place: () => false, value: () => false }
const read = (link: string, known = ANY) => linkToView(link, known)
type Choices = Parameters<typeof aFilter>[0]
type Changes = Choices & Partial<Omit<View, 'filter'>>
/** The default view with some of it otherwise; what is filtered stands beside the rest. */
const viewOf = ({ selected = null, opened = null, camera = null, order = 'date', from = null, ...choices }: Changes): View => ({
  filter: aFilter(choices),
  selected,
  opened,
  camera,
  order,
  from,
})

describe('a link to a report of many years', () => {
  const own = report()
  afterEach(() => openReport(own))

  it('names quarters, opens in capitals and in small letters, and says what is none', () => {
    openReport({ ...own, period: { first: '2018-04-01' as Day, last: '2022-12-31' as Day } })
    const [first, second] = monthKeys()
    const one = viewOf({ months: [first!] as Choices['months'] & object })
    expect(viewToLink(one)).toBe('months/2018-Q2/')
    for (const link of ['months/2018-Q2/', 'months/2018-q2/', '#months=2018-Q2', '#MONTHS=2018-q2'])
      expect(read(link), link).toEqual({ view: one, problems: [] })
    const both = read('#months=2018-q3,2018-q2,2018-05')
    expect(both.view.filter.months).toEqual([first, second])
    expect(both.problems).toEqual([{ part: 'month', text: '2018-05' }])
  })
})

describe('a view written down as a link', () => {
  it('is a page of its own for one month, not for two', () => {
    expect(viewToLink(viewOf({ months: ['2020-03'] }))).toBe('months/2020-03/')
    expect(viewToLink(viewOf({ months: ['2020-03', '2020-04'] }))).toBe('#months=2020-03,2020-04')
  })

  it('says that a full stop was typed, not that a space was', () => {
    expect(viewToLink(viewOf({ query: 'hunger ' }))).toBe('#q=hunger+')
    expect(viewToLink(viewOf({ query: 'hunger.' }))).toBe('#q=hunger.+')
  })

  it('opens as the same view again, whatever the view', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(read(viewToLink(given))).toEqual({ view: given, problems: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('survives the address bar, which may write its characters otherwise', () => {
    fc.assert(
      fc.property(view, (given) => {
        const { pathname, hash } = new URL(viewToLink(given), 'https://example.org/map/')
        expect(pathname.startsWith('/map/')).toBe(true)
        expect(read(pathname.slice('/map/'.length) + hash)).toEqual({ view: given, problems: [] })
      }),
    )
  })

  it('opens as the same view again with everything behind "#", as the embedded map has it', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(read(`#${viewToFragment(given)}`)).toEqual({ view: given, problems: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('says in its path which page it is, and nothing of what is filtered beside it', () => {
    fc.assert(
      fc.property(view, (given) => {
        const [path = ''] = viewToLink(given).split('#')
        expect(path).toMatch(/^((incidents|months|categories|places)\/[a-z0-9-]+\/)?$/)
        // A path with a filter in it is the whole filter; beside an incident there is none.
        if (/^(months|categories)/.test(path)) expect(viewToLink({ ...given, order: 'date', from: null, camera: null })).toBe(path)
        if (given.selected !== null) expect(path).toBe(`incidents/${given.selected}/`)
      }),
    )
  })

  it.each<[string, Changes]>([
    ['months/2020-04/', { months: ['2020-04'] }],
    ['months/undated/', { months: ['undated'] }],
    ['categories/water/', { categories: ['water'] }],
    ['categories/civic/', { categories: ['expression', 'assembly', 'association'] }],
    ['places/almaty/', { opened: ['almaty'] }],
    ['incidents/some-id/', { selected: 'some-id' }],
    ['incidents/some-id/#months=2020-04', { selected: 'some-id', months: ['2020-04'] }],
    ['months/2020-04/#order=category', { months: ['2020-04'], order: 'category' }],
    ['#categories=water&months=2020-04', { months: ['2020-04'], categories: ['water'] }],
    ['#months=2020-04&days=2020-03-16..2020-03-17', { months: ['2020-04'], range: days('2020-03-16', '2020-03-17') }],
    ['#months=2020-04&places=almaty', { months: ['2020-04'], opened: ['almaty'] }],
    ['#places=almaty,lenger', { opened: ['almaty', 'lenger'] }],
    ['#places=unlocated', { opened: UNLOCATED }],
  ])('is short: %s', (link, changes) => {
    expect(viewToLink(viewOf(changes))).toBe(link)
  })

  it('has room: even with everything chosen in the real dataset, and a long search in Kazakh, it is read to its end', () => {
    const facets = Object.fromEntries(FACETS.map((facet) => [facet, facetChoices(published.incidents, facet).toSorted()]))
    const longest = viewOf({
      query: 'қ'.repeat(200),
      categories: familyIds().flatMap((family) => categoriesOf(family).slice(1)),
      months: monthKeys(),
      range: days('2020-03-16', '2020-06-05'),
      certain: true,
      facets,
      onMap: true,
      selected: published.incidents[0]!.id,
      opened: placePins(published.incidents).map(({ placeId }) => placeId),
      order: 'distance',
      from: 'almaty',
      camera: { lat: 48.012, lon: 67.199, zoom: 5.25 },
    })
    expect(linkToView(viewToLink(longest), knownOf(published))).toEqual({ view: longest, problems: [] })
  })

  it('is nothing for the view to begin with', () => {
    expect(viewToLink(DEFAULT_VIEW)).toBe('')
  })

  it('has its parts in a fixed order and leaves out what is as usual', () => {
    const all = viewOf({
      query: 'hunger strike',
      categories: ['water'],
      months: ['2020-04', 'undated'],
      range: days('2020-03-16', '2020-06-05'),
      certain: true,
      facets: { provision: ['criminal-code-274'], region: ['almaty', 'shymkent'] },
      onMap: true,
      selected: 'some-id',
      opened: ['almaty', 'lenger'],
      order: 'distance',
      from: 'almaty',
      camera: { lat: 48.012, lon: 67.2, zoom: 5.25 },
    })
    expect(viewToFragment(all).split('&')).toEqual([
      'q=hunger+strike',
      'categories=water',
      'months=2020-04,undated',
      'days=2020-03-16..2020-06-05',
      'certain=yes',
      'region=almaty,shymkent',
      'provision=criminal-code-274',
      'onmap=yes',
      'incident=some-id',
      'places=almaty,lenger',
      'order=distance',
      'from=almaty',
      'map=5.25/48.012/67.2',
    ])
  })

  it('names a whole family by its own id', () => {
    expect(viewToLink(viewOf({ categories: ['expression', 'assembly', 'association', 'water'] }))).toBe('#categories=civic,water')
  })

  it('names the categories of a family one by one where some are missing', () => {
    expect(viewToLink(viewOf({ categories: ['expression', 'assembly'] }))).toBe('#categories=expression,assembly')
  })

  it('is the page of an incident, seen from anywhere', () => {
    expect(incidentHref('https://example.org/map/', 'street-party-banned')).toBe('https://example.org/map/incidents/street-party-banned/')
    expect(read('incidents/street-party-banned/').view).toEqual(viewOf({ selected: 'street-party-banned' }))
  })
})

describe('a link as it stands', () => {
  const whole = (link: string, known = NONE) => isWhole(readAsWritten(link, known))

  it.each(['', '#months=2020-04', '#from=a', '#from=ab', '#from=ab-cd', 'incidents/none-such/', '#q=hunger+strike', '#months=april'])(
    'is whole where it says nothing that is not of our letters: %s',
    (link) => expect(whole(link)).toBe(true),
  )

  it.each([
    '#colour=red',
    'nowhere',
    'nowhere/',
    '#months=2020-04.',
    '#from=Almaty',
    '#from=a--b',
    '#from=-a',
    '#from=a-',
    '#from=a_b',
    '#q=hunger.',
  ])('may be damaged where it does: %s', (link) => expect(whole(link)).toBe(false))

  it('falls into a path and pairs, empty ones left out', () => {
    expect(asWritten('months/#a=1&&b&=c&d=e=f')).toEqual({
      path: 'months/',
      fragment: [
        ['a', '1'],
        ['b', ''],
        ['', 'c'],
        ['d', 'e=f'],
      ],
    })
    expect(asWritten('list/')).toEqual({ path: 'list/', fragment: [] })
  })

  it('has plain words where they begin, go on and end as words do', () => {
    expect(['hunger strike', 'голод', 'article 19', 'a'].map(arePlain)).toEqual([true, true, true, true])
    expect(['3Dx', 'a%b', 'why?', 'end.', 'soft\u00ADhyphen', 'C#', 'a<b', '😷', ''].map(arePlain)).not.toContain(true)
  })

  it('is read to its sixteen thousandth character', () => {
    const far = (length: number) => readAsWritten(`#q=${'x'.repeat(length)}&months=2020-04`, NONE).view.filter.months
    expect([far(100), far(16_000)]).toEqual([['2020-04'], []])
  })

  it('is quoted to sixty characters', () => {
    const quoted = (length: number) => readAsWritten(`#from=${'a'.repeat(length)}`, NONE).problems[0]?.text
    expect([quoted(60), quoted(61)]).toEqual(['a'.repeat(60), `${'a'.repeat(60)}…`])
  })

  it('has a plus for a space in words to search for, and nowhere else', () => {
    expect(readAsWritten('#q=a+b&from=a+b', NONE)).toMatchObject({ view: { filter: { query: 'a b' } }, problems: [{ text: 'a+b' }] })
  })

  it.each(['x/months/2020-04/', 'months/2020-04/more', '1months/2020-04/'])('shows no page that it only contains: %s', (path) => {
    expect(readAsWritten(path, NONE)).toEqual({ view: DEFAULT_VIEW, problems: [{ part: 'page', text: path }] })
  })

  it('asks for values of a facet in their order, for a single day, and for the last of the report', () => {
    expect(readAsWritten('#region=b,a,,b', ANY)).toEqual({ view: viewOf({ facets: { region: ['a', 'b'] } }), problems: [] })
    expect(readAsWritten('#days=2020-03-16..2020-03-16', NONE).view.filter.range).toEqual(days('2020-03-16', '2020-03-16'))
    expect(readAsWritten('#days=2020-01-01..2020-07-31', NONE).view.filter.range).toEqual(days('2020-01-01', '2020-07-31'))
  })

  it('moves the map nowhere if anything stands before or behind its numbers', () => {
    for (const map of ['x5/48/67', '5/48/67x']) expect(readAsWritten(`#map=${map}`, NONE).problems).toEqual([{ part: 'camera', text: map }])
  })
})

describe('a link that may be damaged', () => {
  it('opens as mended where that says more', () => {
    expect(read('#months=2020-04.&colour=red')).toMatchObject({
      view: { filter: { months: ['2020-04'] } },
      problems: [{ part: 'unknown', text: 'colour' }],
    })
    expect(read('#q=hunger+strike.').view.filter.query).toBe('hunger strike')
  })

  it('opens as it stands where mending would say less', () => {
    expect(read('#q=a.&from=A?b=c', NONE)).toMatchObject({
      view: { filter: { query: 'a.' } },
      problems: [{ part: 'place', text: 'A?b=c' }],
    })
  })

  it('is not taken at its query’s word where that means nothing', () => {
    for (const query of ['foo=bar', 'from=', 'months=2031-01'])
      expect(read(`?${query}#months=2020-04.`, NONE)).toEqual({ view: viewOf({ months: ['2020-04'] }), problems: [] })
    expect(read('?months=2020-05#order=category.', NONE).view).toEqual(viewOf({ months: ['2020-05'], order: 'category' }))
  })
})

describe('links that were given out', () => {
  const lines = readFileSync('tests/fixtures/links.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('//'))

  it.each(lines.map((line) => line.split('\t') as [string, string]))('open for ever: %s', (link, expected) => {
    expect(read(link)).toEqual({ view: viewOf(JSON.parse(expected) as Changes), problems: [] })
  })
})

describe('what a link cannot open', () => {
  it.each([
    ['incident', '#incident=no-such-one', 'no-such-one'],
    ['place', '#places=atlantis', 'atlantis'],
    ['category', '#categories=weather', 'weather'],
    ['category', '#categories=constructor', 'constructor'],
    ['month', '#months=2020-08', '2020-08'],
    ['month', '#months=toString', 'toString'],
    ['camera', '#map=here', 'here'],
    ['unknown', '#colour=red', 'colour'],
    ['unknown', '#__proto__=1', '__proto__'],
    ['unknown', '#list-title', 'list-title'],
    ['incident', '#incident=', ''],
    ['incident', 'incidents/no-such-one/', 'no-such-one'],
    ['incident', 'incidents/__proto__/', '__proto__'],
    ['month', 'months/2020-13/', '2020-13'],
    ['category', 'categories/weather/index.html', 'weather'],
    ['place', 'places/atlantis', 'atlantis'],
    ['page', 'incidents/', 'incidents/'],
    ['page', 'constructor/x/', 'constructor/x/'],
    ['page', '../../etc/passwd', '../../etc/passwd'],
    ['version', '#v=2', '2'],
    ['days', '#days=2020-03-16', '2020-03-16'],
    ['days', '#days=2020-04-31..2020-05-01', '2020-04-31..2020-05-01'],
    ['days', '#days=2020-05-01..2020-04-01', '2020-05-01..2020-04-01'],
    ['days', '#days=2019-12-31..2020-01-01', '2019-12-31..2020-01-01'],
    ['days', '#days=2020-07-01..2020-08-01', '2020-07-01..2020-08-01'],
    ['days', '#days=2020-04-01..2020-04-02..2020-04-03', '2020-04-01..2020-04-02..2020-04-03'],
    ['value', '#certain=no', 'certain=no'],
    ['value', '#onmap=', 'onmap='],
    ['value', '#region=abai-region', 'abai-region'],
    ['value', '#institution=toString', 'toString'],
    ['value', '#order=random', 'random'],
    ['place', '#from=atlantis', 'atlantis'],
    ['unknown', '#toString=1', 'toString'],
  ])('is reported with its words (%s) and changes nothing: %s', (part, link, text) => {
    expect(read(link, NONE)).toEqual({ view: DEFAULT_VIEW, problems: [{ part, text }] })
  })

  it('does not keep the rest of the link from opening', () => {
    const { view: opened, problems } = read('#categories=weather,water&months=2020-13,2020-04&places=almaty&map=99/0/0', ANY)
    expect(opened).toEqual(viewOf({ categories: ['water'], months: ['2020-04'], opened: ['almaty'] }))
    expect(problems.map(({ part }) => part)).toEqual(['category', 'month', 'camera'])
  })

  it('keeps of several places those that exist', () => {
    const known: Known = { ...NONE, place: (id) => id === 'almaty' }
    expect(read('#places=atlantis,almaty', known)).toEqual({
      view: viewOf({ opened: ['almaty'] }),
      problems: [{ part: 'place', text: 'atlantis' }],
    })
  })

  it('that has been retired opens the record that stands for it now, without a word', () => {
    const known: Known = { ...NONE, incident: (id) => id === 'now', instead: (id) => (id === 'old' ? 'now' : undefined) }
    const opened = { view: viewOf({ selected: 'now' }), problems: [] }
    expect(['#incident=old', 'incidents/old/', 'incidents/old'].map((link) => read(link, known))).toEqual([opened, opened, opened])
    expect(viewToLink(read('incidents/old/', known).view)).toBe('incidents/now/')
    expect(read('#incident=older', known).problems).toEqual([{ part: 'incident', text: 'older' }])
  })

  it('that looks at zero has one zero', () => {
    expect(read('#map=3/-0/-0.0001').view.camera).toEqual({ zoom: 3, lat: 0, lon: 0 })
  })

  it('that has been withdrawn is named as such, by its old address and in a fragment', () => {
    const known: Known = { ...NONE, instead: (id) => (id === 'old' ? null : undefined) }
    const said = { view: DEFAULT_VIEW, problems: [{ part: 'withdrawn', text: 'old' }] }
    expect(['#incident=old', 'incidents/old/'].map((link) => read(link, known))).toEqual([said, said])
  })

  it('is quoted in short, and told of six times at most', () => {
    const { problems } = read(`#categories=${'x'.repeat(500)},${Array.from({ length: 50 }, (_, index) => `x${index}`).join(',')}`)
    expect(problems.length).toBe(6)
    expect(problems[0]?.text).toBe(`${'x'.repeat(60)}…`)
  })

  it('is quoted as it stands where it is encoded wrongly', () => {
    expect(read('#incident=%E0%A4%A', NONE).problems).toEqual([{ part: 'incident', text: '%E0%A4%A' }])
  })

  it('is quoted decoded where it is markup: words to be shown, not to be run', () => {
    expect(read('#incident=%3Cimg%20src=x%3E', NONE).problems).toEqual([{ part: 'incident', text: '<img src=x>' }])
  })
})

describe('the words of a search in a link', () => {
  it.each(['hunger strike', 'C+D', '100 % + 5', 'a&b=c', '#1', 'Қарағанды', '“so-called” голод', '😷'])(
    'are those that were typed: %s',
    (query) => {
      expect(read(viewToLink(viewOf({ query }))).view.filter.query).toBe(query)
    },
  )

  it('are left out where there is none', () => {
    expect(read('#q=++')).toEqual({ view: DEFAULT_VIEW, problems: [] })
  })

  it('are cut to what can be searched for, never inside a character', () => {
    const { query } = read(`#q=${encodeURIComponent('😷'.repeat(300))}`).view.filter
    expect(query!.length).toBeLessThanOrEqual(200)
    expect(read(`#q=x${encodeURIComponent('😷'.repeat(300))}`).view.filter.query).toMatch(/^x(😷)+$/u)
  })
})

describe('the map of a link', () => {
  it.each([
    '2.75/48/67',
    '10.25/48/67',
    '5/80.5/67',
    '5/-10.5/67',
    '5/48/-25.5',
    '5/48/165.5',
    'NaN/48/67',
    '5/NaN/67',
    'Infinity/48/67',
    '5/48',
    '5/48/67/1',
    '1e1/48/67',
    '5/0x30/67',
    '5/48/',
  ])('is not moved to %s, where it cannot be', (map) => {
    expect(read(`#map=${map}`)).toEqual({ view: DEFAULT_VIEW, problems: [{ part: 'camera', text: map }] })
  })

  it('is rounded as the app keeps it', () => {
    expect(read('#map=5.304/48.01249/67.19951').view.camera).toEqual({ zoom: 5.3, lat: 48.012, lon: 67.2 })
  })
})

describe('any text as a link', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'categories=',
            'incidents/',
            'months/',
            'months=',
            'incident=',
            'places=',
            'map=',
            '&',
            '=',
            ',',
            '/',
            '%',
            '#',
            '2020-04',
            'water',
            '-5',
            '5.5',
            '48',
            'q=',
            'days=',
            '..',
            '2020-05-01',
            'certain=yes',
            'region=almaty',
            'order=',
            'distance',
            '+',
            '%F0%9F',
            '\ud83d',
          ),
          fc.string(),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  )

  it('opens a view that the app can show', () => {
    fc.assert(
      fc.property(text, (link) => {
        const { view: opened, problems } = read(link)
        const { camera, filter } = opened
        expect(filter.categories).toEqual(categoryIds().filter((category) => filter.categories.includes(category)))
        expect(filter.months).toEqual(monthKeys().filter((month) => filter.months.includes(month)))
        if (camera) {
          expect([camera.lat, camera.lon, camera.zoom].every(Number.isFinite)).toBe(true)
          expect(camera.zoom >= 3 && camera.zoom <= 10 && Math.abs(camera.lat) <= 85 && Math.abs(camera.lon) <= 180).toBe(true)
        }
        expect(problems.length).toBeLessThanOrEqual(6)
      }),
      { numRuns: 1000 },
    )
  })

  it('opens the same view when that is written down and opened once more', () => {
    fc.assert(
      fc.property(text, (link) => {
        const { view: opened } = read(link)
        expect(read(viewToLink(opened))).toEqual({ view: opened, problems: [] })
      }),
    )
  })

  it('is read within 20 ms at 100 kB, as a rule', () => {
    const huge = [
      '&'.repeat(100_000),
      `categories=${'water,'.repeat(16_000)}`,
      '%'.repeat(100_000),
      `map=${'9'.repeat(99_990)}`,
      'a=b&'.repeat(25_000),
      `incidents/${'%'.repeat(100_000)}/`,
      'incidents/'.repeat(10_000),
      `places=${'%2C'.repeat(33_000)}`,
      `q=${'%D2%9B'.repeat(16_000)}`,
      `days=${'2020-04-01..'.repeat(8_000)}`,
    ]
    const times = huge.flatMap((link) =>
      Array.from({ length: 5 }, () => {
        const start = performance.now()
        read(link)
        return performance.now() - start
      }),
    )
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(20)
  })
})

describe('what a dataset lets a link name', () => {
  const known = () =>
    knownOf(
      aDataset([
        { id: 'one', ...ALMATY },
        { id: 'two', ...LENGER },
        { id: 'three', ...NO_PLACE },
        { id: 'four', ...WHOLE_COUNTRY },
      ]),
    )

  it('are its incidents', () => {
    expect(['one', 'four', 'five', 'toString', '__proto__'].filter(known().incident)).toEqual(['one', 'four'])
  })

  it('are its retired ids, each by the one that stands for it', () => {
    const file = {
      ...aCollection([{ id: 'now' }]),
      metadata: { version: '1.0.0', language: 'en', retired: { old: 'now', lost: 'gone', withdrawn: null } },
    }
    const { instead } = knownOf(parseDataset(JSON.stringify(file)).dataset)
    expect(['old', 'withdrawn', 'lost', 'now', 'toString', '__proto__'].map((id) => instead?.(id))).toEqual([
      'now',
      null,
      ...Array(4).fill(undefined),
    ])
  })

  it('are the values that its incidents have', () => {
    expect(
      ['almaty', 'turkestan-region', 'not-stated', 'country', 'shymkent', 'constructor'].filter((value) => known().value('region', value)),
    ).toEqual(['almaty', 'turkestan-region', 'not-stated', 'country'])
  })

  it('are the places that have a pin', () => {
    expect(['almaty', 'lenger', 'kazakhstan', 'shymkent', 'constructor'].filter(known().place)).toEqual(['almaty', 'lenger'])
  })
})
