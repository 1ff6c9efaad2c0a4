import { download } from '../../browser/download.ts'
import { FILE_TYPES, type FileExtension, fileName } from '../../formats/file-name.ts'
import { ExportError } from '../../formats/published-features.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import type { About } from '../../model/about.ts'

/** Content types of files whose format does not bring its own. */
export const TYPES = {
  ...FILE_TYPES,
  svg: 'image/svg+xml',
  png: 'image/png',
} as const

/** What a file is made of. */
export type Made = string | Blob | Uint8Array<ArrayBuffer>

/** Why a file could not be made, in words. */
export function saveFailure(error: unknown): string {
  if (error instanceof ExportError) return s.exportFailed[error.reason]
  return s.notSaved((error instanceof Error ? error.message : String(error)).replace(/\.$/, ''))
}

/**
 * Makes a file and gives it to the browser.
 * @returns what came of it, in words; a failure is said, never thrown
 */
export async function save(about: About, extension: FileExtension, type: string, make: () => Made | Promise<Made>): Promise<string> {
  try {
    const name = fileName(about, extension)
    return download(name, await make(), type) ? s.savedAs(name) : s.saveRefused
  } catch (error) {
    return saveFailure(error)
  }
}
