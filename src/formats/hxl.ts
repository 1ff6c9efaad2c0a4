/**
 * Tags of the Humanitarian Exchange Language (HXL 1.1) for the columns of our tables, by the name of the column. Tools of the field
 * find columns by them, whatever the headings are. `#date` and `#affected` stand only where every value is a date or a number, as the
 * standard's own checks want; texts in a language name it (`+i_ru`).
 *
 * https://hxlstandard.org/standard/1-1final/dictionary/
 */
const TAGS: Readonly<Record<string, string>> = {
  id: '#event+id',
  lat: '#geo+lat',
  lon: '#geo+lon',
  title: '#event+name+{language}',
  summary: '#description+summary+{language}',
  kind: '#event+kind',
  category: '#event+type+main',
  categories: '#event+type+list',
  dates: '#event+edtf+list',
  date_note: '#description+date+{language}',
  first_day: '#date+start',
  last_day: '#date+end',
  months: '#event+month+list',
  place: '#loc+name+{language}',
  place_id: '#loc+id',
  place_precision: '#geo+precision',
  place_basis: '#geo+basis',
  place_note: '#description+loc+{language}',
  place_in_words: '#description+loc+words+{language}',
  place_approximate: '#geo+approximate',
  region: '#adm1+name+{language}',
  region_id: '#adm1+id',
  certainty: '#event+certainty',
  certainty_note: '#description+certainty+{language}',
  people: '#description+people+list+{language}',
  named_persons: '#event+person+list+{language}',
  groups: '#event+group+list',
  actors: '#org+name+list+{language}',
  actor_ids: '#org+id+list',
  legal_provisions: '#event+law+list+{language}',
  provision_ids: '#event+law+code+list',
  rights: '#event+right+list+{language}',
  official_response: '#description+response+{language}',
  what_followed: '#description+followed+{language}',
  outcome: '#description+outcome+{language}',
  outcomes: '#event+outcome+list',
  not_said: '#description+unknown+{language}',
  editor_note: '#meta+note+{language}',
  editor_tags: '#meta+tag+list',
  section: '#meta+section+list+{language}',
  passages: '#meta+passage+list',
  footnotes: '#meta+footnote+list',
  sources: '#meta+source+list',
  related: '#meta+related+list',
  version: '#meta+version',
  view: '#meta+view+{language}',
  view_link: '#meta+url',
  dataset_version: '#meta+version+dataset',
  dataset_sha256: '#meta+sha256',
  licence: '#meta+license',
  source: '#meta+source+report',
}

/** The row of tags under the headings of a table; a column without one has an empty cell. @param language of the texts */
export function hxlRow(columns: readonly string[], language: string): readonly string[] {
  return columns.map((column) => (TAGS[column] ?? '').replace('{language}', `i_${language}`))
}
