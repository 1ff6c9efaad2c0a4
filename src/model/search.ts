import type { Account, PlaceId } from './incident.ts'
import { withoutMarks } from './passage.ts'
import { categoryName, familyName, groupName, type Kind, outcomeName } from './taxonomy.ts'

/** Parts of a record in which words are looked for, in the order in which they are named to the reader. */
export const SEARCH_FIELDS = [
  'title',
  'place',
  'person',
  'institution',
  'provision',
  'category',
  'group',
  'summary',
  'official',
  'followed',
  'outcome',
  'notSaid',
  'people',
  'note',
  'source',
  'tag',
] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

/** Where a query was found in a record. */
export interface Found {
  /** Parts of the title, [start, end), in order and without overlap. */
  readonly title: readonly (readonly [start: number, end: number])[]
  /** The other fields that hold the words which the title does not. */
  readonly fields: readonly SearchField[]
}

/** The words of a language by which categories and the like can be found. */
export interface SearchWords {
  readonly kinds: Readonly<Record<Kind, string>>
}

/** Longest term, in characters: nothing that is longer is told apart. */
export const LONGEST_TERM = 40

/** Cyrillic, with the letters of Kazakh, Ukrainian and Uzbek, and Latin letters that accents alone do not explain → Latin. */
const LETTERS = new Map(
  (
    'аa әa бb вv гg ғg ґg дd еe ёe эe єe жj зz иi йi іi ыi їi кk қk лl мm нn ңn оo өo пp рr сs тt уu ұu үu ўu фf хh һh цts чch ' +
    'шsh щsh ъ ь юiu яia şsh šsh çch čch žj ıi əa ɵo øo łl đd ðd þth ßss æae œoe'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
)

/** Spellings of one sound, in this order; y and i, however many of them, are one. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/q/g, 'k'],
  [/shch/g, 'sh'],
  [/zh/g, 'j'],
  [/dj/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ye/g, 'e'],
  [/[yi]+/g, 'i'],
]

/**
 * What is alike of the ways to write a word, so that "Өскемен", "оскемен" and "Öskemen" are one: lower case, Latin, one letter a
 * sound, without accents, hyphens and apostrophes. Letters are mapped before accents go: taken apart, й would be и, and қ stays қ.
 * Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  const known = FOLDED.get(text)
  if (known !== undefined) return known
  let folded = text.slice(0, 4 * LONGEST_TERM)
  for (let next = foldOnce(folded); next !== folded; next = foldOnce(folded)) folded = next
  folded = folded.slice(0, LONGEST_TERM)
  if (FOLDED.size > MOST_FOLDED) FOLDED.clear()
  FOLDED.set(text, folded)
  return folded
}

/** Words that were folded before: most words of a text have been seen already. */
const FOLDED = new Map<string, string>()
const MOST_FOLDED = 20_000

function foldOnce(text: string): string {
  const plain = text
    .toLowerCase()
    // The English genitive says nothing.
    .replace(/['’ʼ`´]s$/, '')
    .normalize('NFC')
  const latin = plain.replace(/\P{ASCII}/gu, (letter) => LETTERS.get(letter) ?? letter)
  const bare = latin.normalize('NFD').replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '')
  return SOUNDS.reduce((word, [sound, letter]) => word.replace(sound, letter), bare)
}

/**
 * Whether a folded word is one slip away from a term, or from the beginning of one: a letter wrong, missing or too many, or two
 * changed about. In a beginning the last letter has to be right, or too much would begin so.
 */
export function slip(word: string, term: string): 'whole' | 'beginning' | null {
  let at = 0
  while (at < word.length && word[at] === term[at]) at += 1
  // Most terms are told by this, before anything is cut; and a word that ends with its slip begins nothing.
  if (word[at + 1] !== term[at + 1] && word[at] !== term[at + 1] && word[at + 1] !== term[at]) return null
  const [left, right] = [word.slice(at), term.slice(at)]
  const swapped = left[0] === right[1] && left[1] === right[0]
  const ways = [
    [left.slice(1), right.slice(1)],
    [left, right.slice(1)],
    [left.slice(1), right],
    ...(swapped ? [[left.slice(2), right.slice(2)]] : []),
  ] as const
  if (ways.some(([a, b]) => a === b)) return 'whole'
  return ways.some(([a = '', b = '']) => b.startsWith(a)) ? 'beginning' : null
}

/** A word of a text, as it stands there. */
export interface Piece {
  readonly raw: string
  readonly start: number
  readonly end: number
}

/** A word; one with hyphens or dots inside ("Ust-Kamenogorsk", "4.2", "vlast.kz") also in its parts. */
export interface Token extends Piece {
  readonly parts: readonly Piece[]
}

// Apostrophes, soft hyphens and the like belong to a word; hyphens, and dots and commas without a space, join two.
const LETTER = '[\\p{L}\\p{M}\\p{N}\\u00AD\\u200B-\\u200D\\u2060]'
const PART = `${LETTER}+(?:['’‘ʼ\`´′]${LETTER}+)*`
const TOKEN = new RegExp(`${PART}(?:[-‐‑‒–.,]${PART})*`, 'gu')
const PARTS = new RegExp(PART, 'gu')

const pieces = (text: string, pattern: RegExp, from = 0): readonly Piece[] =>
  [...text.matchAll(pattern)].map(({ 0: raw, index }) => ({ raw, start: from + index, end: from + index + raw.length }))

/** The words of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
  return pieces(text, TOKEN).map((token) => {
    const parts = pieces(token.raw, PARTS, token.start)
    return { ...token, parts: parts.length > 1 ? parts : [] }
  })
}

/** All that a text is found by: its words, and the parts of those that have some. */
export function piecesOf(text: string): readonly string[] {
  return tokensOf(text).flatMap(({ raw, parts }) => [raw, ...parts.map((part) => part.raw)])
}

/** Words that nearly every text has, folded; in a query they would only cost what is looked for. */
const STOP_WORDS = new Set(
  'a an and are at by for from how in is of on or the to under was were what when where who with на об от по для что где кто'
    .split(' ')
    .map(fold),
)

/** The words of a query that are looked for: without small words and single letters, unless there is nothing else. */
export function queryTokens(query: string): readonly Token[] {
  const tokens = tokensOf(query).filter(({ raw }) => fold(raw) !== '')
  const telling = tokens.filter(({ raw }) => {
    const word = fold(raw)
    return !STOP_WORDS.has(word) && (word.length > 1 || /\d/.test(word))
  })
  return telling.length > 0 ? telling : tokens
}

/** How codes of law are also called, by id: what is typed in another language finds the article. */
export type Codes = readonly (readonly [id: string, names: string])[]
/** Of an article in other languages. */
const ARTICLE = 'статья ст бап'

const host = (url: string | null): string => /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url ?? '')?.[1] ?? ''

/** A place: how a text that names it is told, and all ways to write or call it. */
export interface Spellings {
  /** Its names, folded, with a space on either side. */
  readonly names: readonly string[]
  readonly all: readonly string[]
}
export type Gazetteer = ReadonlyMap<PlaceId, Spellings>

/** Folded words with a space on either side of each, so that a name is found as whole words. */
const foldedWords = (text: string): string =>
  ` ${tokensOf(text)
    .map(({ raw }) => fold(raw))
    .join(' ')} `

/** The spellings of a place with these names. `also` is what it was or is called elsewhere: found, but no sign that a text means this place. */
export function spellingsOf(names: readonly string[], also: readonly string[]): Spellings {
  return { names: names.map(foldedWords), all: [...names, ...also] }
}

/** What a record is found by, field by field. A text that names a place is found by each spelling of it. */
export function searchTexts(
  incident: Account,
  gazetteer: Gazetteer,
  words: SearchWords,
  codes: Codes = [],
): Readonly<Record<SearchField, string>> {
  const { location, provisionIds } = incident
  const spelt = (id: PlaceId | null) => gazetteer.get(id ?? '')?.all ?? []
  const join = (...texts: readonly (string | null)[]) => withoutMarks(texts.filter((text) => text !== null).join('\n'))
  const prose = (...texts: readonly (string | null)[]) => {
    const text = join(...texts)
    const folded = foldedWords(text)
    const named = [...gazetteer.values()].filter(({ names }) => names.some((name) => folded.includes(name)))
    return join(text, ...named.flatMap(({ all }) => all))
  }
  const called = codes.flatMap(([id, names]) => (provisionIds.some((provision) => provision.startsWith(`${id}-`)) ? [names, ARTICLE] : []))
  return {
    title: incident.title,
    place: join(location.name, location.region, ...spelt(location.placeId), ...spelt(location.regionId)),
    person: join(...incident.namedPersons),
    institution: prose(...incident.actors),
    provision: join(...incident.legalProvisions, ...called),
    category: join(familyName(incident.family), ...incident.categories.map((id) => categoryName(id)), words.kinds[incident.kind]),
    group: join(...incident.groups.map(groupName)),
    summary: prose(incident.summary),
    official: prose(incident.officialResponse),
    followed: prose(incident.whatFollowed),
    outcome: prose(incident.outcome, ...incident.outcomes.map(outcomeName)),
    notSaid: prose(incident.notSaid),
    people: prose(...incident.people.flatMap(({ counts, saidBy }) => [counts, saidBy ?? null])),
    note: prose(incident.dateNote, incident.placeNote, incident.certaintyNote, incident.editorNote),
    source: join(...incident.sources.flatMap(({ publisher, url, note }) => [publisher, host(url), note])),
    tag: join(...incident.rights, ...incident.editorTags),
  }
}
