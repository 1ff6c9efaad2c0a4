import { type Incident, isArea, type Point } from './incident.ts'
import { type PlacePin, placePins } from './pins.ts'
import { distanceKm } from './projection.ts'

/** Eight points of the compass, clockwise. */
export const BEARINGS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const
export type Bearing = (typeof BEARINGS)[number]

/** Something that can be named as near: a well-known town. */
export interface Landmark {
  readonly id: string
  readonly point: Point
}

/** How to get somewhere: so many kilometres in a direction. */
export interface Way {
  readonly km: number
  readonly bearing: Bearing
}

/** What lies round a place. */
export interface Surroundings<Town extends Landmark = Landmark> {
  /** The nearest landmark other than the place itself, and the way from it to the place. */
  readonly landmark: ({ readonly town: Town } & Way) | null
  /** Other incidents at the same place. */
  readonly here: number
  /** The nearest other places with incidents, and the way from here to each. */
  readonly nearest: readonly ({ readonly place: PlacePin } & Way)[]
}

/** Kilometres within which a landmark is the place itself. */
const SAME = 3
/** As many other places are named. */
const NEAREST = 2

/** The direction in which one sets out on the shortest way from a point to another. */
export function bearingOf(from: Point, to: Point): Bearing {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [lat1, lat2, turn] = [radians(from.lat), radians(to.lat), radians(to.lon - from.lon)]
  const east = Math.sin(turn) * Math.cos(lat2)
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(turn)
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4))
  return BEARINGS[(eighth + BEARINGS.length) % BEARINGS.length] ?? 'north'
}

/** Kilometres as one says them: to 5 below 100, to 10 above; what is nearer is said to the kilometre. */
export function roundKm(km: number): number {
  const step = km < 10 ? 1 : km < 100 ? 5 : 10
  return Math.max(1, Math.round(km / step) * step)
}

const way = (from: Point, to: Point): Way => ({ km: roundKm(distanceKm(from, to)), bearing: bearingOf(from, to) })

function nearestTo<Thing>(point: Point, things: readonly Thing[], pointOf: (thing: Thing) => Point): readonly Thing[] {
  return things
    .map((thing) => ({ thing, km: distanceKm(point, pointOf(thing)) }))
    .sort((a, b) => a.km - b.km)
    .map(({ thing }) => thing)
}

/**
 * What lies round the place of an incident; null where the place is an area or is not known: a distance would claim more than the report
 * says.
 */
export function surroundingsOf<Town extends Landmark>(
  { id, location }: Incident,
  incidents: readonly Incident[],
  landmarks: readonly Town[],
): Surroundings<Town> | null {
  const { point, placeId } = location
  if (point === null || isArea(location)) return null
  const others = landmarks.filter((town) => distanceKm(town.point, point) >= SAME)
  const [town] = nearestTo(point, others, (other) => other.point)
  const pins = placePins(incidents.filter((incident) => incident.id !== id))
  const exact = pins.filter((pin) => pin.placeId !== placeId && !pin.area)
  return {
    landmark: town ? { town, ...way(town.point, point) } : null,
    here: pins.find((pin) => pin.placeId === placeId)?.incidents.length ?? 0,
    nearest: nearestTo(point, exact, (pin) => pin.point)
      .slice(0, NEAREST)
      .map((place) => ({ place, ...way(point, place.point) })),
  }
}
