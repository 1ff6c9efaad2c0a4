import { availabilityAddress, copyInAnswer } from '../../formats/archive.ts'
import type { AuthoredArchive, AuthoredSource } from './authored.ts'

/** What the network answered to one address: the status, or why there was none; and the text where it was asked for. */
export type Answer = { readonly status: number; readonly text: string } | { readonly error: string }
/** Asks one address. */
export type Ask = (address: string) => Promise<Answer>

/** What was found out of one address of the footnotes. */
export interface Finding {
  readonly url: string
  readonly footnotes: readonly number[]
  /** "200", "404", "no answer: …". */
  readonly page: string
  /** The copy; null where the archive has none; undefined where it could not be asked. */
  readonly copy: string | null | undefined
}

/**
 * Asks every address of the footnotes, and the archive for its copy, one after the other: nobody is to be flooded.
 * @param told hears of each finding as it comes
 */
export async function checkSources(
  sources: readonly AuthoredSource[],
  ask: Ask,
  told: (finding: Finding) => void,
): Promise<readonly Finding[]> {
  const footnotesOf = new Map<string, number[]>()
  for (const { number, links } of sources) for (const { url } of links) footnotesOf.set(url, [...(footnotesOf.get(url) ?? []), number])
  const findings: Finding[] = []
  for (const [url, footnotes] of footnotesOf) {
    const page = await ask(url)
    const archive = await ask(availabilityAddress(url))
    const finding = { url, footnotes, page: 'error' in page ? `no answer: ${page.error}` : String(page.status), copy: copyOf(archive) }
    told(finding)
    findings.push(finding)
  }
  return findings
}

function copyOf(answer: Answer): string | null | undefined {
  if ('error' in answer || answer.status !== 200) return undefined
  try {
    return copyInAnswer(JSON.parse(answer.text))
  } catch {
    return undefined
  }
}

/**
 * The entries of archive.json after a check, by footnote. What was found replaces what stood there; where the archive could not be
 * asked, or knows no copy today, an entry that a person made stays: copies do not vanish because one request failed.
 * @param today the day of the check
 */
export function afterCheck(before: readonly AuthoredArchive[], findings: readonly Finding[], today: string): readonly AuthoredArchive[] {
  const found = findings.flatMap(({ url, footnotes, copy }) =>
    copy ? footnotes.map((footnote): AuthoredArchive => ({ footnote, url, copy, checked: today })) : [],
  )
  const isFound = ({ footnote, url }: AuthoredArchive) => found.some((entry) => entry.footnote === footnote && entry.url === url)
  return [...before.filter((entry) => !isFound(entry)), ...found].sort(
    (a, b) => a.footnote - b.footnote || (a.url < b.url ? -1 : a.url > b.url ? 1 : 0),
  )
}
