import { type GroupsOf, groupsByNumber, type Part } from '../model/groups.ts'
import type { Incident } from '../model/incident.ts'
import { listedToIncident, location, timeOf } from './collection.ts'
import type { Listed } from './listed.ts'
import { quickListed } from './quick-listed.ts'

/** Reads the records of a large list, and knows which of them say the same. */
export interface ManyReader {
  /** Looks at a record quickly; what many say alike is kept once. null for one that the schema has to judge. */
  readonly read: (raw: unknown) => Incident | null
  /** Records that were read here, in groups. */
  readonly groupsOf: (incidents: readonly Incident[]) => GroupsOf
}

/**
 * Reads the records of a large list: each is looked at quickly, and what many say alike is kept once (the same dates, the same place,
 * the same lists). null for one that the schema has to judge.
 */
export function manyReader(): ManyReader['read'] {
  return numberingReader().read
}

/** The same, with groups. */
export function numberingReader(): ManyReader {
  const times = new Known<ReturnType<typeof timeOf>>()
  const places = new Known<Incident['location']>()
  const texts = new Known<readonly string[]>()
  const footnotes = new Known<readonly number[]>()
  const words = new Known<string>()
  const numbersOf = new Map<Incident, Record<Part, number>>()
  return {
    read(raw) {
      const listed = quickListed(raw)
      if (listed === null) return null
      const { properties: p } = listed
      const numbers: Record<Part, number> = {
        dates: times.number(p.dates.length === 1 ? dateKey(p.dates[0]) : p.dates.map(dateKey).join(), () => timeOf(p.dates)),
        location: places.number(placeKey(listed), () => location(p, listed.geometry)),
        kind: words.number(p.kind, () => p.kind),
        category: words.number(p.category, () => p.category),
        certainty: words.number(p.certainty, () => p.certainty),
        categories: texts.number(keyOf(p.categories), () => p.categories),
        outcomes: texts.number(keyOf(p.outcomes), () => p.outcomes),
        groups: texts.number(keyOf(p.groups), () => p.groups),
        actors: texts.number(keyOf(p.actors), () => p.actors),
        actorIds: texts.number(keyOf(p.actor_ids), () => p.actor_ids),
        legalProvisions: texts.number(keyOf(p.legal_provisions), () => p.legal_provisions),
        provisionIds: texts.number(keyOf(p.provision_ids), () => p.provision_ids),
        sourceKinds: texts.number(keyOf(p.source_kinds), () => p.source_kinds),
        footnotes: footnotes.number(p.footnotes.join(), () => p.footnotes),
        answered: Number(p.answered),
      }
      // Into the parsed record, which nobody else holds: another copy of each would take as long as reading it.
      p.categories = texts.value(numbers.categories, p.categories)
      p.outcomes = texts.value(numbers.outcomes, p.outcomes)
      p.groups = texts.value(numbers.groups, p.groups)
      p.actors = texts.value(numbers.actors, p.actors)
      p.actor_ids = texts.value(numbers.actorIds, p.actor_ids)
      p.legal_provisions = texts.value(numbers.legalProvisions, p.legal_provisions)
      p.provision_ids = texts.value(numbers.provisionIds, p.provision_ids)
      p.source_kinds = texts.value(numbers.sourceKinds, p.source_kinds)
      p.footnotes = footnotes.value(numbers.footnotes, p.footnotes)
      const incident = listedToIncident(listed, times.at(numbers.dates), places.at(numbers.location))
      numbersOf.set(incident, numbers)
      return incident
    },
    groupsOf: (incidents) => groupsByNumber(incidents, (incident) => numbersOf.get(incident) ?? NONE),
  }
}

const NONE = {} as Record<Part, number>

/** Values that were met, each once and with a number. */
class Known<Value> {
  readonly #numbers = new Map<string, number>()
  readonly #values: Value[] = []

  number(key: string, make: () => Value): number {
    const met = this.#numbers.get(key)
    if (met !== undefined) return met
    this.#numbers.set(key, this.#values.length)
    return this.#values.push(make()) - 1
  }

  at(number: number): Value | undefined {
    return this.#values[number]
  }

  /** The value of a number, as the list that stands in its place. */
  value<Own extends Value>(number: number, own: Own): Own {
    return (this.#values[number] as Own | undefined) ?? own
  }
}

const dateKey = (date: Listed['properties']['dates'][number] | undefined): string => `${date?.edtf} ${date?.role}`

/** A text is never empty, so what is not there cannot be taken for one. */
function placeKey({ geometry, properties: p }: Listed): string {
  const [lon, lat] = geometry?.coordinates ?? ['', '']
  return `${p.place_id}\n${p.place}\n${p.place_precision}\n${p.place_basis}\n${p.place_approximate}\n${lon}\n${lat}\n${p.region_id}\n${p.region}`
}

/** Most lists are empty or hold one value. */
const keyOf = (values: readonly string[]): string => (values.length === 1 ? (values[0] ?? '') : values.join('\n'))
