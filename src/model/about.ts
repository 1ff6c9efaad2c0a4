import type { Day } from './date.ts'

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
}

/** The start of a digest, for people to compare at a glance: a tenth of a second of looking, one chance in 2^64 of being fooled. */
export const shortDigest = (sha256: string): string => sha256.slice(0, 16)

export const SITE_NAME = 'Rights under Quarantine'
/** The report on which every record rests. */
export const REPORT = {
  title: 'Human Rights Impact Assessment of the COVID-19 Response in Kazakhstan',
  publishers: [
    'International Partnership for Human Rights (IPHR)',
    'Kazakhstan International Bureau for Human Rights and Rule of Law (KIBHR)',
  ],
  short: 'IPHR and KIBHR',
  year: 2020,
  month: 7,
} as const
/** The report in one line, as the published files name it. */
export const REPORT_LINE = `${REPORT.short}, ${REPORT.title}, July ${REPORT.year}`
/** Licence of our texts and data. */
export const LICENCE = {
  name: 'CC BY 4.0',
  id: 'CC-BY-4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const
/** Whose data the map's ground is drawn from; see src/report/basemap/NOTICE.md. */
export const MAP_CREDIT = 'Natural Earth · © OpenStreetMap · GeoNames'
