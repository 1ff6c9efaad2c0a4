import { decoded, type LinkParts, type Pair } from './link-parts.ts'

/**
 * Links that messengers, mail and editors damaged on their way. Every id, key and path of ours is made of small letters, digits and
 * hyphens, so that whatever else stands in one was put there by somebody. Words to search for may be anything and are left as they are,
 * but for what gets glued to the end of a link.
 */

/** A damaged link in its parts; what stands in its query may be none of ours. */
interface MendedLink extends LinkParts {
  readonly query: readonly Pair[]
}

/** How often a link is decoded at most. */
const LEVELS = 4

/** What networks and mailings hang on to a link. */
const TRACKING =
  /^(?:utm|pk|mtm|matomo|hsa|mc|fb|gad|oly|vero|trk|wt|itm|at)[_.]|cl(?:k|c)?id$|braid$|^(?:openstat|g[al]|hs(?:enc|mi|ctatracking)|igsh(?:id)?|ref(?:_\w+|errer)?|s_cid|cmpid|epik|li_fat_id|mibextid|mkt_tok|rdt_cid|sfnsn|si|spm|srsltid|xtor)$/

/** Where a path ends; `months=` begins a fragment whose `#` was lost. */
const PATH_END = /[?&#]|(?:^|\/)[a-z]+=(?![\r\n]|%0)/i

/** What closes a link in HTML. */
const TAGS = /<\/?[a-z]+ ?\/?>/gi

/** Signs that nobody sees, and line breaks; their codes too, since they may stand within those of a letter. */
const UNSEEN = /\p{Cf}|=?(?:[\r\n]|%0[AD])+|%C2%AD|%E2%80%8[B-F]|%EF%BB%BF/giu

/** A link in its parts with every damage undone that can be. What is whole already stays as it is. */
export function mended(link: string): MendedLink {
  const text = withHash(unescaped(link))
  let path = text.slice(0, /[?&#]|$/.exec(text)?.index)
  let rest = text.slice(path.length)
  for (let level = 0; level < LEVELS && !PATH_END.test(path); level += 1) path = withHash(unpacked(path))
  const end = path.search(PATH_END)
  if (end >= 0) {
    rest = path.slice(end).replace(/^\/?(?=[a-z])/i, '#') + rest
    path = path.slice(0, end)
  }
  const hash = /#|%(?:25)*23(?=\w+[=%])|$/i.exec(rest)?.index
  return { path: mendedPath(path), query: pairsOf(rest.slice(0, hash)), fragment: pairsOf(rest.slice(hash)) }
}

/** With its `#`, where that alone was encoded: the rest is not to be decoded with it. */
const withHash = (text: string): string => text.replace(/^([^#]*?)%(?:25)*23(?=[a-z]+=)/i, '$1#')

/** A path as ours are written: `months/2020-04/`. */
export function mendedPath(path: string): string {
  let text = path
  for (let level = 0; level < LEVELS; level += 1) text = unpacked(text)
  const trimmed = trimmedParts(plain(text), '/').replace(/(?:^|\/)index\.html?$/, '')
  return trimmed && `${trimmed}/`
}

/** The pairs of a fragment or a query. It is decoded level by level, until a search's words are found, which keep their own code. */
function pairsOf(text: string, level = 0): readonly Pair[] {
  return text.split(/[&#]|\?(?=\w+=|$)/).flatMap((piece): readonly Pair[] => {
    const words = /^[^a-z%]*q[^a-z%=]*=(.*)$/is.exec(piece)?.[1]
    if (words !== undefined) return [['q', mendedWords(words)]]
    const inner = level < LEVELS ? unpacked(piece) : piece
    if (inner !== piece) return pairsOf(inner, level + 1)
    // Mail breaks a long line with `=`, be it in the middle of a key.
    const [name = '', ...values] = piece.replace(/=[\r\n]+(?=.*=)/gs, '').split('=')
    const key = trimmedParts(plain(name), ',')
    if (key === '' || TRACKING.test(key)) return []
    // `=3D` is how mail writes `=`; no id of ours has capitals.
    const text = plain(values.join('').replace(/^3D/, ''))
    const value = key === 'map' ? trimmedParts(text.replaceAll(',', '.'), '/') : trimmedParts(text.replace(/\.{3,}/g, '..'), ',')
    // What leaves nothing behind is no damage.
    return [[key, value || values.join('=')]]
  })
}

/** Without what was glued to either end of its parts. */
function trimmedParts(text: string, sign: string): string {
  return text
    .split(sign)
    .map((part) => {
      let end = part.length
      // By hand: a pattern would try every place of a long row of such signs.
      while (/[._,/-]/.test(part.charAt(end - 1))) end -= 1
      return part.slice(0, end).replace(/^[._,/]+/, '')
    })
    .filter(Boolean)
    .join(sign)
}

/** Without what no id, number or path of ours has. Letters stay: what they mean here is not for us to guess. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[^\p{L}\p{N}_,./-]/gu, '')
}

/** A text with one level of percent signs taken away, and full-width signs made plain. */
function unpacked(text: string): string {
  // `&region=` in a page's text is read as `&reg` and `ion=`.
  return unescaped(
    characters(text)
      .normalize('NFKC')
      .replace(/®(?=ion)/g, '&reg'),
  )
}

/** Percent-decoded by one level; what is encoded wrongly is left out. */
function characters(text: string): string {
  return text
    .replace(/%u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number(`0x${code}`)))
    .replace(/(?:%[cd].|%e.%[89ab].|%f.(?:%[89ab].){2})%[89ab][\da-f]|%[\da-f]{2}/gi, (code) => {
      const character = decoded(code)
      return character === code ? '' : character
    })
}

/** Without the marks of HTML and its tags, and without what stands behind a link: words for a browser to look for, or the link again. */
function unescaped(text: string): string {
  return text
    .replace(/\p{Cf}|:~:.*|[\](|<>\s]https?:\/\/.*/gisu, '')
    .replace(/&(?:(?:amp|#0*38|#x0*26);?)+/gi, '&')
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) => String.fromCharCode(Number(code.replace(/^x/i, '0x'))))
    .replace(/&(?:[a-z]+\d*;|(?:quot|apos|[lg]t|nbsp)\b)/gi, ' ')
    .replace(TAGS, '')
}

/** What closes, and what must stand before it to be closed by it. */
const CLOSING: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '»': '«',
  '«': '»',
  '”': '“„',
  '“': '„',
  '’': '‘',
  '"': '"',
  "'": "'",
}

/**
 * Words to search for as a link has them, as they are to be written. What looks glued on is taken away: the reader's own full stop would
 * find the same as none, and has a `+` behind it, which is how we write it.
 */
function mendedWords(written: string): string {
  return written.endsWith('+') ? written : encodeURIComponent(unglued(written).replace(/\p{Surrogate}/gu, ''))
}

/** Most signs that are taken for glued on. */
const GLUED = 20

function unglued(written: string): string {
  let words = decoded(written.replace(UNSEEN, '').replaceAll('+', ' '))
  for (let level = 0; level < LEVELS; level += 1) words = characters(words)
  words = words
    .replace(TAGS, '')
    .replace(UNSEEN, '')
    .replace(/^3D(?=\p{L})/u, '')
  for (let signs = 0; signs < GLUED && isGlued(words); signs += 1) words = words.slice(0, -1)
  return words
}

/** Whether the last sign of a text belongs to what stood around it. */
function isGlued(text: string): boolean {
  const last = text.slice(-1).normalize('NFKC')
  if (/[\s.,;:!?*_~`|\\^]/.test(last)) return true
  const openers = CLOSING[last]
  // What opens stands before a word.
  return openers !== undefined && !text.split('').some((sign, at) => openers.includes(sign) && /[^\s\p{P}\p{S}]/u.test(text.charAt(at + 1)))
}
