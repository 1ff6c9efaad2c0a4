import { download } from '../../browser/download.ts'
import { type FileExtension, fileName } from '../../formats/file-name.ts'
import { ExportError } from '../../formats/published-features.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import type { About } from '../../model/about.ts'

/** Content types of files whose format does not bring its own. */
export const TYPES = {
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  svg: 'image/svg+xml',
  png: 'image/png',
} as const

/** Why a file could not be made, in words. */
export function saveFailure(error: unknown): string {
  if (error instanceof ExportError) return s.exportFailed[error.reason]
  return s.notSaved((error instanceof Error ? error.message : String(error)).replace(/\.$/, ''))
}

/**
 * Makes a file and gives it to the browser.
 * @returns what came of it, in words; a failure is said, never thrown
 */
export async function save(about: About, extension: FileExtension, type: string, make: () => string | Promise<Blob>): Promise<string> {
  try {
    const name = fileName(about, extension)
    return download(name, await make(), type) ? s.savedAs(name) : s.saveRefused
  } catch (error) {
    return saveFailure(error)
  }
}
