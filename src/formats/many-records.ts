import type { Incident } from '../model/incident.ts'
import { listedToIncident, location, timeOf } from './list-file.ts'
import { quickListed } from './quick-listed.ts'

/**
 * Reads the records of a large list: each is looked at quickly, and what many say alike is kept once (the same dates, the same place,
 * the same lists). null for one that the schema has to judge.
 */
export function manyReader(): (raw: unknown) => Incident | null {
  const times = new Map<string, ReturnType<typeof timeOf>>()
  const places = new Map<string, Incident['location']>()
  const texts = new Map<string, readonly string[]>()
  const numbers = new Map<string, readonly number[]>()
  const list = <Value extends string>(values: readonly Value[]) => once(texts, values.join('\n'), () => values) as readonly Value[]
  return (raw) => {
    const listed = quickListed(raw)
    if (listed === null) return null
    const { geometry, properties: p } = listed
    const time = once(times, p.dates.map(({ edtf, role }) => `${edtf} ${role}`).join(), () => timeOf(p.dates))
    const { place, place_id, place_precision, place_basis, place_approximate, region, region_id } = p
    const told = [place_id, place, place_precision, place_basis, place_approximate, geometry?.coordinates, region_id, region]
    const where = once(places, JSON.stringify(told), () => location(p, geometry))
    return Object.assign(listedToIncident(listed, time, where), {
      categories: list(p.categories),
      outcomes: list(p.outcomes),
      groups: list(p.groups),
      actors: list(p.actors),
      actorIds: list(p.actor_ids),
      legalProvisions: list(p.legal_provisions),
      provisionIds: list(p.provision_ids),
      footnotes: once(numbers, p.footnotes.join(), () => p.footnotes),
      sourceKinds: list(p.source_kinds),
    })
  }
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
