/** What is said of one incident in a message, in the words of the page's language; none ends with a full stop. */
export interface IncidentWords {
  readonly title: string
  /** With its doubt: "Between late March and mid-April 2020, dates approximate". */
  readonly when: string
  readonly where: string
  readonly certainty: string
  /** That officials answered or contest it; null where the report gives no answer. */
  readonly officials: string | null
  /** "Source: IPHR and KIBHR, …, July 2020". */
  readonly source: string
  readonly link: string
}

const LINE_BREAKS = /[\s\u0085\u2028\u2029]+/g

/** One line, closed by a full stop unless it closes itself. */
function sentence(text: string): string {
  const line = text.replace(LINE_BREAKS, ' ').trim()
  return line === '' || /[.!?…][”’»"']?$/.test(line) ? line : `${line}.`
}

/** Two lines on one incident for a message or a speech: what, when, where and how certain; then source and link. */
export function shareText(words: IncidentWords): string {
  const { title, when, where, certainty, officials, source, link } = words
  // "2 to 3 June 2020, Atyrau", but "Early June 2020, date approximate; Atyrau".
  const whenWhere = [when, where].filter((part) => part !== '').join(when.includes(',') ? '; ' : ', ')
  const first = [title, whenWhere, certainty, officials ?? ''].map(sentence).filter((part) => part !== '')
  // Nothing behind the link: what stands there is often taken for a part of it.
  return `${first.join(' ')}\n${sentence(source)} ${link.replace(LINE_BREAKS, '')}`
}
