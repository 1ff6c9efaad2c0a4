import type { Incident } from '../model/incident.ts'
import { listedToIncident, location, timeOf } from './collection.ts'
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
  const list = <Value extends string>(values: Value[]) => once(texts, keyOf(values), () => values) as Value[]
  return (raw) => {
    const listed = quickListed(raw)
    if (listed === null) return null
    const { geometry, properties: p } = listed
    const time = once(times, p.dates.map(({ edtf, role }) => `${edtf} ${role}`).join(), () => timeOf(p.dates))
    const { place, place_id, place_precision, place_basis, place_approximate, region, region_id } = p
    // A text is never empty, so what is not there cannot be taken for one.
    const told = [place_id, place, place_precision, place_basis, place_approximate, geometry?.coordinates, region_id, region].join('\n')
    const where = once(places, told, () => location(p, geometry))
    // Into the parsed record, which nobody else holds: another copy of each would take as long as reading it.
    p.categories = list(p.categories)
    p.outcomes = list(p.outcomes)
    p.groups = list(p.groups)
    p.actors = list(p.actors)
    p.actor_ids = list(p.actor_ids)
    p.legal_provisions = list(p.legal_provisions)
    p.provision_ids = list(p.provision_ids)
    p.footnotes = once(numbers, p.footnotes.join(), () => p.footnotes) as number[]
    p.source_kinds = list(p.source_kinds)
    return listedToIncident(listed, time, where)
  }
}

/** Most lists are empty or hold one value. */
const keyOf = (values: readonly string[]): string => (values.length === 1 ? (values[0] ?? '') : values.join('\n'))

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const met = known.get(key)
  if (met !== undefined) return met
  const value = make()
  known.set(key, value)
  return value
}
