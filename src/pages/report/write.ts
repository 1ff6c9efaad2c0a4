import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { fingerprintOf } from './shared-words.ts'

export const PARAGRAPHS = 'paragraphs.json'
export const FINGERPRINT = 'fingerprint.txt'

const lineOf = (paragraph: Paragraph): string => `  ${JSON.stringify(paragraph)}`

/**
 * Writes what is kept of the report's text: where each paragraph begins, and hashes.
 * @param folder src/report
 * @returns in words, what it found that was not there before
 */
export function writeReport(report: string, folder: string): string {
  const paragraphs = paragraphsOf(report)
  const file = path.join(folder, PARAGRAPHS)
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const changed = paragraphs.filter((paragraph) => !before.includes(lineOf(paragraph)))
  writeFileSync(file, `[\n${paragraphs.map(lineOf).join(',\n')}\n]\n`)
  const fingerprint = fingerprintOf(report)
  writeFileSync(path.join(folder, FINGERPRINT), `${fingerprint.join('\n')}\n`)
  const news = changed.map(({ page, paragraph, begins }) => `\n  p. ${page}, para. ${paragraph}: ${begins}`).join('')
  return `${paragraphs.length} paragraphs, ${changed.length} of them new or changed; ${fingerprint.length} runs of words.${news}`
}
