import { app } from '#words/app'
import { dates, language } from '#words/language'
import type { SearchField } from '../model/search.ts'
import type { Certainty, DateRole, FacetId, Kind, SourceKind } from '../model/taxonomy.ts'
import type { FilterPart, Order } from '../model/view.ts'

/** Every id of a list has its words: one that lacks them does not compile. */
interface Named {
  readonly kinds: Readonly<Record<Kind, string>>
  readonly kindsMany: Readonly<Record<Kind, string>>
  readonly kindsShort: Readonly<Record<Kind, string>>
  readonly kindCount: Readonly<Record<Kind, (count: number) => string>>
  readonly certainties: Readonly<Record<Certainty, string>>
  readonly roles: Readonly<Record<DateRole, string>>
  readonly sourceKinds: Readonly<Record<SourceKind, string>>
  readonly facets: Readonly<Record<FacetId, string>>
  readonly parts: Readonly<Record<FilterPart, string>>
  /** An open list: not every id has words. */
  readonly facetValues: Readonly<Record<string, string>>
}

type App = typeof app

/** What stands beside the catalogue: the language itself and its dates. */
interface Grammar {
  readonly language: typeof language
  readonly dates: typeof dates
}

/** The words that every page needs. */
export type Messages = Omit<App, keyof Named | 'search' | 'list'> &
  Named &
  Grammar & {
    readonly search: Omit<App['search'], 'fields'> & { readonly fields: Readonly<Record<SearchField, string>> }
    readonly list: Omit<App['list'], 'orders'> & { readonly orders: Readonly<Record<Order, string>> }
  }

export const en: Messages = { ...app, language, dates }
