import { PRECISIONS, type Precision } from '../model/taxonomy.ts'
import { fold } from './column-names.ts'

/** Codes of well-known datasets: 1 exact, 2 near, 3 region. */
const CODES: readonly Precision[] = ['settlement', 'district', 'region']
/** Those of UCDP: 2 within 25 kilometres, 3 and 4 a district and a region, 5 a line or an area, 6 the country, 7 the sea. */
const UCDP_CODES: readonly Precision[] = ['settlement', 'district', 'district', 'region', 'region', 'country', 'region']
const UCDP = 'where prec'

/** Words for it, in English, Russian and Kazakh. */
const WORDS: readonly (readonly [words: RegExp, precision: Precision])[] = [
  [/^(exact|precise|address|gps|точн\S*|адрес)( |$)/, 'site'],
  [/^(city|town|village|locality|adm(in)? ?[34]|город|село|поселок|населенный пункт|қала|ауыл|елді мекен)( |$)/, 'settlement'],
  [/^(district|county|rayon|adm(in)? ?2|район|аудан)( |$)/, 'district'],
  [/^(region|province|oblast|state|governorate|adm(in)? ?1|область|регион|облыс)( |$)/, 'region'],
  [/^(country|national\S*|nationwide|adm(in)? ?0|страна|национальн\S*|ел)( |$)/, 'country'],
]

/** How exactly a place is known, by a code or in words; null where it cannot be told. @param column that says so */
export function precisionOf(cell: string, column: string): Precision | null {
  const codes = fold(column) === UCDP ? UCDP_CODES : CODES
  if (/^\d$/.test(cell)) return codes[Number(cell) - 1] ?? null
  // "(5) Country level": the words say it better than a code of which nobody knows whose it is.
  const [, code, inWords = cell] = /^\((\d)\)\s*(.*)$/.exec(cell) ?? []
  const words = fold(inWords)
  const own = words.replaceAll(' ', '-')
  return (
    PRECISIONS.find((precision) => precision === own) ??
    WORDS.find(([pattern]) => pattern.test(words))?.[1] ??
    UCDP_CODES[Number(code) - 1] ??
    null
  )
}
