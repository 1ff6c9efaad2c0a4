/**
 * A web address as it is printed, in pieces between which a line may break: without the scheme and "www.", which a browser adds,
 * but never cut, so that it can be typed.
 */
export function printedAddress(url: string): readonly string[] {
  const short = url.replace(/^https?:\/\/(www\.)?/i, '')
  return short.split(/(?<=[/?&=_.-])(?=[^/?&=_.-])/)
}

/** Numbers in order, those that follow each other as one: "19, 85–87". */
export function numberRanges(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && number === run.last + 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}${last === first + 1 ? ', ' : '–'}${last}`)).join(', ')
}

/** A text as a string of a style sheet. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`
}
