/** Columns of our own tables that are worked out from others, or mean something only beside our report. */
export const TECHNICAL_COLUMNS: ReadonlySet<string> = new Set([
  'category',
  'categories',
  'first_day',
  'last_day',
  'months',
  'place_id',
  'place_basis',
  'place_approximate',
  'place_precision',
  'region_id',
  'actor_ids',
  'provision_ids',
  'footnotes',
  'related',
  'version',
  'passages',
  'sources',
  'dates',
  'view',
  'view_link',
  'dataset_version',
  'dataset_sha256',
  'licence',
  'source',
])

/** Columns by which a table is known to be ours. */
const MARKS = ['place_basis', 'not_said', 'first_day', 'provision_ids']

/** Whether a table was saved from a map such as this. */
export const isOwnTable = (headers: readonly string[]): boolean => MARKS.every((name) => headers.includes(name))
