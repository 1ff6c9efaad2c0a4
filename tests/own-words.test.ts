import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sharedRuns } from '../src/pages/report/shared-words.ts'

/** Words are ours: no text of this repository shares nine words in a row with the report, quotations and names aside. */

const fingerprint = new Set(readFileSync('src/report/fingerprint.txt', 'utf8').trim().split('\n'))

/** The report, its publishers, and nothing else. */
const NAMES = [
  'Human Rights Impact Assessment of the COVID-19 Response in Kazakhstan',
  'Human Rights Impact Assessment of the COVID-19 response in Kazakhstan',
  'Kazakhstan International Bureau for Human Rights and Rule of Law',
]

/** Texts for readers as files hold them, with where each stands; addresses and first words of paragraphs are quoted as they are. */
function textsIn(value: unknown, at: string): readonly (readonly [at: string, text: string])[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${at}.${key}`))
}
const json = (file: string) => textsIn(JSON.parse(readFileSync(file, 'utf8')), file)
const prose = (file: string) => [[file, readFileSync(file, 'utf8').replace(/\s+/g, ' ')] as const]
const inFolder = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)

const texts = [
  ...inFolder('src/report/incidents', '.json').flatMap(json),
  ...inFolder('src/report', '.json')
    .filter((file) => !file.endsWith('/paragraphs.json'))
    .flatMap(json),
  ...inFolder('src/words/en', '.arb').flatMap(json),
  ...[...inFolder('src/pages', '.tsx'), 'index.html', 'README.md', 'CHANGELOG.md', 'src/report/review.md'].flatMap(prose),
]

describe('the words of this repository', () => {
  it('are many', () => {
    expect(texts.length).toBeGreaterThan(1500)
    expect(fingerprint.size).toBeGreaterThan(10_000)
  })

  it('share no nine words in a row with the report', () => {
    expect(texts.flatMap(([at, text]) => sharedRuns(text, fingerprint, NAMES).map((run) => `${at}: ${run}`))).toEqual([])
  })

  it('would be caught where they do', () => {
    // Nine words of the report that are printed on its cover.
    expect(sharedRuns('A human rights impact assessment of the COVID-19 response in Kazakhstan', fingerprint, [])).not.toEqual([])
  })
})
