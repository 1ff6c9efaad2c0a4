/** What a column of a table may hold, in the order in which it is asked for. */
export const FIELDS = [
  'title',
  'summary',
  'date',
  'end',
  'category',
  'family',
  'place',
  'region',
  'lat',
  'lon',
  'coordinates',
  'kind',
  'certainty',
  'precision',
  'response',
  'source',
  'url',
  'id',
  'dates',
] as const
export type Field = (typeof FIELDS)[number]

/** Which column holds what: a field → the index of a column. */
export type Mapping = Readonly<Partial<Record<Field, number>>>

/** Whether a table can be opened as it is mapped: each record needs words of its own. */
export const isEnough = (mapping: Mapping): boolean =>
  [mapping.title, mapping.summary, mapping.category, mapping.place].some((column) => column !== undefined)
