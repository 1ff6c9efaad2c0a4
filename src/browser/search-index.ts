import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import { codes } from '#report/search'
import { parsePlaces } from '../formats/places-file.ts'
import type { Account, Dataset, IncidentId } from '../model/incident.ts'
import {
  type Found,
  fold,
  type Gazetteer,
  piecesOf,
  queryTokens,
  SEARCH_FIELDS,
  type SearchField,
  type SearchWords,
  searchTexts,
  slip,
  type Token,
  tokensOf,
} from '../model/search.ts'

/** The records that hold every word of a query, and where. */
export type Search = (query: string) => ReadonlyMap<IncidentId, Found>

/** A search in a worker: it answers later, until it is closed. */
export interface LateSearch {
  readonly find: (query: string) => Promise<ReadonlyMap<IncidentId, Found>>
  readonly close: () => void
}

/** Records that are read without a pause. */
const AT_ONCE = 8
/** Letters from which a word may be one slip away. */
const LETTERS_FOR_SLIPS = 5
/** Letters from which the beginning of a word stands for it. */
const LETTERS_FOR_PREFIX = 3
const ABBREVIATION = /^\p{Lu}{2,3}$/u
/** A sound that may still get its second letter: the last word, as typed so far, also stands for the whole of it. */
const UNFINISHED: readonly (readonly [ending: RegExp, rest: string])[] = [
  [/[kgz]$/i, 'h'],
  [/y$/i, 'e'],
]

/** Where one word was found in one record. */
interface Match {
  readonly fields: ReadonlySet<SearchField>
  /** Terms of the title that it stands for. */
  readonly title: ReadonlySet<string>
}
type Matches = ReadonlyMap<IncidentId, Match>
const NOWHERE: Matches = new Map()

/** A query is taken apart before it is put to the index: one term as it stands. */
const asOne = { tokenize: (term: string) => [term] }
const anyOf = (queries: Iterable<string>): Query => ({ combineWith: 'OR', queries: [...queries] })

/** The same records in another language, by id. */
export type Accounts = ReadonlyMap<IncidentId, Account>

/**
 * Opens the search over a dataset.
 * @param places text of data/places.json
 * @param others the records in other languages, by whose words they are found too
 * @throws if the spellings cannot be read
 */
export async function openSearch(
  dataset: Pick<Dataset<Account>, 'incidents' | 'byId'>,
  words: SearchWords,
  places: string,
  others: readonly Accounts[] = [],
): Promise<Search> {
  return buildSearch(dataset, parsePlaces(places), words, others)
}

/** A moment for the reader, who is typing meanwhile. */
const pause = (done: number): Promise<void> | void => {
  if (done % AT_ONCE === 0) return new Promise((later) => setTimeout(later))
}

/**
 * The search over a dataset. A record is found that has every word; a word is taken for a slip only where no record has it as typed.
 * @param before is called before each record, with how many are done, and waited for
 */
