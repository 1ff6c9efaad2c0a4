import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CITATION_FILES, type CitationFormat, type Cited, citation as cite } from '../../src/formats/citation.ts'
import { citationWords } from '../../src/i18n/citation-words.ts'
import { shareEn } from '../../src/i18n/share-en.ts'
import type { About } from '../../src/model/about.ts'
import type { LanguageCode } from '../../src/model/language.ts'
import { report } from '../../src/model/report.ts'
import { messagesOf } from '../../src/pages/dataset/record-words.ts'
import { share as shareKk } from '../../src/words/made/kk/share.ts'
import { share as shareRu } from '../../src/words/made/ru/share.ts'
import { anAbout } from '../fixtures/about.ts'

const FORMATS = Object.keys(CITATION_FILES) as CitationFormat[]
const WORDS = { en: shareEn, ru: shareRu, kk: shareKk } as const
const citation = (about: About, cited: Cited, format: CitationFormat, language: LanguageCode = 'en') =>
  cite(about, cited, format, citationWords(messagesOf(language), WORDS[language]))
const PUBLISHERS = `${report().publishers[0]} and ${report().publishers[1]}`
const AFTER = `after ${PUBLISHERS}, ${report().title}, July 2020`
const LINK = 'https://example.org/map/incidents/akimat-protest/'
const incident: Cited = { id: 'akimat-protest', footnotes: [43, 40, 41, 42, 50] }
const about = anAbout({ title: 'Protester given five days', link: LINK, version: '1.2.0' })
const view = anAbout({ version: '1.2.0' })

describe('the full stop of a title', () => {
  const titled = (title: string) => citation({ ...about, title }, incident, 'plain')
  const titleOf = (shown: string) => readBibtex(citation({ ...view, shown }, 'view', 'bibtex')).fields.get('title')

  it('is written where the title has none at its end', () => {
    expect(titled('Art. 4? No.')).toMatch(/^“?Art\. 4\? No\.[^.]/)
    expect(titled('Why? A title')).toContain('Why? A title.')
  })

  it('is taken from the sentence that says what a view shows, and from nowhere within it', () => {
    expect(titleOf('2 of 93 records: Art. 4.')).toContain('2 of 93 records: Art. 4')
    for (const end of ['', '.', '.  ']) expect(titleOf(`Art. 4${end}`)?.replaceAll(/[{}]/g, '')).toBe('Art. 4')
  })
})

