import { blocksOf, hashOf, wordsOf } from './paragraphs.ts'

/**
 * Words are ours: no run of nine words of the report stands in a text of ours. The report's own words are not kept for that; a list of
 * hashes of its runs is enough.
 */
const RUN = 9
/** Of a hash: with some 11,000 runs, one chance in millions that a run of ours is taken for one of theirs. */
const DIGITS = 10
const FOOTNOTE = /^\d+ /
const ADDRESS = /<?https?:\/\/\S+/g

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '))
}

/** Hashes of every run of words of the report, in order; those of its footnotes' addresses left out. */
export function fingerprintOf(report: string): readonly string[] {
  const blocks = blocksOf(report)
  const body = blocks.filter((block) => !FOOTNOTE.test(block)).flatMap(wordsOf)
  const remarks = blocks.filter((block) => FOOTNOTE.test(block)).map((block) => wordsOf(block.replace(ADDRESS, '')))
  return [...new Set([body, ...remarks].flatMap(runsOf).map((run) => hashOf(run, DIGITS)))].sort()
}

/**
 * The runs of words that a text shares with the report. Quotations marked as such may be shared, and so may names.
 * @param names of laws, bodies and the report itself, as they stand there
 */
export function sharedRuns(text: string, fingerprint: ReadonlySet<string>, names: readonly string[]): readonly string[] {
  const own = names.reduce((rest, name) => rest.replaceAll(name, '\n'), text.replaceAll(/\[\d+\]/g, ' '))
  const pieces = own.replaceAll(/“[^”]*”/g, '\n').split('\n')
  return pieces.flatMap((piece) => runsOf(wordsOf(piece)).filter((run) => fingerprint.has(hashOf(run, DIGITS))))
}
