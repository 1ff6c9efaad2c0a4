import { createHash } from 'node:crypto'

/** One paragraph of the report, as a reader with the PDF counts it. */
export interface Paragraph {
  readonly page: number
  /** From the top of the page, 1 first. */
  readonly paragraph: number
  /** Its first five words, by which it is found on the page. */
  readonly begins: string
  /** The heading of the chapter or subchapter that it stands under, empty in front of the first. */
  readonly heading: string
  /** Numbers of the footnotes that it marks. */
  readonly footnotes: readonly number[]
  /** Of its words, so that a change of the text is noticed without keeping it. */
  readonly hash: string
}

/**
 * How the text of the report, which marks no pages, is cut into them. A page ends behind its footnotes; these begin without any
 * footnotes on the page before, and are known by their first words.
 */
const PAGES_WITHOUT_FOOTNOTES = [
  'Cover photo:',
  '# Table of Contents',
  '# Summary',
  '- Civil society has criticised the failure',
  'still, victims of violence',
  '# Recommendations',
]
/** A line of few words under a quotation says whose it is, and belongs to it. */
const ATTRIBUTION_WORDS = 10
const FIRST_WORDS = 5

const HEADING = /^#{1,6} /
/** Chapters and subchapters; what is lower is the title of a picture. */
const CHAPTER = /^#{1,2} /
const MARK = /<sup>(\d+)<\/sup>/g
const RULE = /^-{3,}$/
const ITEM = /^- /
const QUOTATION = /^\*?[“"]/

/**
 * The paragraphs of the report. The rule, which the method page says in words: counted from the top of each page;
 * what goes on from the page before is the first; each item of a list and each quotation counts, with the line that says whose it is;
 * headings and footnotes do not.
 * @param text of the report, as it was read
 * @throws Error if a page cannot be found, or the pages do not fit the report's own table of contents
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = []
  let page = 1
  let count = 0
  let footnotes = 0
  let ended = false
  let quoted = false
  const headings = new Map<string, number>()
  let heading = ''
  const turn = () => {
    page += 1
    count = 0
    ended = false
    quoted = false
  }
  for (const block of blocksOf(text)) {
    if (isFootnote(block, footnotes + 1)) {
      footnotes += 1
      ended = true
      continue
    }
    if (RULE.test(block)) continue
    if (ended || PAGES_WITHOUT_FOOTNOTES.some((start) => block.startsWith(start))) turn()
    if (HEADING.test(block)) {
      if (CHAPTER.test(block)) {
        heading = plain(block.replace(HEADING, ''))
        headings.set(heading, page)
      }
      quoted = false
      continue
    }
    const words = wordsOf(block)
    if (words.length === 0) continue
    const last = found.at(-1)
    if (quoted && last?.page === page && words.length <= ATTRIBUTION_WORDS) {
      found[found.length - 1] = {
        ...last,
        footnotes: [...last.footnotes, ...marksOf(block)],
        hash: hashOf(`${last.hash} ${words.join(' ')}`),
      }
      quoted = false
      continue
    }
    count += 1
    found.push({ page, paragraph: count, begins: firstWords(block), heading, footnotes: marksOf(block), hash: hashOf(words.join(' ')) })
    quoted = QUOTATION.test(block)
  }
  checkContents(text, headings)
  return found
}

/** Blocks between empty lines; each item of a list is one of its own. */
export function blocksOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((block) => (ITEM.test(block.trim()) ? block.trim().split(/\n(?=- )/) : [block.trim()]))
    .filter((block) => block !== '')
}

/** Footnotes are numbered through; that is how they are told from a text that begins with a number. */
function isFootnote(block: string, expected: number): boolean {
  return block.startsWith(`${expected} `)
}

const marksOf = (block: string): readonly number[] => [...block.matchAll(MARK)].map((match) => Number(match[1]))

/** Without marks of layout and of footnotes. */
export function plain(text: string): string {
  return text
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*\\]|<[^>]+>/g, '')
    .replace(/^- /, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Words in small letters: what is compared, whatever quotation marks or layout do. */
export function wordsOf(text: string): readonly string[] {
  return (
    plain(text)
      .replaceAll('’', "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  )
}

/** With the quotation marks of the report dropped, since they would stand in quotation marks again. */
function firstWords(block: string): string {
  const words = plain(block)
    .replace(/^[“"]\s*/, '')
    .split(' ')
  return words
    .slice(0, FIRST_WORDS)
    .join(' ')
    .replace(/[,;:.]$/, '')
}

/** A short hash of a text: long enough that no two texts of a report share one. */
export function hashOf(text: string, digits = 16): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, digits)
}

/** The report says on which page each chapter begins: the cut into pages has to agree. */
function checkContents(text: string, headings: ReadonlyMap<string, number>): void {
  const contents = [...text.matchAll(/^<b>([^<]+)<\/b>\s+<b>(\d+)<\/b>$/gm)]
  for (const [, title = '', page = ''] of contents) {
    const found = headings.get(title)
    if (found !== Number(page))
      throw new Error(`The report’s contents give page ${page} for “${title}”; it was found on page ${found ?? 'none'}.`)
  }
}
