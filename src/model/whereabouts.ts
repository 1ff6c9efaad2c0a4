import type { Incident, PlaceId } from './incident.ts'
import { placePins } from './pins.ts'

/** A place and how many incidents stand there. */
export interface PlaceCount {
  readonly placeId: PlaceId
  readonly name: string
  readonly count: number
}

/** What the map shows, counted so that it can be said in sentences. */
export interface Whereabouts {
  /** Incidents that a pin holds. */
  readonly located: number
  /** Their places, those with most incidents first, and among equals in the order of the list. */
  readonly places: readonly PlaceCount[]
  /** Incidents that concern the whole country, and those whose place is not stated: no pin holds them. */
  readonly country: number
  readonly notStated: number
  /** Regions in which no incident stands, in the order given. */
  readonly emptyRegions: readonly string[]
}

/** Where incidents stand. @param regions ids of all regions of the country */
export function whereaboutsOf(incidents: readonly Incident[], regions: readonly string[]): Whereabouts {
  const pins = placePins(incidents)
  const used = new Set<string | null>(incidents.map(({ location }) => location.regionId))
  const country = incidents.filter(({ location }) => location.point === null && location.precision === 'country').length
  const located = pins.reduce((sum, pin) => sum + pin.incidents.length, 0)
  return {
    located,
    places: pins.map(({ placeId, name, incidents: own }) => ({ placeId, name, count: own.length })).sort((a, b) => b.count - a.count),
    country,
    notStated: incidents.length - located - country,
    emptyRegions: regions.filter((id) => !used.has(id)),
  }
}