export async function buildSearch(
  { incidents, byId }: Pick<Dataset<Account>, 'incidents' | 'byId'>,
  gazetteer: Gazetteer,
  words: SearchWords,
  others: readonly Accounts[] = [],
  before: (done: number) => Promise<void> | void = pause,
): Promise<Search> {
  const texts = (incident: Account) => {
    const own = searchTexts(incident, gazetteer, words, codes)
    const more = others.flatMap((accounts) => {
      const other = accounts.get(incident.id)
      return other ? [searchTexts(other, gazetteer, words, codes)] : []
    })
    return Object.fromEntries(SEARCH_FIELDS.map((field) => [field, [own, ...more].map((one) => one[field]).join('\n')]))
  }
  const terms = new Set<string>()
  const index = new MiniSearch<{ readonly id: IncidentId }>({
    fields: [...SEARCH_FIELDS],
    tokenize: (text) => [...piecesOf(text)],
    processTerm: (term, field) => {
      const folded = fold(term)
      // Without a field it is a word of a query.
      if (field !== undefined) terms.add(folded)
      return folded || null
    },
  })
  for (const [at, incident] of incidents.entries()) {
    await before(at)
    index.add({ id: incident.id, ...texts(incident) })
  }

  const ask = (query: Query, options: SearchOptions = {}): Matches =>
    new Map(index.search(query, { ...options, ...asOne }).map(({ id, match }) => [id as IncidentId, matchOf(match)]))

  const asTyped = (raw: string, last: boolean): Matches => {
    const folded = fold(raw)
    const short = folded.length < LETTERS_FOR_PREFIX
    if (/\d/.test(folded) || ABBREVIATION.test(raw) || (short && !last)) {
      // "40" is not the beginning of "405", nor "US" of "used", unless it can be nothing else.
      const exact = ask(raw)
      if (exact.size > 0 || !last) return exact
    }
    const unfinished = UNFINISHED.flatMap(([ending, rest]) => (last && ending.test(raw) ? [raw + rest] : []))
    return ask(anyOf([raw, ...unfinished]), { prefix: true })
  }

  const withSlip = (raw: string, last: boolean): Matches => {
    const folded = fold(raw)
    if (folded.length < LETTERS_FOR_SLIPS || /\d/.test(folded)) return NOWHERE
    const near = { whole: [] as string[], beginning: [] as string[] }
    for (const term of terms) {
      const kind = slip(folded, term)
      if (kind) near[kind].push(term)
    }
    const meant = near.whole.length > 0 ? near.whole : near.beginning
    // As if it had been typed right: "homless" finds "homelessness" too.
    if (meant.length > 0) return ask(anyOf(meant), { prefix: true })
    // Two words written as one: "roadblock".
    let found = NOWHERE
    for (let at = LETTERS_FOR_PREFIX; at <= folded.length - LETTERS_FOR_PREFIX; at += 1) {
      const before = ask(folded.slice(0, at))
      if (before.size > 0) found = either(found, inOneField([before, asTyped(folded.slice(at), last)]))
    }
    return found
  }

  /** A word as a whole, or all its parts in one field: "Ust-Kamenogorsk" is also "Ust Kamenogorsk". */
  const find = ({ raw, parts }: Token, last: boolean): Matches => {
    const attempt = (look: typeof asTyped): Matches => {
      const apart = parts.map((part, at) => look(part.raw, last && at === parts.length - 1))
      return either(look(raw, last), inOneField(apart))
    }
    const literal = attempt(asTyped)
    if (literal.size > 0) return literal
    return attempt((text, end) => {
      const typed = asTyped(text, end)
      return typed.size > 0 ? typed : withSlip(text, end)
    })
  }

  return (query) => {
    const tokens = queryTokens(query)
    const [token, ...others] = tokens
    let found = new Map([...(token ? find(token, others.length === 0) : NOWHERE)].map(([id, match]) => [id, [match]]))
    for (const [at, other] of others.entries()) {
      if (found.size === 0) break
      const next = find(other, at === others.length - 1)
      found = new Map(
        [...found].flatMap(([id, matches]) => {
          const match = next.get(id)
          return match ? [[id, [...matches, match]] as const] : []
        }),
      )
    }
    return new Map([...found].map(([id, matches]) => [id, foundIn(byId.get(id)?.title ?? '', matches)]))
  }
}

/** MiniSearch's own account of a match: fields by term. */
function matchOf(match: Readonly<Record<string, readonly string[]>>): Match {
  const fields = new Set<string>()
  const title = new Set<string>()
  for (const [term, own] of Object.entries(match)) {
    for (const field of own) fields.add(field)
    if (own.includes('title')) title.add(term)
  }
  return { fields: new Set(SEARCH_FIELDS.filter((field) => fields.has(field))), title }
}

const union = <Value>(sets: readonly ReadonlySet<Value>[]): ReadonlySet<Value> => new Set(sets.flatMap((set) => [...set]))

function either(a: Matches, b: Matches): Matches {
  const both = new Map(a)
  for (const [id, match] of b) {
    const other = a.get(id)
    both.set(id, other ? { fields: union([other.fields, match.fields]), title: union([other.title, match.title]) } : match)
  }
  return both
}

/** Records that have all the parts of a word in one and the same field. */
function inOneField(parts: readonly Matches[]): Matches {
  const [first = NOWHERE, ...others] = parts
  return new Map(
    [...first].flatMap(([id, match]) => {
      const all = [match, ...others.flatMap((other) => other.get(id) ?? [])]
      if (all.length < parts.length) return []
      const fields = new Set([...match.fields].filter((field) => all.every((other) => other.fields.has(field))))
      if (fields.size === 0) return []
      return [[id, { fields, title: fields.has('title') ? union(all.map(({ title }) => title)) : new Set<string>() }] as const]
    }),
  )
}

/** What of a title is marked, and which other fields hold the words that it does not. */
function foundIn(title: string, matches: readonly Match[]): Found {
  const terms = union(matches.map((match) => match.title))
  const ranges = tokensOf(title).flatMap(({ parts, ...token }) =>
    terms.has(fold(token.raw)) ? [token] : parts.filter(({ raw }) => terms.has(fold(raw))),
  )
  // A title that holds it in another language alone has nothing to mark here: what else holds it is said.
  const unmarked = ranges.length === 0
  const elsewhere = union(matches.filter((match) => unmarked || match.title.size === 0).map(({ fields }) => fields))
  if (unmarked && elsewhere.size > 1)
    return { title: [], fields: SEARCH_FIELDS.filter((field) => field !== 'title' && elsewhere.has(field)) }
  return { title: ranges.map(({ start, end }) => [start, end]), fields: SEARCH_FIELDS.filter((field) => elsewhere.has(field)) }
}
