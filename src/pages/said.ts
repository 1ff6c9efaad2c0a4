/** What the pages say of this copy of the site. */
export interface Said {
  /** SHA-256 of its data. */
  readonly digest: string
  /** Where corrections go; empty where nobody is named. */
  readonly mail: string
  /** Where a weakness is reported, `mailto:` or `https:`; empty where nobody is named. */
  readonly security: string
  /** Name of the feed at the root of each language; null where there is none. */
  readonly feed: string | null
}
