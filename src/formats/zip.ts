import { strFromU8, unzipSync } from 'fflate'

/** The text of one file in a ZIP; null where there is no such file, it is larger than that, or the ZIP is damaged. @param most bytes */
export function zippedText(zip: Uint8Array, file: string, most: number): string | null {
  try {
    const { [file]: bytes } = unzipSync(zip, { filter: ({ name, originalSize }) => name === file && originalSize <= most })
    return bytes === undefined ? null : strFromU8(bytes)
  } catch {
    return null
  }
}
