/** What of a record a correction can be about. */
export const CORRECTION_FIELDS = ['date', 'place', 'account', 'officials', 'numbers', 'names', 'category', 'sources', 'other'] as const
export type CorrectionField = (typeof CORRECTION_FIELDS)[number]

/** What a letter that asks for a correction says before its writer has written a word. */
export interface CorrectionLetter {
  readonly subject: string
  readonly lines: readonly string[]
}

/**
 * The `mailto:` address of a letter (RFC 6068): a plain link, which opens the reader's own mail program and sends nothing by itself.
 * Lines are separated by CR LF, as the standard wants; everything is percent-encoded, so that no text can add a header.
 */
export function mailLink(to: string, { subject, lines }: CorrectionLetter): string {
  const [local = '', domain = ''] = to.split('@')
  const body = lines.map((line) => line.replace(/[\r\n]+/g, ' ')).join('\r\n')
  return `mailto:${encodeURIComponent(local)}@${domain}?subject=${encodeURIComponent(subject.replace(/[\r\n]+/g, ' '))}&body=${encodeURIComponent(body)}`
}

/** Whether a text is one plain mail address, without a name, a list or anything that a `mailto:` could be bent with. */
export function isMailAddress(text: string): boolean {
  return /^[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text) && text.length <= 254
}
