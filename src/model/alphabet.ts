import type { LanguageCode } from './language.ts'

/** The Kazakh alphabet of 42 letters: it holds the Russian one, in its order. */
const CYRILLIC = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

/** The code point behind which these letters are put: that of digits where they are the language's own, else that of Latin letters. */
const BEFORE: Readonly<Record<LanguageCode, number>> = { en: 0x3ff, ru: 0x3a, kk: 0x3a }

/** Where a small letter stands, as a code point or between two of them; what separates words stands before all. */
function rankOf(letter: string, before: number): number {
  const at = CYRILLIC.indexOf(letter)
  if (at >= 0) return before + at / CYRILLIC.length
  // A Latin letter with a mark stands where it stands without.
  return /[\p{L}\p{N}]/u.test(letter) ? (letter.normalize('NFD').codePointAt(0) ?? 0) : 0
}

/** As small letters, each with its mark. */
const lettersOf = (name: string): readonly string[] => Array.from(name.normalize('NFC').toLowerCase())

/**
 * Compares names in the order of a language's alphabet, capitals as small letters. Our own and not `Intl`: a browser without the data of
 * Kazakh puts Ә behind Я.
 * @returns a comparison for `sort`: negative where the first comes before the second; 0 for the same text alone
 */
export function byAlphabet(language: LanguageCode): (a: string, b: string) => number {
  const before = BEFORE[language]
  return (a, b) => {
    const [left, right] = [lettersOf(a), lettersOf(b)]
    for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
      const difference = rankOf(left[at] ?? '', before) - rankOf(right[at] ?? '', before)
      if (difference !== 0) return difference
    }
    return left.length - right.length || (a === b ? 0 : a < b ? -1 : 1)
  }
}
