/** A piece of a page that stays as it is, or a tag, with that which ends it at once. What stands in an attribute has no raw ">" (see markup.ts; React writes so, too). */
const PIECES = /<(style|script)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[a-z][^>]*>(?:<\/(?:path|circle|rect|use)>)?/gi
/** An element of SVG that ends where it begins. */
const EMPTY = /^(<(path|circle|rect|use)\b[^>/]*(?:\/[^>/]+)*)><\/\2>$/
/** The end of an element that never has anything in it, as XML would write it. */
const VOID = /^(<(?:br|hr|img|input|link|meta)\b[^>]*?)\s*\/>$/
/**
 * An attribute without a value, or with one that needs no quotation marks. Before the slash that ends an element a space keeps it from
 * being taken in; a value that ends with a slash keeps its marks, for readers that are not as exact as browsers.
 */
const BARE = / ([a-z][\w:-]*)=""|( [a-z][\w:-]*=)"([^\s"'=<>`]*[^\s"'=<>`/])"(?=[\s>]|(\/>))/gi

/** A drawing that is shown where it is named, with what it is called and what is in it. */
const SYMBOL = /<symbol id="[^"]*"[\s\S]*?<\/symbol>/g

/** Without the drawings that nothing in the page shows: a page lists one record, or a few, and the app brings drawings of its own. */
function withoutIdle(body: string): string {
  const shown = new Set(Array.from(body.matchAll(/ href="#([^"]+)"/g), ([, id]) => id))
  return body.replace(SYMBOL, (symbol) => (Array.from(symbol.matchAll(/ id="([^"]+)"/g)).some(([, id]) => shown.has(id)) ? symbol : ''))
}

function slimTag(tag: string): string {
  return tag
    .replace(EMPTY, '$1/>')
    .replace(VOID, '$1>')
    .replace(BARE, (_, empty: string | undefined, name: string, value: string, end: string | undefined) =>
      empty === undefined ? `${name}${value}${end === undefined ? '' : ' '}` : ` ${empty}`,
    )
}

/** The body of a page in fewer bytes, a tenth, of which a browser shows the very same document. Its head, which programs read that are no browsers, stays. */
export function slimHtml(html: string): string {
  const body = html.indexOf('<body')
  if (body < 0) return html
  const short = withoutIdle(html.slice(body)).replace(PIECES, (piece, kept: string | undefined) =>
    kept !== undefined || piece.startsWith('<!--') ? piece : slimTag(piece),
  )
  return html.slice(0, body) + short
}
