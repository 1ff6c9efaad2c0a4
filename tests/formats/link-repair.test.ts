import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Known, knownOf, linkToView, viewToFragment, viewToLink } from '../../src/formats/link.ts'
import { asWritten, type Pair } from '../../src/formats/link-parts.ts'
import { mended, mendedPath } from '../../src/formats/link-repair.ts'
import { DEFAULT_VIEW, EMPTY_FILTER } from '../../src/model/view.ts'
import { view } from '../fixtures/arbitraries.ts'
import { dataset as published } from '../fixtures/published.ts'

const like = (id: string) => /^[a-z0-9-]+$/.test(id)
const ANY: Known = { incident: like, place: like, value: (_, id) => like(id) }
const REAL = knownOf(published)
const read = (link: string, known = ANY) => linkToView(link, known)

const LINKS = readFileSync('tests/fixtures/links.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('//'))
  .map((line) => line.split('\t')[0]!)

/** What was done to a link. `at` is a share of its length, for what may happen anywhere. */
type Damage = readonly [name: string, harm: (link: string, at: number) => string]

const GLUED = [
  ...['.', ',', ';', ':', '!', '?', '…', '...', '*', '**', '_', '~', '|', '`', '\\', '>', ')', ']', '}', '"', "'", '»', '«', '”', '“', '’'],
  ...[').', '".', '».', '>,', '!)', ')**', '”,', '&', '&amp;', '&quot;', '&gt;', '&nbsp;', '&raquo;', '&#187;', '&#xBB;', '</a>', '<br/>'],
  ...['%22', '%29', '%3E', '%C2%BB', '%E2%80%9D', '%E2%80%99', '%E2%80%A6', '%u00BB', '%BB', '%20', '%A0', '%0A', '\n', '\r\n', ' ', ' '],
  ...['#', '##', '?', '\u200B', '\u00AD', '\uFEFF', '\u200F', '%E2%80%8B', '%C2%AD', '）', '．', '！', '#:~:text=Almaty'],
]
const INSERTED = ['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u200E', '\u202C', '%C2%AD', '%E2%80%8B', '%EF%BB%BF']
const BROKEN = ['\n', '\r\n', '%0A', '%0D%0A', '=\n', '=\r\n']
const TRACKED = [
  'fbclid=IwAR0x_1',
  'utm_source=chat&utm_medium=social',
  'gclid=1',
  'yclid=2',
  'ysclid=l3',
  'mc_cid=4',
  'mc_eid=5',
  'igshid=6',
]
const MORE_TRACKED = [
  '_openstat=Y2F0',
  'ref=chat',
  'ref_src=twsrc%5Etfw',
  'msclkid=a',
  'twclid=b',
  'dclid=c',
  'gad_source=1',
  'wbraid=d',
  '_ga=2.1',
]

const hasWords = (link: string) => /(?:[#&?;]|^|%(?:25)*2[36])q(?:=|%|&#61)/i.test(link)
const [PATH, FRAGMENT] = [/^[^?#]*/, /#.*$/s]
const inPath = (link: string, change: (path: string) => string) => link.replace(PATH, change)
const inFragment = (link: string, change: (fragment: string) => string) => link.replace(FRAGMENT, (text) => `#${change(text.slice(1))}`)
/** Words to search for are left alone: nobody can tell what was inserted there. */
const inKeys = (link: string, change: (text: string) => string) =>
  link
    .split('&')
    .map((pair) => (hasWords(`&${pair}`) || pair.startsWith('#q=') ? pair : change(pair)))
    .join('&')
const upperHead = (pair: string) => pair.replace(/^[^=]*=/, (head) => head.toUpperCase())
const withQuery = (link: string, query: string) => inPath(link, (path) => `${path}?${query}`)
const inserted =
  (sign: string): Damage[1] =>
  (link, at) => {
    const place = Math.round(at * link.length)
    // Inside `%D2` a sign leaves no code behind, and before `=` none that is told from it.
    return /%[\dA-F]?$|#q$/i.test(link.slice(0, place)) ? link : link.slice(0, place) + sign + link.slice(place)
  }

const DAMAGES: readonly Damage[] = [
  ...GLUED.map((sign): Damage => [`${JSON.stringify(sign)} at its end`, (link) => link + sign]),
  // Of a search these may be part.
  ...['%23', '😷'].map((sign): Damage => [`${JSON.stringify(sign)} at its end`, (link) => (hasWords(link) ? link : link + sign)]),
  ...[...INSERTED, ...BROKEN].map((sign): Damage => [`${JSON.stringify(sign)} in its middle`, inserted(sign)]),
  ['a space in its middle', (link, at) => (hasWords(link) ? link : inserted(' ')(link, at))],
  ['"%20" in its middle', (link, at) => (hasWords(link) ? link : inserted('%20')(link, at))],
  ['a no-break space in its middle', (link, at) => (hasWords(link) ? link : inserted('\u00A0')(link, at))],
  ['"&amp;" for "&"', (link) => link.replaceAll('&', '&amp;')],
  ['"&amp;amp;" for "&"', (link) => link.replaceAll('&', '&amp;amp;')],
  ['"&#38;" for "&"', (link) => link.replaceAll('&', '&#38;')],
  ['"&#x26;" for "&"', (link) => link.replaceAll('&', '&#x26;')],
  ['"&" doubled', (link) => link.replaceAll('&', '&&')],
  ['"#" encoded', (link) => link.replace('#', '%23')],
  ['"#" encoded twice', (link) => link.replace('#', '%2523')],
  ['"#" as HTML has it', (link) => link.replace('#', '&#35;')],
  ['"#" doubled', (link) => link.replace('#', '##')],
  ['a second "#" for "&"', (link) => link.replace('&', '#')],
  ['the fragment encoded', (link) => inFragment(link, encodeURIComponent)],
  ['the fragment encoded twice', (link) => inFragment(link, (text) => encodeURIComponent(encodeURIComponent(text)))],
  ['fragment and "#" encoded', (link) => link.replace(FRAGMENT, encodeURIComponent)],
  ['fragment and "#" encoded twice', (link) => link.replace(FRAGMENT, (text) => encodeURIComponent(encodeURIComponent(text)))],
  ['all of it encoded', encodeURIComponent],
  ['"=" as mail writes it', (link) => inKeys(link, (pair) => pair.replace('=', '=3D'))],
  ['"=" encoded', (link) => link.replaceAll('=', '%3D')],
  ['"=" as HTML has it', (link) => link.replaceAll('=', '&#61;')],
  ['"/" as HTML has it', (link) => link.replaceAll('/', '&#x2F;')],
  ['"&region" read as a sign', (link) => link.replaceAll('&region', '®ion')],
  ['capital keys', (link) => inKeys(link, upperHead)],
  ['capital letters', (link) => (hasWords(link) ? link : link.toUpperCase())],
  ['a capital path', (link) => inPath(link, (path) => path.toUpperCase())],
  [
    'full-width signs',
    (link) => (hasWords(link) ? link : link.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
  ],
  ['decimal commas', (link) => link.replace(/map=[\d./-]+/, (map) => map.replaceAll('.', ','))],
  ['two full stops as one sign', (link) => link.replace(/(\d)\.\.(\d)/, '$1…$2')],
  ['hyphens made longer', (link) => (hasWords(link) ? link : link.replaceAll('-', '–'))],
  ['hyphens that do not break', (link) => (hasWords(link) ? link : link.replaceAll('-', '\u2011'))],
  ['no slash at the end of its path', (link) => inPath(link, (path) => path.replace(/\/$/, ''))],
  ['doubled slashes', (link) => inPath(link, (path) => path.replaceAll('/', '//'))],
  ['a doubled slash at its front', (link) => inPath(link, (path) => `/${path}`)],
  ['"index.html"', (link) => inPath(link, (path) => (path.endsWith('/') || path === '' ? `${path}index.html` : path))],
  ['"INDEX.HTML"', (link) => inPath(link, (path) => (path.endsWith('/') || path === '' ? `${path}INDEX.HTML` : path))],
  ['"#" lost behind a path', (link) => link.replace(/\/#/, '/')],
  ['a query for a fragment', (link) => link.replace('#', '?')],
  ['Markdown, and itself again', (link) => `${link}](https://example.org/${link})`],
  ['signs of Markdown', (link) => `*_${link}_*`.replace(/^\*_(?=.)(?!#)/, '')],
  ...[...TRACKED, ...MORE_TRACKED].flatMap((query): Damage[] => [
    [`"?${query}"`, (link) => withQuery(link, query)],
    [`"?${query}" behind its fragment`, (link) => `${link}?${query}`],
    [`"&${query}" behind its fragment`, (link) => (link.includes('#') ? `${link}&${query}` : link)],
    [`"?${query}" before its slash`, (link) => inPath(link, (path) => path.replace(/\/$/, '')).replace(PATH, (path) => `${path}?${query}`)],
    [`"?${query}" and "#" encoded`, (link) => withQuery(link, query).replace('#', '%23')],
  ]),
]

/** Whether a link opens what another one does, without a word. */
const opensAs = (harmed: string, whole: string, known = ANY) => {
  const { view: opened, problems } = read(harmed, known)
  return problems.length === 0 && viewToFragment(opened) === viewToFragment(read(whole, known).view)
}

/** Damages that leave a code of several signs, and those that would reach into one: together they leave what nobody can read. */
const LEAVES_CODE = /[&%<]|HTML|encoded|text=|behind its|lost|middle/
const REACHES_IN = /middle|doubled|for "&"|second|"#" encoded|"%23"|HTML|mail|capital path/
const MARKS = /HTML|&#/
const canFollow = (first: string, second: string) =>
  first !== second &&
  !(LEAVES_CODE.test(first) && REACHES_IN.test(second)) &&
  (!MARKS.test(first) || (second.endsWith('at its end') && !MARKS.test(second)))

const decodedPair = ([key, written]: Pair): Pair => [key, decodeURIComponent(written.replaceAll('+', ' ')).trim()]

const link = fc.constantFrom(...LINKS)
const damage = fc.constantFrom(...DAMAGES)
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('a link that was damaged', () => {
  it.each(DAMAGES)('opens what was meant, silently: %s', (name, harm) => {
    const shares = name.includes('middle') ? [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1] : [1]
    const wrong = LINKS.flatMap((whole) => shares.map((at) => harm(whole, at)).filter((harmed) => !opensAs(harmed, whole)))
    expect([...new Set(wrong)]).toEqual([])
  })

  it('opens what was meant after two damages, too', () => {
    fc.assert(
      fc.property(link, damage, damage, share, share, (whole, [first, harm], [second, harmMore], here, there) => {
        fc.pre(canFollow(first, second))
        const harmed = harmMore(harm(whole, here), there)
        expect(opensAs(harmed, whole), harmed).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  it('opens what was meant in the real dataset, whatever of it the link names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...published.incidents), damage, share, ({ id, location }, [, harm], at) => {
        for (const whole of [
          `incidents/${id}/#months=2020-04`,
          `#incident=${id}`,
          ...(location.point ? [`places/${location.placeId}/`] : []),
        ])
          expect(opensAs(harm(whole, at), whole, REAL), harm(whole, at)).toBe(true)
      }),
    )
  })
})

describe('what is not plain in a damaged link', () => {
  it.each([
    ['month', '#months=2020-4.', '2020-4.'],
    ['month', '#months=2020-04and', '2020-04and'],
    ['month', '#months=апрель', 'апрель'],
    ['month', '#months=😀', '😀'],
    ['unknown', '#colour=red.', 'colour'],
    ['unknown', '#COLOUR=RED', 'COLOUR'],
    ['camera', '#map=5,25,48,012,67,2', '5,25,48,012,67,2'],
    ['days', '#days=2020-03-16.', '2020-03-16.'],
    ['place', '#from=chat', 'chat'],
    ['page', 'Incidents//', 'Incidents//'],
    ['page', 'https://example.org/', 'https://example.org/'],
    ['incident', 'incidents/No-Such-One%23', 'No-Such-One#'],
  ])('is said in words (%s), as it stood: %s', (part, damaged, text) => {
    const known: Known = { incident: () => false, place: () => false, value: () => false }
    expect(read(damaged, known)).toEqual({ view: DEFAULT_VIEW, problems: [{ part, text }] })
  })

  it('is said beside what could be mended', () => {
    const { view: opened, problems } = read('#MONTHS=2020-04.&amp;colour=red)')
    expect([viewToLink(opened), problems]).toEqual(['months/2020-04/', [{ part: 'unknown', text: 'colour' }]])
  })
})

describe('one damage by itself', () => {
  const pairs = (link: string) => mended(link).fragment
  const words = (written: string) => decodeURIComponent(pairs(`#q=${written}`)[0]?.[1] ?? '')
  const BOTH: readonly Pair[] = [
    ['months', '2020-04'],
    ['order', 'category'],
  ]

  it.each(['&#38;', '&#038;', '&#x26;', '&#x026;', '&amp;', '&amp', '&amp;amp;'])('is undone between two pairs: %s', (sign) => {
    expect(pairs(`#months=2020-04${sign}order=category`)).toEqual(BOTH)
  })

  it.each([' https://example.org/', ' http://example.org/', '](http://example.org/', '&lt', '®', '?'])(
    'is taken off the end: %s',
    (glued) => {
      expect(pairs(`#months=2020-04${glued}`)).toEqual([['months', '2020-04']])
    },
  )

  it('is a lost or an encoded "#", before one key as before many', () => {
    expect(mended('months=2020-04')).toEqual({ path: '', query: [], fragment: [['months', '2020-04']] })
    for (const hash of ['%23', '%2523'])
      expect(mended(`embed/?theme=dark${hash}months%3D2020-04`)).toEqual({
        path: 'embed/',
        query: [['theme', 'dark']],
        fragment: [['months', '2020-04']],
      })
  })

  it('is "&reg" read as a sign, and no other sign', () => {
    expect(pairs('#months=2020-04®ion=almaty')).toEqual([
      ['months', '2020-04'],
      ['region', 'almaty'],
    ])
  })

  it('is what mail writes before a value, not within it, and signs before an id, however many', () => {
    expect(pairs('#from=3Dalmaty')).toEqual([['from', 'almaty']])
    expect(pairs('#from=a3Db')).toEqual([['from', 'a3db']])
    expect(pairs('#from=__almaty')).toEqual([['from', 'almaty']])
  })

  it('is none where it would leave nothing', () => {
    expect(pairs('#months=!=!')).toEqual([['months', '!=!']])
  })

  it('is undone in paths as they are written', () => {
    expect(['months%2F2020-04', 'a/index.htm', 'a/index.html', 'a/index.html.bak'].map(mendedPath)).toEqual([
      'months/2020-04/',
      'a/',
      'a/',
      'a/index.html.bak/',
    ])
  })

  it('is not looked for in words, but for what no reader types', () => {
    expect(pairs('#faq=1')).toEqual([['faq', '1']])
    expect(words('a%23b=c')).toBe('a#b=c')
    expect(words('a&nbsp;b')).toBe('a b')
    expect(words('a\uD800b')).toBe('ab')
    expect(words('a%3C%2Fb%3Ec')).toBe('ac')
    expect(words('a%25C2%25ADb')).toBe('ab')
    expect(words('%25F0%259F%2598%25B7+a')).toBe('😷 a')
    expect(['3Dhunger', '3D1', 'a3Db'].map(words)).toEqual(['hunger', '3D1', 'a3Db'])
    expect(words(`a${'.'.repeat(25)}`)).toBe('a.....')
  })
})

describe('a query, which others put there', () => {
  it.each(['?from=chat', '?source=newsletter', '?foo=bar&baz', '?months=2031-01', '?utm_campaign=%23freedom', '?%E0%A4%A'])(
    'is passed over without a word: %s',
    (query) => {
      const known = { ...ANY, place: () => false, value: () => false }
      expect(read(query, known)).toEqual({ view: DEFAULT_VIEW, problems: [] })
      expect(viewToLink(read(`months/2020-04/${query}#order=category`, known).view)).toBe('months/2020-04/#order=category')
    },
  )

  it('may hold a view, for which the fragment stands in', () => {
    expect(viewToLink(read('?months=2020-04&utm_source=chat').view)).toBe('months/2020-04/')
    expect(viewToLink(read('?months=2020-04#months=2020-05').view)).toBe('months/2020-05/')
  })
})

describe('a link that is whole', () => {
  it('is not changed by the repair, whatever the view', () => {
    fc.assert(
      fc.property(view, (given) => {
        for (const whole of [viewToLink(given), `#${viewToFragment(given)}`]) {
          expect(read(whole)).toEqual({ view: given, problems: [] })
          const { path, query, fragment } = mended(whole)
          expect({ path, query, fragment: fragment.map(decodedPair) }).toEqual({
            ...asWritten(whole),
            query: [],
            fragment: asWritten(whole).fragment.map(decodedPair),
          })
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('words to search for', () => {
  it.each(['Why?', 'Really!', 'U.S.', 'so…', '“голод»', 'a)', '*', '...', 'soft\u00ADhyphen', '%41', '3Dx', 'C+', '</a>'])(
    'keep what looks like a damage if a reader typed it: %s',
    (query) => {
      const given = { ...DEFAULT_VIEW, filter: { ...EMPTY_FILTER, query } }
      expect(read(viewToLink(given))).toEqual({ view: given, problems: [] })
    },
  )

  it.each([
    ['hunger+strike.', 'hunger strike'],
    ['hunger+strike).', 'hunger strike'],
    ['%22hunger+strike%22', '"hunger strike"'],
    ['%22hunger+strike%22.', '"hunger strike"'],
    ['hunger+strike%22', 'hunger strike'],
    ['hunger+%28strike%29', 'hunger (strike)'],
    ['%C2%AB%D0%B3%D0%BE%D0%BB%D0%BE%D0%B4%C2%BB', '«голод»'],
    ['%D0%B3%D0%BE%D0%BB%D0%BE%D0%B4%C2%BB', 'голод'],
    ['%25D0%25B3%25D0%25BE', 'го'],
    ['O%27Neil', "O'Neil"],
    ['C%23', 'C#'],
    ['100+%25', '100 %'],
  ])('lose what was glued to a link, and nothing else: %s', (written, words) => {
    expect(read(`#q=${written}`).view.filter.query).toBe(words)
  })
})
