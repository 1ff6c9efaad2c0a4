/** Names of the months in English, Russian and Kazakh, without the ends by which they are bent: "апрел" of "апреля". */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'январ', 'қаңтар', 'каңтар', 'qańtar', 'qaŋtar', 'qantar'],
  ['february', 'феврал', 'ақпан', 'aqpan'],
  ['march', 'март', 'наурыз', 'naýryz', 'nauryz'],
  ['april', 'апрел', 'сәуір', 'сауір', 'sáýir', 'säuir', 'sauir'],
  ['may', 'май', 'мая', 'мае', 'маю', 'мамыр', 'mamyr'],
  ['june', 'июн', 'маусым', 'maýsym', 'mausym'],
  ['july', 'июл', 'шілде', 'şılde', 'şilde', 'shilde'],
  ['august', 'август', 'тамыз', 'tamyz'],
  ['september', 'сентябр', 'қыркүйек', 'qyrkúıek', 'qyrküiek', 'qyrkuiek'],
  ['october', 'октябр', 'қазан', 'qazan'],
  ['november', 'ноябр', 'қараша', 'qarasha', 'qaraşa'],
  ['december', 'декабр', 'желтоқсан', 'jeltoqsan'],
]

/** Letters by which a name may be shortened to: "Apr", "сент". */
const SHORTEST = 3
/** What Russian and Kazakh put behind a name: "марта", "апреле", "наурыздағы", "сәуірден", "мамырының". */
const ENDING =
  /^(?:ь|[яюаеуи]|[её]м|ом|ям|ах|[дт](?:[ае]н?|[ае]ғы|[ае]гі|[ыі]ң|[ыі])|[дтн][ыі]ң|[ғгкқ][ае]|[нт][ае]н?|с?[ыі](?:н\p{L}{0,4})?|d[ae]\p{L}{0,3}|[yi])$/u
/** Letters from which a name may have a slip in it: "Febuary", "сентебря". A shorter one would be another word: "Marat". */
const LONG = 6

/**
 * The number of a month from its name, 1 to 12; null for any other word. Only the whole name, bent or not, or its beginning: "Octopus" and
 * "Октябрьский" begin like a month and are none.
 */
export function monthNumber(word: string): number | null {
  const folded = word.toLowerCase()
  if (folded.length < SHORTEST) return null
  const at = NAMES.findIndex((names) => names.some((name) => isName(folded, name)))
  if (at >= 0) return at + 1
  const near = NAMES.findIndex((names) => names.some((name) => folded.length >= LONG && name.length >= LONG && isNearly(folded, name)))
  return near < 0 ? null : near + 1
}

const isName = (word: string, name: string): boolean =>
  name.startsWith(word) || (word.startsWith(name) && (word === name || ENDING.test(word.slice(name.length))))

/** Whether a word is a name but for one letter that is missing, too much or another; what is behind the name may be bent. */
function isNearly(word: string, name: string): boolean {
  if (word.slice(0, SHORTEST) !== name.slice(0, SHORTEST)) return false
  let same = SHORTEST
  while (same < name.length && word[same] === name[same]) same += 1
  const isRest = (from: number, of: number) => {
    const left = name.slice(of)
    return word.startsWith(left, from) && (word.length === from + left.length || ENDING.test(word.slice(from + left.length)))
  }
  return isRest(same + 1, same + 1) || isRest(same + 1, same) || isRest(same, same + 1)
}
