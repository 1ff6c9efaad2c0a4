import { type Collision, Collisions, isBefore, stands } from './collisions.ts'
import type { Incident, PlaceId, Point } from './incident.ts'
import { isArea } from './incident.ts'
import { PlaceIndex, Squares } from './place-index.ts'
import { CATEGORY_FAMILY, type CategoryId, FAMILIES, type FamilyId, type RegionId } from './taxonomy.ts'

/** All visible incidents of one place. */
export interface PlacePin {
  readonly placeId: PlaceId
  readonly name: string
  readonly point: Point
  /** Drawn dashed: an area, or coordinates that the editors estimated. */
  readonly area: boolean
  readonly regionId: RegionId | null
  readonly incidents: readonly Incident[]
}

/** What is drawn at one point of the map at a zoom: one place, or several that would collide. */
export interface Pin {
  /** Ids of its places, sorted: stable while the same places stand together. */
  readonly key: string
  readonly places: readonly PlacePin[]
  readonly incidents: readonly Incident[]
  readonly point: Point
}

export interface Share {
  readonly family: FamilyId
  readonly count: number
}

/** Incidents grouped by place, in order of first appearance; those without a point are left out (see `unlocated`). */
export function placePins(incidents: readonly Incident[]): readonly PlacePin[] {
  const groups = new Map<PlaceId, Incident[]>()
  for (const incident of incidents) {
    const { placeId, point } = incident.location
    if (placeId === null || point === null) continue
    const group = groups.get(placeId)
    if (group) group.push(incident)
    else groups.set(placeId, [incident])
  }
  return [...groups].flatMap(([placeId, group]) => {
    const location = group[0]?.location
    if (!location?.point) return []
    const { point, name, regionId } = location
    return [{ placeId, name: name ?? placeId, point, area: isArea(location), regionId, incidents: group }]
  })
}

/** The incidents that no pin can hold: no stated place, or the whole country. */
export function unlocated(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.filter(({ location }) => location.point === null)
}

/** Incidents of each family by main category, in the order of families; adds up to the number of incidents. */
export function familyShares(incidents: readonly { readonly category: CategoryId }[]): readonly Share[] {
  const counts = new Map<FamilyId, number>()
  for (const { category } of incidents) counts.set(CATEGORY_FAMILY[category], (counts.get(CATEGORY_FAMILY[category]) ?? 0) + 1)
  return FAMILIES.flatMap((family) => {
    const count = counts.get(family)
    return count === undefined ? [] : [{ family, count }]
  })
}

/** Steps of a zoom in which pins are grouped: between two of them the same places stand together. */
const STEPS = 8
/** A zoom that falls short of a step by no more than this has reached it. */
const NEARLY = 0.001

/**
 * The zoom at which pins are grouped while the map looks from `zoom`: the last step below it, at which they are nearer to each other.
 * So the map that the build draws can hold the same pins as the app's at every size of window, in a few dozen drawings.
 */
export function groupingZoom(zoom: number): number {
  return Math.floor((zoom + NEARLY) * STEPS) / STEPS
}

/** CSS pixels that stay free between two pins. */
export const GAP = 3

interface Cluster {
  /** Where it stands among the places as given: of two that collide, the earlier takes the later in. */
  readonly order: number
  places: readonly PlacePin[]
  /** The place on which it stands, by its number in the index. */
  spot: number
  radius: number
  /** How often it grew: what was reckoned before no longer holds. */
  grown: number
}

const weightOf = (place: PlacePin) => place.incidents.length

/**
 * Pins at a zoom: places merge while two of them are nearer than the sum of their radii plus `gap`, the pair that overlaps most first.
 * A merged pin stands on its place with the most incidents (a settlement before an area), never on a point between places, where
 * nothing happened.
 *
 * @param radiusOf radius in CSS pixels of a pin that holds these places
 * @param gap CSS pixels that must stay free between two pins
 * @param index of these places and perhaps others; who asks again and again keeps one
 */
export function pinsAt(
  places: readonly PlacePin[],
  zoom: number,
  radiusOf: (places: readonly PlacePin[]) => number,
  gap = GAP,
  index = new PlaceIndex(places),
): readonly Pin[] {
  const spots = index.at(zoom)
  const clusters = places.map(
    (place, order): Cluster => ({ order, places: [place], spot: index.numberOf(place.placeId), radius: radiusOf([place]), grown: 0 }),
  )
  let largest = clusters.reduce((most, { radius }) => Math.max(most, radius), 0)
  const squares = new Squares<Cluster>(spots)
  for (const cluster of clusters) squares.add(cluster.spot, cluster)
  /** The worst collision that a cluster has with any other. */
  const worstOf = (cluster: Cluster): Collision<Cluster> | null => {
    let worst: Collision<Cluster> | null = null
    const [left, top] = [spots.x[cluster.spot] ?? 0, spots.y[cluster.spot] ?? 0]
    squares.near(cluster.spot, cluster.radius + largest + gap, (other, spot) => {
      if (other === cluster) return
      const x = left - (spots.x[spot] ?? 0)
      const y = top - (spots.y[spot] ?? 0)
      const overlap = cluster.radius + other.radius + gap - Math.sqrt(x * x + y * y)
      // Not `<= 0`: what is infinitely far apart is no number.
      if (!(overlap > 0) || (worst !== null && overlap < worst.overlap)) return
      const [a, b] = cluster.order < other.order ? [cluster, other] : [other, cluster]
      const found = { a, b, of: cluster, overlap, grown: a.grown + b.grown, grownOf: cluster.grown }
      if (worst === null || isBefore(found, worst)) worst = found
    })
    return worst
  }
  const collisions = new Collisions<Cluster>()
  const look = (cluster: Cluster) => {
    const worst = worstOf(cluster)
    if (worst !== null) collisions.add(worst)
  }
  for (const cluster of clusters) look(cluster)
  for (let worst = collisions.take(); worst; worst = collisions.take()) {
    const { a: kept, b: dropped, of } = worst
    if (!stands(worst)) {
      // The other has grown or gone since; who grew itself has asked again already.
      if (of.grown === worst.grownOf) look(of)
      continue
    }
    squares.delete(kept.spot)
    squares.delete(dropped.spot)
    kept.places = merged(kept.places, dropped.places)
    kept.grown += 1
    dropped.places = []
    dropped.grown += 1
    kept.radius = radiusOf(kept.places)
    largest = Math.max(largest, kept.radius)
    kept.spot = index.numberOf(kept.places[0]?.placeId ?? '')
    squares.add(kept.spot, kept)
    look(kept)
  }
  return clusters.flatMap((cluster) => {
    const anchor = cluster.places[0]
    if (!anchor) return []
    const key = cluster.places
      .map(({ placeId }) => placeId)
      .sort()
      .join(' ')
    return [{ key, places: cluster.places, incidents: cluster.places.flatMap(({ incidents }) => incidents), point: anchor.point }]
  })
}

/** Two lists by weight as one. */
function merged(one: readonly PlacePin[], two: readonly PlacePin[]): readonly PlacePin[] {
  const both: PlacePin[] = []
  let at = 0
  for (const place of one) {
    for (let other = two[at]; other && byWeight(other, place) < 0; other = two[at]) {
      both.push(other)
      at += 1
    }
    both.push(place)
  }
  return [...both, ...two.slice(at)]
}

function byWeight(a: PlacePin, b: PlacePin): number {
  return Number(a.area) - Number(b.area) || weightOf(b) - weightOf(a) || (a.placeId < b.placeId ? -1 : 1)
}
