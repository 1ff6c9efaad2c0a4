/** The function, remembering its last answer while its arguments stay the same (by identity). */
export function latest<Arguments extends readonly unknown[], Answer>(
  answer: (...given: Arguments) => Answer,
): (...given: Arguments) => Answer {
  let last: { readonly given: Arguments; readonly result: Answer } | null = null
  return (...given) => {
    if (last?.given.every((argument, index) => Object.is(argument, given[index]))) return last.result
    last = { given, result: answer(...given) }
    return last.result
  }
}

/** Gives the same list again while its items stay the same (by identity). */
export function steady<Item>(): (list: readonly Item[]) => readonly Item[] {
  let last: readonly Item[] = []
  return (list) => {
    if (list.length !== last.length || list.some((item, index) => !Object.is(item, last[index]))) last = list
    return last
  }
}
