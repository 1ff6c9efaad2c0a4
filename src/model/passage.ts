/**
 * Text with the report's footnote numbers in it. In the files a mark is written `[40]` behind the sentence that it supports, and
 * a blank line parts paragraphs.
 */

/** A run of text, or the number of a footnote. */
export type Run = string | number
export type Paragraph = readonly Run[]

const MARK = /\[(\d{1,3})\]/g

/** Paragraphs of a text, each a list of runs; marks that follow each other stay in their order. */
export function parsePassage(text: string): readonly Paragraph[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .trim()
        .split(MARK)
        // split() with a capturing group puts each number at an odd place.
        .map((part, index) => (index % 2 === 1 ? Number(part) : part))
        .filter((run) => run !== ''),
    )
    .filter((paragraph) => paragraph.length > 0)
}

/** The footnote numbers that a text marks, ascending, each once. */
export function footnotesIn(text: string): readonly number[] {
  return [...new Set([...text.matchAll(MARK)].map((match) => Number(match[1])))].sort((a, b) => a - b)
}

/** The text without its marks, for search, previews and file names. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, '')
}
