const MEGABYTE = 1024 * 1024

/** What is read of a file, said before it is chosen: more would stop the page for minutes or fill the memory of a phone. */
export const LIMITS = {
  bytes: 50 * MEGABYTE,
  rows: 50_000,
  columns: 300,
  /** Of a workbook, which is packed: what it holds once it is unpacked. */
  unpacked: 400 * MEGABYTE,
} as const

/** The limit of a file in the unit in which it is said. */
export const LIMIT_MEGABYTES = LIMITS.bytes / MEGABYTE
