/** A part of a text: words, or a tag round further parts. */
export type RichPart = string | { readonly tag: string; readonly parts: readonly RichPart[] }

const TAG = /<(\/?)([a-z]+)>/gi

/**
 * Reads a text with tags such as `<list>whole list</list>`, which say where a link or an emphasis begins and ends, so that each language
 * can put it where it belongs. It is no HTML: a tag has a name and nothing else.
 * @throws Error where a tag is not closed, not opened or misspelt
 */
export function parseRich(text: string): readonly RichPart[] {
  const top: RichPart[] = []
  const open: { readonly tag: string; readonly parts: RichPart[] }[] = []
  const here = () => open.at(-1)?.parts ?? top
  const fail = (reason: string): never => {
    throw new Error(`${reason} in “${text}”.`)
  }
  const words = (from: number, to: number) => {
    const between = text.slice(from, to)
    if (/[<>]/.test(between)) fail('Something that is neither a tag nor words')
    if (between !== '') here().push(between)
  }
  let read = 0
  for (const { 0: whole, 1: slash, 2: tag = '', index } of text.matchAll(TAG)) {
    words(read, index)
    read = index + whole.length
    if (slash === '') {
      const part = { tag, parts: [] }
      here().push(part)
      open.push(part)
    } else if (open.pop()?.tag !== tag) fail(`</${tag}> closes nothing`)
  }
  words(read, text.length)
  if (open.length > 0) fail(`<${open.at(-1)?.tag}> is not closed`)
  return top
}
