import type { About } from '../model/about.ts'
import type { Incident } from '../model/incident.ts'
import { report } from '../model/report.ts'
import type { FileExtension } from './file-name.ts'

export type CitationFormat = 'plain' | 'bibtex' | 'ris' | 'csl-json'

/** One incident, whose title is that of `about`, or the view. */
export type Cited = Pick<Incident, 'id' | 'footnotes'> | 'view'

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
  readonly report: string
  /** Distinguishes it within a bibliography. */
  readonly key: string
  readonly whole: boolean
}

/** The report that all rests on. */
function published(): string {
  const { publishers, title, dated } = report()
  return `${publishers.join(' and ')}, ${title}, ${dated}`
}

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
export function citation(about: About, cited: Cited, format: CitationFormat): string {
  const { version, link, made } = about
  const whole = cited === 'view'
  const facts: Facts = {
    title: oneLine(whole ? about.shown.replace(/\.\s*$/, '') : about.title),
    report: whole ? published() : [published(), footnotePhrase(cited.footnotes)].filter((part) => part !== '').join(', '),
    key: `${report().id}-${whole ? made : cited.id}`,
    version,
    link,
    made,
    whole,
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

/** "footnote 86", "footnotes 40–43, 50"; nothing where there is none. */
export function footnotePhrase(footnotes: readonly number[]): string {
  const numbers = footnoteNumbers(footnotes)
  return numbers === '' ? '' : `${new Set(footnotes).size === 1 ? 'footnote' : 'footnotes'} ${numbers}`
}

const WRITERS: Readonly<Record<CitationFormat, (facts: Facts) => string>> = { plain, bibtex, ris, 'csl-json': cslJson }

function note({ version, report: after }: Facts): string {
  const { licence } = report()
  return `Dataset version ${version}, after ${after}. ${licence.name}, ${licence.address}`
}

function plain({ title, version, report: after, link, made }: Facts): string {
  const { site, licence } = report()
  const closed = /[.!?…]$/.test(title) ? title : `${title}.`
  return `“${closed}” ${site}, dataset version ${version}, after ${after}. ${link} (accessed ${made}). ${licence.name}.`
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
  const { title, key, version, link, made } = facts
  const fields = [
    // Doubled braces: a name that is not taken apart, and capitals that stay.
    ['author', `{${latex(report().site)}}`],
    ['title', `{${latex(title)}}`],
    ['version', latex(version)],
    ['url', bareLink(link)],
    ['urldate', made],
    ['note', latex(note(facts))],
  ]
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`
}

/** RIS (2001 and 2011): a tag a line, lines end with CRLF, dates with slashes. */
function ris(facts: Facts): string {
  const { title, version, link, made, whole } = facts
  const lines = [
    // Both types are in both versions of the specification: electronic citation, data file.
    ['TY', whole ? 'DATA' : 'ELEC'],
    ['AU', report().site],
    ['TI', title],
    ['T2', report().site],
    ['ET', version],
    ['UR', oneLine(link)],
    ['Y2', `${made.replaceAll('-', '/')}/`],
    ['N1', note(facts)],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}

/** Items of the Citation Style Language's data schema (1.0.2). */
function cslJson(facts: Facts): string {
  const { title, key, version, link, made, whole } = facts
  const item = {
    id: key,
    type: whole ? 'dataset' : 'webpage',
    title,
    'container-title': report().site,
    author: [{ literal: report().site }],
    version,
    URL: link,
    accessed: { 'date-parts': [made.split('-').map(Number)] },
    note: note(facts),
  }
  return `${JSON.stringify([item], null, 2)}\n`
}
