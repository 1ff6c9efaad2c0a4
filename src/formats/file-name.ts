import type { About } from '../model/about.ts'
import type { LanguageCode } from '../model/language.ts'
import { report } from '../model/report.ts'

/** Endings of the files that leave the page. */
export type FileExtension = 'csv' | 'xlsx' | 'geojson' | 'kml' | 'png' | 'svg' | 'txt' | 'bib' | 'ris' | 'json' | 'pdf' | 'html'

/** Content types of the files that hold records. */
export const FILE_TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
} as const

/** Characters of a whole name: short enough for every disk and for a mail. */
const MOST_CHARACTERS = 100

/** Characters that the name of a reader's own file has in it. */
const OWN_CHARACTERS = 40

/** Russian and Kazakh letters in Latin ones; hard and soft signs fall away. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a, ә a, б b, в v, г g, ғ gh, д d, е e, ё yo, ж zh, з z, и i, й y, к k, қ q, л l, м m, н n, ң ng, о o, ө o, п p, р r, с s, т t, ' +
    'у u, ұ u, ү u, ф f, х kh, һ h, ц ts, ч ch, ш sh, щ shch, ъ, ы y, і i, ь, э e, ю yu, я ya'
  )
    .split(', ')
    .map((pair) => {
      const [letter = '', latin = ''] = pair.split(' ')
      return [letter, latin]
    }),
)

/** Words in lower-case ASCII with hyphens between them; letters of other scripts are left out, and so is "and". */
function slug(text: string): string {
  const latin = text.toLowerCase().replace(/[\u0400-\u04ff]/g, (letter) => LATIN[letter] ?? '')
  // NFKD parts a letter from its marks, which then fall away with all else.
  const plain = latin.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '')
  return (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => word !== 'and').join('-')
}

/** As much of a slug as has room, in whole words where there are several. */
function shortened(words: string, room: number): string {
  if (words.length <= room) return words
  const cut = words.slice(0, room)
  const end = words[room] === '-' ? room : cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : cut
}

/** A file's name that says what is in it: `rights-under-quarantine_april-2020-homelessness_2026-11-22.csv`. */
export function fileName({ title, made, own }: About, extension: FileExtension): string {
  // The site's name in front also keeps away from names that Windows reserves, such as "con".
  // A reader's own file gives what is made of it its name, without its ending.
  const site = own === undefined ? report().id : shortened(slug(own.replace(/\.[^.]*$/, '')), OWN_CHARACTERS) || 'own-data'
  const room = MOST_CHARACTERS - `${site}__${made}.${extension}`.length
  const words = shortened(slug(title), room)
  return `${[site, words, made].filter((part) => part !== '').join('_')}.${extension}`
}

/** The folder of the copies in one file, under the root of the site. */
export const COPIES = 'copy'

/** The name of the copy in one file: `rights-under-quarantine.en.html`. */
export function copyName(language: LanguageCode): string {
  return `${report().id}.${language}.html`
}
