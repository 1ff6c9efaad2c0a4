import { isArchiveAddress } from '../../formats/archive.ts'
import { parseDay } from '../../model/date.ts'
import type { Authored } from './authored.ts'
import type { Fault } from './rules.ts'

/** What archive.json must hold to: each entry is the copy of an address that its footnote has, in a public archive, on a real day. */
export function archiveFaults({ archive, sources }: Authored): readonly Fault[] {
  return archive.flatMap(({ footnote, url, copy, checked }, index) => {
    const fault = (field: string, reason: string): Fault => ({ file: 'archive.json', field: `${index}.${field}`, reason })
    const links = sources.find(({ number }) => number === footnote)?.links
    const twice = archive.findIndex((other) => other.footnote === footnote && other.url === url) !== index
    return [
      ...(links === undefined ? [fault('footnote', `footnote ${footnote} does not exist`)] : []),
      ...(links?.length === 0 ? [fault('footnote', `footnote ${footnote} has no address that a copy could be of`)] : []),
      ...(links && links.length > 0 && !links.some((link) => link.url === url)
        ? [fault('url', `footnote ${footnote} has no address "${url}"`)]
        : []),
      ...(twice ? [fault('url', `the copy of "${url}" of footnote ${footnote} is given twice`)] : []),
      ...(isArchiveAddress(copy) ? [] : [fault('copy', `"${copy}" is no https address of a public web archive that we know`)]),
      ...(parseDay(checked) === null ? [fault('checked', `"${checked}" is no day`)] : []),
    ]
  })
}
