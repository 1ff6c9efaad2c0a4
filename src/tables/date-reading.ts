/** What a cell says of a date. */
export type ReadDate =
  | { readonly kind: 'date'; readonly edtf: string }
  /** Nothing, or a word for it: "unknown", "нет данных". */
  | { readonly kind: 'none' }
  /** It goes on: "ongoing", "по настоящее время". */
  | { readonly kind: 'open' }
  /** Two readings, and nothing in it says which: 02/03/20. */
  | { readonly kind: 'either'; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly kind: 'problem'; readonly code: 'date-impossible' | 'date-unreadable' | 'date-season' | 'date-backwards' | 'date-several' }

/** A day, a month, a stretch as it is read; null for what the calendar does not have. */
export const date = (edtf: string | null): ReadDate =>
  edtf === null ? { kind: 'problem', code: 'date-impossible' } : { kind: 'date', edtf }
export const UNREADABLE: ReadDate = { kind: 'problem', code: 'date-unreadable' }
export const SEVERAL: ReadDate = { kind: 'problem', code: 'date-several' }

export const SEASON: ReadDate = { kind: 'problem', code: 'date-season' }

/** Before two dates that are a stretch and no list. */
export const BETWEEN_TWO = /^(?:between|между|from|с)\s/i
