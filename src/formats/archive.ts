import { monthSpan } from '../model/date.ts'
import type { Source } from '../model/incident.ts'
import { report } from '../model/report.ts'

/** A public web archive: the only one whose addresses can be made from the printed one without asking. */
export const ARCHIVE = 'https://web.archive.org/web/'
/** The end of the month in which the report was published, as `20200731`: the archive leads on to the copy nearest to it. */
const reportStamp = (): string => monthSpan(report().published).last.replaceAll('-', '')

/** Where the copy of a footnote's page is, and the day on which somebody looked at it; null where nobody has. */
export interface ArchiveLink {
  readonly href: string
  /** Host of the archive, to be said beside the link. */
  readonly host: string
  readonly checked: string | null
}

/**
 * The address of a page's copy in the archive as of the report's month, whether or not there is one. The part behind `#` is for the
 * browser alone and no part of what an archive holds.
 * @param printed the address as the report prints it
 */
export function archiveAddress(printed: string): string {
  return `${ARCHIVE}${reportStamp()}/${printed.replace(/#.*/s, '')}`
}

/** The way to the copy of a source's page: the checked one, else the one that is made; null where the footnote has no address. */
export function archiveLink({ url, archived }: Pick<Source, 'url' | 'archived'>): ArchiveLink | null {
  if (url === null) return null
  const href = archived?.url ?? archiveAddress(url)
  return { href, host: hostOf(href), checked: archived?.checked ?? null }
}

const hostOf = (address: string): string => /^https:\/\/([^/?#]+)/.exec(address)?.[1] ?? address

/** Whether an address may stand in the data as a copy: https, no name or password in it, and long enough to be a page of an archive. */
export function isArchiveAddress(address: string): boolean {
  if (!/^https:\/\/[^\s"<>\\^`{|}@]+$/.test(address) || !URL.canParse(address)) return false
  const { hostname, pathname } = new URL(address)
  return ARCHIVES.some((host) => hostname === host || hostname.endsWith(`.${host}`)) && pathname.length > 1
}

/** Public archives that keep copies of web pages for anybody. */
export const ARCHIVES: readonly string[] = [
  'archive.org',
  'archive.today',
  'archive.ph',
  'archive.is',
  'perma.cc',
  'ghostarchive.org',
  'webcitation.org',
  'arquivo.pt',
  'webarchive.org.uk',
]

/**
 * The address at which the archive says whether it has a copy, for the script that a person runs (npm run sources).
 * https://archive.org/help/wayback_api.php
 */
export function availabilityAddress(printed: string): string {
  return `https://archive.org/wayback/available?url=${encodeURIComponent(printed.replace(/#.*/s, ''))}&timestamp=${reportStamp()}`
}

/** The copy that the archive names in its answer, as an https address; null where it has none, or only one of an error page. */
export function copyInAnswer(answer: unknown): string | null {
  const closest = child(child(answer, 'archived_snapshots'), 'closest')
  const url = child(closest, 'url')
  const status = child(closest, 'status')
  if (child(closest, 'available') !== true || typeof url !== 'string') return null
  if (typeof status === 'string' && !/^[23]/.test(status)) return null
  const secure = url.replace(/^http:/, 'https:')
  return isArchiveAddress(secure) ? secure : null
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}