/** Fields of a BibTeX entry as BibTeX reads them: a value ends where its braces are even again. Throws where it would. */
function readBibtex(text: string): { readonly type: string; readonly key: string; readonly fields: ReadonlyMap<string, string> } {
  const head = /^@(\w+)\{([^,\s{}"#%~\\]+),\n/.exec(text)
  if (!head) throw new Error(`no entry: ${text}`)
  const fields = new Map<string, string>()
  let at = head[0].length
  for (;;) {
    const start = /^\s*(\w+) = \{/.exec(text.slice(at))
    if (!start) throw new Error(`no field: ${text.slice(at)}`)
    at += start[0].length
    let depth = 1
    let value = ''
    for (; depth > 0; at += 1) {
      const character = text[at]
      if (character === undefined) throw new Error('a brace is not closed')
      depth += character === '{' ? 1 : character === '}' ? -1 : 0
      if (depth > 0) value += character
    }
    fields.set(start[1]!, value)
    if (text[at] === ',') at += 1
    else if (text.slice(at) === '\n}\n') return { type: head[1]!, key: head[2]!, fields }
    else throw new Error(`neither a comma nor the end: ${text.slice(at)}`)
  }
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
}

/** What LaTeX sets of a value that has one pair of braces round it. */
const typeset = (value: string) =>
  value.slice(1, -1).replace(/\{\\(\w+)\}|\\([&%$#_])/g, (_, command: string, character: string) => character ?? COMMANDS[command]!)

/** Lines of an RIS record; throws where a line is not a tag and its value. */
function readRis(text: string): readonly (readonly [tag: string, value: string])[] {
  const lines = text.split('\r\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => {
    const found = /^([A-Z][A-Z0-9]) {2}- ([^\r\n\u2028\u2029]*)$/.exec(line)
    if (!found) throw new Error(`no tag: ${JSON.stringify(line)}`)
    return [found[1]!, found[2]!] as const
  })
}

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '\\',
      '%',
      '#',
      '&',
      '_',
      '$',
      '~',
      '^',
      '"',
      '@',
      ',',
      '\n',
      '\r',
      '\u2028',
      '\0',
      '“',
      'ә',
      'TY  - ',
      'a',
      ' ',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})
const onLine = (text: string) =>
  text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()

describe('a citation', () => {
  it.each(FORMATS)('says title, site, version, report, link, day of access and licence: %s', (format) => {
    const text = citation(about, incident, format)
    for (const part of [
      about.title,
      'Rights under Quarantine',
      '1.2.0',
      PUBLISHERS,
      report().title,
      'July 2020',
      LINK,
      'CC BY 4.0',
      'footnotes 40–43, 50',
    ])
      expect(text).toContain(part)
    expect(text).toMatch(/2026[^\d]+11[^\d]+22|22 November 2026/)
  })

  it.each(FORMATS)('of a view says what is shown: %s', (format) => {
    const text = citation(view, 'view', format)
    expect(text).toContain('2 of 93 records: April 2020 and Homelessness')
    expect(text).not.toContain('footnote')
  })

  it.each([
    [[], ''],
    [[86], ', footnote 86'],
    [[7, 7], ', footnote 7'],
    [[1, 2], ', footnotes 1–2'],
    [[97, 1, 3], ', footnotes 1, 3, 97'],
  ])('names footnotes %j', (footnotes, words) => {
    expect(citation(about, { id: 'one', footnotes }, 'plain')).toContain(`, July 2020${words}. https`)
  })
})

describe('in plain words', () => {
  it('is one sentence after the other', () => {
    expect(citation(about, incident, 'plain')).toBe(
      `“Protester given five days.” Rights under Quarantine, dataset version 1.2.0, ${AFTER}, footnotes 40–43, 50. ${LINK} (accessed 22 November 2026). CC BY 4.0.`,
    )
  })

  it('puts no second stop behind a title', () => {
    expect(citation(anAbout({ title: 'Who?' }), incident, 'plain')).toContain('“Who?” Rights')
    expect(citation(view, 'view', 'plain')).toContain('“2 of 93 records: April 2020 and Homelessness.” Rights')
  })

  it('is one line, whatever the title', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        expect(citation(anAbout({ title }), incident, 'plain')).not.toMatch(/[\n\r\u2028\u2029\u0085\0]/)
      }),
    )
  })
})

describe('for BibTeX', () => {
  it('is one entry of a type that every style knows', () => {
    expect(citation(anAbout({ ...about, title: '50 % of A&B_C' }), incident, 'bibtex')).toBe(
      [
        '@misc{rights-under-quarantine-akimat-protest,',
        '  author = {{Rights under Quarantine}},',
        '  title = {{50 \\% of A\\&B\\_C}},',
        '  version = {1.2.0},',
        `  url = {${LINK}},`,
        '  urldate = {2026-11-22},',
        '  langid = {english},',
        '  language = {english},',
        `  note = {Dataset version 1.2.0, ${AFTER}, footnotes 40–43, 50. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/}`,
        '}',
        '',
      ].join('\n'),
    )
  })

  it('keeps a link as it is', () => {
    const { key, fields } = readBibtex(citation(view, 'view', 'bibtex'))
    expect(key).toBe('rights-under-quarantine-2026-11-22')
    expect(fields.get('url')).toBe('https://example.org/map/#categories=homelessness&months=2020-04')
  })

  it('gives back any title, and cannot be broken out of', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, tail) => {
        const { type, fields } = readBibtex(citation(anAbout({ title, link: `https://example.org/#q=${tail}` }), incident, 'bibtex'))
        expect(type).toBe('misc')
        expect([...fields.keys()]).toEqual(['author', 'title', 'version', 'url', 'urldate', 'langid', 'language', 'note'])
        expect(typeset(fields.get('title')!)).toBe(onLine(title))
        expect(fields.get('url')).not.toMatch(/[\s\\{}]/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('as RIS', () => {
  it('is one record, from its type to its end', () => {
    expect(readRis(citation(about, incident, 'ris'))).toEqual([
      ['TY', 'ELEC'],
      ['AU', 'Rights under Quarantine'],
      ['TI', 'Protester given five days'],
      ['T2', 'Rights under Quarantine'],
      ['ET', '1.2.0'],
      ['UR', LINK],
      ['LA', 'en'],
      ['Y2', '2026/11/22/'],
      ['N1', `Dataset version 1.2.0, ${AFTER}, footnotes 40–43, 50. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/`],
      ['ER', ''],
    ])
    expect(readRis(citation(view, 'view', 'ris'))[0]).toEqual(['TY', 'DATA'])
  })

  it('has no tag that a title brings', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const lines = readRis(citation(anAbout({ title: `x\r\nER  - \r\n${title}`, link: `${LINK}#${title}` }), incident, 'ris'))
        expect(lines.map(([tag]) => tag)).toEqual(['TY', 'AU', 'TI', 'T2', 'ET', 'UR', 'LA', 'Y2', 'N1', 'ER'])
        expect(lines[2]![1]).toBe(onLine(`x ER  - ${title}`))
      }),
    )
  })
})

