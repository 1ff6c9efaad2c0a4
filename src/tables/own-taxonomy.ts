import type { Category, Family, Report } from '../model/report.ts'
import { fold } from '../model/search.ts'
import { OWN_SIGNS } from './own-signs.ts'
import { idGiver, slug } from './slug.ts'
import type { TableRecord } from './table-record.ts'

/** Categories that can be told apart: a bit each (model/columns.ts), and one for those beyond. */
const MOST_CATEGORIES = 31
/** What is in no family of its own. */
const OTHER = 'own-other'
const OTHER_LIGHT = '#6e675d'
const OTHER_DARK = '#a39b8f'

/** Words that the sorting of a reader's records needs. */
export interface TaxonomyWords {
  /** Of records whose row gives no category. */
  readonly none: string
  /** Of categories beyond those that can be told apart, and of the family of those without a colour of their own. */
  readonly others: string
}

/** Families and categories of a reader's records, and which category a name stands for. */
export interface OwnTaxonomy {
  readonly families: readonly Family[]
  readonly categories: readonly Category[]
  readonly idOf: (name: string | null) => string
}

/**
 * Sorts by what the rows say. Names of the site's own categories are known, with their families; else the family that the rows give, else
 * each of the most frequent categories is a family of its own. Colours are those of the site's families, which can be told apart.
 */
export function ownTaxonomy(
  records: readonly TableRecord[],
  base: Pick<Report, 'families' | 'categories'>,
  words: TaxonomyWords,
): OwnTaxonomy {
  const counted = countNames(records)
  const kept = counted.slice(0, MOST_CATEGORIES - (counted.length > MOST_CATEGORIES ? 1 : 0))
  const known = new Map(base.categories.flatMap((category) => [category.id, category.name].map((name) => [fold(name), category] as const)))
  const ofSite = kept.filter(({ name }) => known.has(fold(name))).length * 2 > kept.length
  const familyNames = ofSite ? [] : familiesOf(kept, base.families.length)
  const giveId = idGiver()
  const ids = new Map<string, string>()
  const categories: Category[] = []
  const add = (name: string, family: string, sign: string | undefined, given = name) => {
    const id = giveId(slug(name) || 'category')
    categories.push({ id, name, family, sign: sign ?? OWN_SIGNS[categories.length % OWN_SIGNS.length] ?? '' })
    ids.set(fold(given), id)
    return id
  }
  for (const { name, family } of kept) {
    const site = ofSite ? known.get(fold(name)) : undefined
    const at = familyNames.indexOf(family ?? name)
    // An id of ours is told by its name; what the reader wrote otherwise stays as they wrote it.
    if (site) add(name === site.id ? site.name : name, site.family, site.sign, name)
    else add(name, at < 0 ? OTHER : `own-${at + 1}`, undefined)
  }
  const rest = counted.length > kept.length ? add(words.others, OTHER, undefined) : null
  const none =
    records.some((record) => record.categories.length === 0) || categories.length === 0 ? add(words.none, OTHER, OWN_SIGNS[0]) : null
  const families: readonly Family[] = ofSite
    ? base.families
    : familyNames.map((name, at) => {
        const { light = OTHER_LIGHT, dark = OTHER_DARK } = base.families[at] ?? {}
        return { id: `own-${at + 1}`, name, short: name, light, dark }
      })
  // Where no row gives a category, there are no others either.
  const otherName = kept.length === 0 ? words.none : words.others
  const other = { id: OTHER, name: otherName, short: otherName, light: OTHER_LIGHT, dark: OTHER_DARK }
  const used = new Set(categories.map(({ family }) => family))
  // In the order of the families, as the list of categories wants them.
  const all = [...families, other].filter(({ id }) => used.has(id))
  return {
    families: all,
    categories: all.flatMap(({ id }) => categories.filter(({ family }) => family === id)),
    idOf: (name) => (name === null ? none : ids.get(fold(name))) ?? rest ?? none ?? categories[0]?.id ?? '',
  }
}

interface CountedName {
  readonly name: string
  /** The family that most of its rows give. */
  readonly family: string | null
  readonly count: number
}

/** Names of categories, the most frequent first; the same name in other letters, "ARREST" and "Arrest", is one, as it was met first. */
function countNames(records: readonly TableRecord[]): readonly CountedName[] {
  const counts = new Map<string, { readonly name: string; count: number; readonly family: string | null }>()
  for (const { categories, family } of records) {
    for (const name of categories) {
      const known = counts.get(fold(name))
      if (known) known.count += 1
      else counts.set(fold(name), { name, count: 1, family })
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

/** Names of the families that get a colour, the largest first. */
function familiesOf(kept: readonly CountedName[], colours: number): readonly string[] {
  const sizes = new Map<string, number>()
  for (const { name, family, count } of kept) sizes.set(family ?? name, (sizes.get(family ?? name) ?? 0) + count)
  return [...sizes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, colours)
    .map(([name]) => name)
}
