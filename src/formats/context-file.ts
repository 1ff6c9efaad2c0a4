import * as v from 'valibot'
import { parseDay, parseEdtf } from '../model/date.ts'
import type { Measure } from '../model/measure.ts'
import { ArchivedSchema } from './feature.ts'

/** The published national measures: `context-band.json` is what the timeline draws, `context.json` all of them with text and sources. */

const text = v.string()
const MeasureSchema = v.object({
  id: text,
  title: text,
  edtf: text,
  planned_end: v.nullable(text),
  end_stated: v.boolean(),
})
const AccountSchema = v.object({
  ...MeasureSchema.entries,
  text,
  editor_note: v.nullable(text),
  footnotes: v.array(v.number()),
  sources: v.array(
    v.object({
      footnote: v.number(),
      url: v.pipe(text, v.regex(/^https?:\/\//)),
      language: v.nullable(text),
      publisher: text,
      archived: v.optional(ArchivedSchema),
    }),
  ),
})

/** A measure with what the report says of it. */
export interface MeasureAccount extends Measure {
  readonly text: string
  readonly editorNote: string | null
  readonly footnotes: readonly number[]
  readonly sources: v.InferOutput<typeof AccountSchema>['sources']
}

function measure({ id, title, edtf, planned_end, end_stated }: v.InferOutput<typeof MeasureSchema>): Measure | null {
  const date = parseEdtf(edtf)
  return date && { id, title, date, plannedEnd: planned_end === null ? null : parseDay(planned_end), endStated: end_stated }
}

/** The measures to draw. @throws where the text is not such a file */
export function parseBand(json: string): readonly Measure[] {
  return v.parse(v.array(MeasureSchema), JSON.parse(json)).flatMap((raw) => measure(raw) ?? [])
}

/** All measures with text and sources. @throws where the text is not such a file */
export function parseContext(json: string): readonly MeasureAccount[] {
  const { measures } = v.parse(v.object({ measures: v.array(AccountSchema) }), JSON.parse(json))
  return measures.flatMap((raw) => {
    const known = measure(raw)
    return known ? [{ ...known, text: raw.text, editorNote: raw.editor_note, footnotes: raw.footnotes, sources: raw.sources }] : []
  })
}
