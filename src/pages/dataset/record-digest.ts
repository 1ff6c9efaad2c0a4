import { createHash } from 'node:crypto'
import type { Authored } from './authored.ts'

/** What the names of measures start with in `changes.json`, where records are named by their id alone. */
export const MEASURE = 'context/'

/** Digits of a digest: as many as keep two states of a record apart. */
const DIGITS = 16

/**
 * The state of every record and national measure by its name: a digest of all that is said of it, in every language, with its place, the
 * institutions, the people and the footnotes that it names. Not of copies in archives, which say nothing of what happened.
 */
export function recordDigests({ incidents, context, places, actors, sources, persons }: Authored): ReadonlyMap<string, string> {
  const cited = (footnotes: readonly number[]) => sources.filter(({ number }) => footnotes.includes(number))
  return new Map([
    ...incidents.map(({ incident }) => {
      const named = Object.values(persons).map((names) => incident.named_persons.map((name) => names[name] ?? null))
      const place = places.find(({ id }) => id === incident.place) ?? null
      const acting = actors.filter(({ id }) => incident.actors.includes(id))
      return [incident.id, digestOf([incident, place, acting, named, cited(incident.footnotes)])] as const
    }),
    ...context.map((measure) => [MEASURE + measure.id, digestOf([measure, cited(measure.footnotes)])] as const),
  ])
}

/** The same for the same content, in whatever order its fields stand in their file. */
function digestOf(content: unknown): string {
  const text = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, DIGITS)
}