describe('as CSL-JSON', () => {
  it('is a list of one item in the names of the schema', () => {
    expect(JSON.parse(citation(about, incident, 'csl-json'))).toEqual([
      {
        id: 'rights-under-quarantine-akimat-protest',
        type: 'webpage',
        title: 'Protester given five days',
        'container-title': 'Rights under Quarantine',
        author: [{ literal: 'Rights under Quarantine' }],
        language: 'en',
        version: '1.2.0',
        URL: LINK,
        accessed: { 'date-parts': [[2026, 11, 22]] },
        note: `Dataset version 1.2.0, ${AFTER}, footnotes 40–43, 50. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/`,
      },
    ])
    expect(JSON.parse(citation(view, 'view', 'csl-json'))).toMatchObject([{ type: 'dataset', URL: view.link }])
  })

  it('gives back any title', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        expect(JSON.parse(citation(anAbout({ title }), incident, 'csl-json'))).toMatchObject([{ title: onLine(title) }])
      }),
    )
  })
})

describe('in the language of the page', () => {
  /** Where a line may break is no matter here. */
  const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
  const titled = {
    ru: anAbout({ ...about, title: 'Протестующий получил пять суток' }),
    kk: anAbout({ ...about, title: 'Наразылық білдірушіге бес тәулік берілді' }),
  }

  it('is a sentence of that language', () => {
    expect(spaced(citation(titled.ru, incident, 'plain', 'ru'))).toBe(
      'Протестующий получил пять суток. Права на карантине, версия данных 1.2.0, по докладу: Международное партнёрство по правам человека (IPHR) ' +
        'и Казахстанское международное бюро по правам человека и соблюдению законности (КМБПЧ), ' +
        `${report().title}, июль 2020 года, сноски 40–43, 50. URL: ${LINK} (дата обращения: 22 ноября 2026 года). CC BY 4.0.`,
    )
    expect(spaced(citation(titled.kk, incident, 'plain', 'kk'))).toBe(
      'Наразылық білдірушіге бес тәулік берілді. Карантиндегі құқықтар, деректер нұсқасы 1.2.0, мына баяндама бойынша: Адам құқықтары жөніндегі халықаралық ' +
        'әріптестік (IPHR) және Адам құқықтары және заңдылықты сақтау жөніндегі Қазақстан халықаралық бюросы (KIBHR), ' +
        `${report().title}, 2020 жылғы шілде, 40–43, 50-түсіндірмелер. URL: ${LINK} (қаралған күні: 2026 жылғы 22 қараша). CC BY 4.0.`,
    )
  })

  it.each([
    ['ru', 'russian'],
    ['kk', 'kazakh'],
  ] as const)('says which language that is, and no word of English but the name of the report and of the licence: %s', (language, name) => {
    const { fields } = readBibtex(citation(titled[language], incident, 'bibtex', language))
    expect([fields.get('langid'), fields.get('language')]).toEqual([name, name])
    expect(readRis(citation(titled[language], incident, 'ris', language))).toContainEqual(['LA', language])
    expect(JSON.parse(citation(titled[language], incident, 'csl-json', language))).toMatchObject([{ language }])
    for (const format of ['plain', 'ris'] as const) {
      const text = citation(titled[language], incident, format, language)
        .replace(report().title, '')
        .replace(/https:\S+/g, '')
      expect(text.match(/[A-Za-z]{3,}/g)?.filter((word) => !['URL', 'IPHR', 'KIBHR', 'ELEC'].includes(word))).toEqual([])
    }
  })
})
