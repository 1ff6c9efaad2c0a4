/** How wide a text is, in px. */
export type Measure = (text: string) => number

/** What an unused px of the last line counts, where one of another line counts 1: a short last line is less seen. */
const LAST_LINE = 0.75

/** In how many lines words can stand; null where a single one is wider than the line. */
function fewestLines(words: readonly string[], widest: number, measure: Measure): number | null {
  let count = 0
  let line = ''
  for (const word of words) {
    if (measure(word) > widest) return null
    const longer = `${line} ${word}`
    const fits = line !== '' && measure(longer) <= widest
    line = fits ? longer : word
    if (!fits) count += 1
  }
  return count
}

/** Lines, and the sum of the squares of what they leave unused. */
interface Broken {
  readonly lines: readonly string[]
  readonly cost: number
}

/**
 * A text in as few lines as hold it, all about equally long.
 * @returns null where a single word is wider than the line
 */
export function balanced(text: string, widest: number, measure: Measure): readonly string[] | null {
  const words = text.split(/ +/).filter((word) => word !== '')
  const count = fewestLines(words, widest, measure)
  if (count === null) return null
  /** The best way to break the first so many words into the lines so far; undefined where there is none. */
  let best: readonly (Broken | undefined)[] = [{ lines: [], cost: 0 }]
  for (let line = 1; line <= count; line++) {
    const share = line === count ? LAST_LINE : 1
    const ended: (Broken | undefined)[] = []
    best.forEach((before, start) => {
      if (!before) return
      for (let end = start + 1; end <= words.length; end++) {
        const added = words.slice(start, end).join(' ')
        const free = widest - measure(added)
        if (free < 0) break
        const cost = before.cost + share * free * free
        if (cost < (ended[end]?.cost ?? Number.POSITIVE_INFINITY)) ended[end] = { lines: [...before.lines, added], cost }
      }
    })
    best = ended
  }
  return best[words.length]?.lines ?? []
}
