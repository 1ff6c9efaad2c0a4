/** A key and what is written behind its `=`. */
export type Pair = readonly [key: string, written: string]

/** A link in its parts. */
export interface LinkParts {
  readonly path: string
  readonly fragment: readonly Pair[]
}

/** A link in its parts as it stands. */
export function asWritten(link: string): LinkParts {
  const hash = link.indexOf('#')
  const pairs = hash < 0 ? [] : link.slice(hash + 1).split('&')
  return {
    path: hash < 0 ? link : link.slice(0, hash),
    fragment: pairs.filter(Boolean).map((pair) => {
      const equals = pair.indexOf('=')
      return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
    }),
  }
}

/** Whether words to search for hold nothing that damaged links do, at their end above all. */
export function arePlain(words: string): boolean {
  return /^(?!3D)[^\p{Cf}\r\n%<?#:]*[\p{L}\p{N}]$/u.test(words)
}

/** Percent-decoded; a text that is encoded wrongly stays as it stands. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
