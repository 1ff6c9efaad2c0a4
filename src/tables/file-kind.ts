import { FileError, type FileReason } from './file-error.ts'

/** What a file is, by what stands in it: names lie. */
export type FileKind = WorkbookKind | 'text'
/** Of Excel since 2007, of OpenDocument (LibreOffice), and of Excel 97 to 2003. */
export type WorkbookKind = 'xlsx' | 'ods' | 'xls'

const ZIP = 'PK\u0003\u0004'
const EMPTY_ZIP = 'PK\u0005\u0006'
/** The container of Office before 2007, and of every workbook with a password. */
const OLE = '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'
/** How much of the end of a ZIP is searched for its list of contents: the comment behind it may have 64 kB. */
const ZIP_TAIL = 66_000
const OLE_HEAD = 200_000

/** Beginnings of files that are no table. */
const OTHERS: readonly (readonly [reason: FileReason, starts: readonly string[]])[] = [
  ['document', ['%PDF-', '{\\rtf']],
  ['picture', ['\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF8', 'RIFF']],
  ['archive', ['7z\u00BC\u00AF', 'Rar!', '\u001F\u008B', '\u00FD7zXZ']],
]

/** Bytes as letters of the same number. (`TextDecoder('latin1')` is Windows-1252, where some are others.) */
function latin(bytes: Uint8Array): string {
  let text = ''
  // Some at a time: an argument each.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** What some bytes are. @throws FileError for what is neither a workbook nor may be text */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new FileError('empty')
  const start = latin(bytes.subarray(0, 64))
  if (start.startsWith(OLE)) return inOle(bytes)
  if (start.startsWith(ZIP) || start.startsWith(EMPTY_ZIP)) return inZip(bytes)
  const other = OTHERS.find(([, starts]) => starts.some((head) => start.startsWith(head)))
  if (other) throw new FileError(other[0])
  return 'text'
}

/** The first record of a workbook of Excel 97 to 2003, up to the year of its format, and what an encrypted one has soon behind it. */
const BIFF8 = '\u0009\u0008\u0010\u0000\u0000\u0006\u0005\u0000'
const BIFF8_SIZE = 20
const FILEPASS = 0x2f

function inOle(bytes: Uint8Array): FileKind {
  const text = latin(bytes.subarray(0, OLE_HEAD)) + latin(bytes.subarray(-OLE_HEAD))
  // Names of streams are in UTF-16; an encrypted workbook of today is one of them.
  const holds = (stream: string) => text.includes(Array.from(stream).join('\u0000'))
  if (holds('EncryptedPackage') || isOldEncrypted(text)) throw new FileError('password')
  if (holds('WordDocument') || holds('PowerPoint')) throw new FileError('document')
  return 'xls'
}

/** Whether the records of an old workbook are encrypted: one of the first says so. */
function isOldEncrypted(text: string): boolean {
  const start = text.indexOf(BIFF8)
  if (start < 0) return false
  const word = (at: number) => text.charCodeAt(at) + 256 * text.charCodeAt(at + 1)
  let at = start + BIFF8_SIZE
  for (let record = 0; record < 3 && at + 4 <= text.length; record += 1) {
    if (word(at) === FILEPASS) return true
    at += 4 + word(at + 2)
  }
  return false
}

function inZip(bytes: Uint8Array): FileKind {
  // The names of what it holds stand unpacked in its list of contents.
  const names = latin(bytes.subarray(-ZIP_TAIL)) + latin(bytes.subarray(0, ZIP_TAIL))
  if (/xl\/workbook\d*\.xml/.test(names)) return 'xlsx'
  if (names.includes('opendocument.spreadsheet')) return 'ods'
  if (names.includes('xl/workbook.bin')) throw new FileError('other-workbook')
  if (names.includes('word/document.xml') || names.includes('opendocument.text') || names.includes('ppt/presentation.xml'))
    throw new FileError('document')
  // Some programs pack what says which kind of OpenDocument it is.
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) return 'ods'
  throw new FileError('archive')
}

const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22
const ENTRY_SIZE = 46

/** How many bytes a ZIP says it holds unpacked, before anything is unpacked; null where it does not say it in the usual place. */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - END_SIZE
  while (end >= 0 && end > bytes.length - ZIP_TAIL && view.getUint32(end, true) !== END) end -= 1
  if (end < 0 || view.getUint32(end, true) !== END) return null
  let at = view.getUint32(end + 16, true)
  let sum = 0
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL) return null
    sum += view.getUint32(at + 24, true)
    at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return sum
}
