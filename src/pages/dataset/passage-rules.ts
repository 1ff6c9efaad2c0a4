import { footnotesIn } from '../../model/passage.ts'
import type { Names } from '../../model/report.ts'
import type { SectionId } from '../../model/taxonomy.ts'
import type { Paragraph } from '../report/paragraphs.ts'
import { PARAGRAPHS } from '../report/write.ts'
import type { Authored } from './authored.ts'
import type { Fault } from './rules.ts'

/** What names passages: a record, an entry of the context, or something left out. */
interface Naming {
  readonly file: string
  readonly field: string
  readonly passages: readonly string[]
  readonly footnotes: readonly number[]
  readonly sections: readonly SectionId[]
}

const nameOf = ({ page, paragraph }: Paragraph): string => `${page}.${paragraph}`

/**
 * From any sentence to its passage: every passage that is named exists, each footnote cited is marked in one of them, each section
 * cited holds one, and no paragraph of the report is named nowhere.
 */
export function passageFaults(authored: Authored): readonly Fault[] {
  const { incidents, context, leftOut, paragraphs } = authored
  // A report whose paragraphs nobody has numbered: no passage can be named, and any that is named is told as unknown.
  const numbered = paragraphs.length > 0
  const order = new Map(paragraphs.map((paragraph, index) => [nameOf(paragraph), index]))
  const namings: readonly Naming[] = [
    ...incidents.map(({ file, incident }) => ({ file, field: 'passages', ...incident, sections: incident.section })),
    ...context.map((entry) => ({ file: 'context.json', field: `${entry.id}.passages`, ...entry, sections: entry.section })),
    ...leftOut.map(({ passage, passages }, index) => ({
      file: 'left-out.json',
      field: `${index}.passages`,
      passages,
      footnotes: footnotesIn(passage.en),
      sections: [],
    })),
  ]
  const headings = authored.said.en?.sections ?? {}
  const named = new Set(namings.flatMap(({ passages }) => passages))
  return [
    ...namings.flatMap((naming) => namingFaults(naming, paragraphs, order, headings, numbered)),
    ...incidents
      .filter(({ incident }) => numbered && incident.passages.length === 0)
      .map(({ file }) => ({ file, field: 'passages', reason: 'a record names the paragraphs that it rests on' })),
    ...paragraphs
      .filter((paragraph) => !named.has(nameOf(paragraph)))
      .map((paragraph) => ({
        file: PARAGRAPHS,
        field: nameOf(paragraph),
        reason: `no record, context entry or passage left out names this paragraph ("${paragraph.begins} …")`,
      })),
  ]
}

function namingFaults(
  { file, field, passages, footnotes, sections }: Naming,
  paragraphs: readonly Paragraph[],
  order: ReadonlyMap<string, number>,
  headings: Names,
  numbered: boolean,
): readonly Fault[] {
  const unknown = passages.filter((passage) => !order.has(passage))
  if (unknown.length > 0)
    return unknown.map((passage) => ({ file, field, reason: `the report has no paragraph ${passage} (page.paragraph)` }))
  const places = passages.map((passage) => order.get(passage) ?? 0)
  const own = paragraphs.filter((paragraph) => passages.includes(nameOf(paragraph)))
  const unmarked = footnotes.filter((number) => !own.some((paragraph) => paragraph.footnotes.includes(number)))
  const empty = sections.filter((id) => !own.some(({ heading }) => heading === headings[id]))
  return [
    ...(places.some((place, index) => index > 0 && place <= (places[index - 1] ?? 0))
      ? [{ file, field, reason: 'not in the order of the report, or one stands twice' }]
      : []),
    ...(numbered ? unmarked : []).map((number) => ({ file, field, reason: `none of them marks footnote ${number}` })),
    ...(passages.length > 0 ? empty : []).map((id) => ({ file, field, reason: `none of them stands in the section "${id}"` })),
  ]
}
