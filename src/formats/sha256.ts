import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. The browser's own, `crypto.subtle`, is refused on plain http, in sandboxed
 * frames of such pages and from some files: exactly where a reader may want to check what came over the line.
 */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)))
}
