import type { Day } from './date.ts'
import { report } from './report.ts'

/** What every file, picture and text that leaves the page says of itself, so that it can be traced back and checked. */
export interface About {
  /** The view as a title: "April 2020 and Homelessness"; of one incident its title. */
  readonly title: string
  /** One sentence: "14 of 93 incidents: April 2020 and Homelessness." */
  readonly shown: string
  /** Absolute address that opens exactly this view. */
  readonly link: string
  /** Version of the dataset. */
  readonly version: string
  /** SHA-256 of the published data file that it was made from, 64 hexadecimal digits; empty where there is no file. */
  readonly sha256: string
  /** The day on which it was made, in the reader's own calendar. */
  readonly made: Day
  /** The name of the reader's own file that it was made from, which has no link, no version and no source of ours. */
  readonly own?: string
}

/** The start of a digest, for people to compare at a glance: a tenth of a second of looking, one chance in 2^64 of being fooled. */
export const shortDigest = (sha256: string): string => sha256.slice(0, 16)

/** The report in one line, as the published files name it. */
export function reportLine(): string {
  const { short, title, dated } = report()
  return `${short}, ${title}, ${dated}`
}
