import type { About } from '../model/about.ts'
import type { Day } from '../model/date.ts'
import type { Incident } from '../model/incident.ts'
import type { LanguageCode } from '../model/language.ts'
import { report } from '../model/report.ts'
import type { FileExtension } from './file-name.ts'

export type CitationFormat = 'plain' | 'bibtex' | 'ris' | 'csl-json'

/** One incident, whose title is that of `about`, or the view. */
export type Cited = Pick<Incident, 'id' | 'footnotes'> | 'view'

/** What a citation says in the language of its page. */
export interface CitationWords {
  readonly language: LanguageCode
  /** Name of the site. */
  readonly site: string
  /** Publishers, title and month of the report. */
  readonly report: string
  /** "footnotes 40–43, 50" */
  readonly footnotes: (count: number, numbers: string) => string
  /** The day of access in words. */
  readonly day: (made: Day) => string
  /** The whole in one line; `stop` ends a title that does not end itself. */
  readonly plain: (
    title: string,
    stop: string,
    site: string,
    version: string,
    report: string,
    link: string,
    day: string,
    licence: string,
  ) => string
  readonly note: (version: string, report: string, licence: string) => string
}

/** The languages as BibTeX's packages name them (babel, biblatex). */
const LANGUAGE_NAMES: Readonly<Record<LanguageCode, string>> = { en: 'english', ru: 'russian', kk: 'kazakh' }

/** The file in which a citation of each format is kept. */
export const CITATION_FILES: Readonly<Record<CitationFormat, { readonly extension: FileExtension; readonly type: string }>> = {
  plain: { extension: 'txt', type: 'text/plain;charset=utf-8' },
  bibtex: { extension: 'bib', type: 'application/x-bibtex;charset=utf-8' },
  ris: { extension: 'ris', type: 'application/x-research-info-systems;charset=utf-8' },
  'csl-json': { extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
}

/** What every format says; the day of publication of the dataset is not known, so none names a year for it. */
interface Facts extends Pick<About, 'version' | 'link' | 'made'> {
  readonly title: string
  /** The report that it rests on, with the footnotes. */
  readonly after: string
  /** Distinguishes it within a bibliography. */
  readonly key: string
  readonly whole: boolean
  readonly words: CitationWords
}

const licenceLine = (): string => `${report().licence.name}, ${report().licence.address}`

/** Text of one line: breaks of any kind become a space, other control characters fall away. */
const oneLine = (text: string): string =>
  text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()

/**
 * A citation of an incident or of a view: its title, the site, version of the data, the report that it rests on, link, day of access
 * and licence. A view is cited by the sentence that says what it shows.
 */
export function citation(about: About, cited: Cited, format: CitationFormat, words: CitationWords): string {
  const { version, link, made } = about
  const whole = cited === 'view'
  const facts: Facts = {
    title: oneLine(whole ? about.shown.replace(/\.\s*$/, '') : about.title),
    after: whole || cited.footnotes.length === 0 ? words.report : `${words.report}, ${footnotePhrase(cited.footnotes, words)}`,
    key: `${report().id}-${whole ? made : cited.id}`,
    version,
    link,
    made,
    whole,
    words,
  }
  return WRITERS[format](facts)
}

/** "86", "40–43, 50"; nothing where there is none. */
export function footnoteNumbers(footnotes: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const number of footnotes.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && number <= run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}

function footnotePhrase(footnotes: readonly number[], words: CitationWords): string {
  return words.footnotes(new Set(footnotes).size, footnoteNumbers(footnotes))
}

const WRITERS: Readonly<Record<CitationFormat, (facts: Facts) => string>> = { plain, bibtex, ris, 'csl-json': cslJson }

const note = ({ version, after, words }: Facts): string => words.note(version, after, licenceLine())

function plain({ title, version, after, link, made, words }: Facts): string {
  const stop = /[.!?…]$/.test(title) ? '' : '.'
  return words.plain(title, stop, words.site, version, after, link, words.day(made), report().licence.name)
}

/** What LaTeX would take for a command. Braces become commands: BibTeX counts them even behind a backslash. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
}

const latex = (text: string): string => text.replace(/[\\{}~^<>|]/g, (character) => LATEX[character] ?? '').replace(/[&%$#_]/g, '\\$&')

/** In an address of BibTeX everything stands as it is but what would end the field or a command in it. */
const bareLink = (link: string): string => link.replace(/[\s\\{}^`"<>|]/g, encodeURIComponent)

function bibtex(facts: Facts): string {
  const { title, key, version, link, made, words } = facts
  const fields = [
    // Doubled braces: a name that is not taken apart, and capitals that stay.
    ['author', `{${latex(words.site)}}`],
    ['title', `{${latex(title)}}`],
    ['version', latex(version)],
    ['url', bareLink(link)],
    ['urldate', made],
    // Hyphenation and the words of the style, and what is told of the title (biblatex).
    ['langid', LANGUAGE_NAMES[words.language]],
    ['language', LANGUAGE_NAMES[words.language]],
    ['note', latex(note(facts))],
  ]
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`
}

/** RIS (2001 and 2011): a tag a line, lines end with CRLF, dates with slashes. */
function ris(facts: Facts): string {
  const { title, version, link, made, whole, words } = facts
  const lines = [
    // Both types are in both versions of the specification: electronic citation, data file.
    ['TY', whole ? 'DATA' : 'ELEC'],
    ['AU', words.site],
    ['TI', title],
    ['T2', words.site],
    ['ET', version],
    ['UR', oneLine(link)],
    ['LA', words.language],
    ['Y2', `${made.replaceAll('-', '/')}/`],
    ['N1', note(facts)],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}

/** Items of the Citation Style Language's data schema (1.0.2). */
function cslJson(facts: Facts): string {
  const { title, key, version, link, made, whole, words } = facts
  const item = {
    id: key,
    type: whole ? 'dataset' : 'webpage',
    title,
    'container-title': words.site,
    author: [{ literal: words.site }],
    language: words.language,
    version,
    URL: link,
    accessed: { 'date-parts': [made.split('-').map(Number)] },
    note: note(facts),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}
