/** Why a file cannot be opened at all; the words stand in the catalogue, one sentence a reason. */
export const FILE_REASONS = [
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'empty',
  'no-rows',
  'archive',
  'password',
  'old-workbook',
  'other-workbook',
  'broken-workbook',
  'unpacks-too-large',
  'binary',
  'picture',
  'document',
  'web-page',
  'not-json',
  'not-geojson',
  'projected',
  'not-degrees',
] as const
export type FileReason = (typeof FILE_REASONS)[number]

/** A file cannot be opened; the page stays as it was. */
export class FileError extends Error {
  readonly reason: FileReason
  /** A number that belongs to the reason: rows, columns, megabytes. */
  readonly amount: number | null
  /** A name that belongs to the reason: of the reference system. */
  readonly named: string | null
  constructor(reason: FileReason, amount: number | null = null, named: string | null = null) {
    super(reason)
    this.name = 'FileError'
    this.reason = reason
    this.amount = amount
    this.named = named
  }
}
