/** A record of a data file that could not be read: which one, in which field, why. The others are kept. */
export interface RecordProblem {
  readonly record: string
  readonly field: string
  readonly reason: string
}

/** A part of a link that means nothing (any more), as it stood there; shown to the reader in words. */
export interface LinkProblem {
  readonly part: 'incident' | 'withdrawn' | 'category' | 'month' | 'place' | 'camera' | 'days' | 'value' | 'page' | 'version' | 'unknown'
  readonly text: string
}

/** Why a dataset is not there. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'missing'; readonly status: number }
  | { readonly kind: 'broken'; readonly detail: string }
  /** The reader ended the reading of a large file. */
  | { readonly kind: 'stopped' }
