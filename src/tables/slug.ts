/** Cyrillic letters, those of Kazakh among them, in Latin ones. */
const LATIN = new Map(
  'аa әa бb вv гg ғg дd еe ёe жzh зz иi йi кk қq лl мm нn ңn оo өo пp рr сs тt уu ұu үu фf хkh һh цts чch шsh щshch ъ ыy іi ь эe юyu яya їi єye ґg'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
)
const LONGEST = 60

/** A text as an id: small Latin letters, digits and hyphens; empty where nothing of it can be written so. */
export function slug(text: string): string {
  return Array.from(text.toLowerCase())
    .map((letter) => LATIN.get(letter) ?? letter)
    .join('')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, LONGEST)
    .replace(/-$/, '')
}

/** Gives out ids, none of them twice. */
export function idGiver(): (wanted: string) => string {
  const given = new Set<string>()
  const next = new Map<string, number>()
  return (wanted) => {
    let id = wanted
    for (let number = next.get(wanted) ?? 2; given.has(id); number += 1) {
      id = `${wanted}-${number}`
      next.set(wanted, number + 1)
    }
    given.add(id)
    return id
  }
}
