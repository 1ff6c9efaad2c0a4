const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 cannot hold in any writing: control characters, halves of surrogate pairs, and two that are none. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A text as content of an element or value of an attribute of XML 1.0; what XML cannot hold falls away. */
export function xmlText(text: string): string {
  // A reader of XML would make a line break of a carriage return, and nobody means one.
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNWRITABLE, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}
