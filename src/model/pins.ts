import type { Incident, PlaceId, Point } from './incident.ts'
import { isArea } from './incident.ts'
import { type PlaceIndex, placeIndex, squaresOf } from './place-index.ts'
import type { WorldPoint } from './projection.ts'
import { type CategoryId, type FamilyId, familyIds, familyOf, type RegionId } from './taxonomy.ts'

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
  const pins = new Map<PlaceId, PlacePin & { readonly incidents: Incident[] }>()
  for (const incident of incidents) {
    const { placeId, point, name, regionId } = incident.location
    if (placeId === null || point === null) continue
    const pin = pins.get(placeId)
    if (pin) pin.incidents.push(incident)
    else pins.set(placeId, { placeId, name: name ?? placeId, point, area: isArea(incident.location), regionId, incidents: [incident] })
  }
  return [...pins.values()]
}

/** The incidents that no pin can hold: no stated place, or the whole country. */
export function unlocated(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.filter(({ location }) => location.point === null)
}

/** Incidents of each family by main category, in the order of families; adds up to the number of incidents. */
export function familyShares(incidents: readonly { readonly category: CategoryId }[]): readonly Share[] {
  // By category first: there are few of them, and each has its family looked up once.
  const ofCategories = new Map<CategoryId, number>()
  for (const { category } of incidents) ofCategories.set(category, (ofCategories.get(category) ?? 0) + 1)
  const counts = new Map<FamilyId, number>()
  for (const [category, count] of ofCategories) counts.set(familyOf(category), (counts.get(familyOf(category)) ?? 0) + count)
  return familyIds().flatMap((family) => {
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
  /** How often it grew, or was taken in: what was measured before no longer holds. */
  grown: number
}

/** The worst overlap of a cluster with another, as it was measured; `a` is the earlier of the two. */
interface Collision {
  readonly of: Cluster
  readonly a: Cluster
  readonly b: Cluster
  readonly overlap: number
  readonly grown: number
  readonly grownOf: number
}

/** The worst last; of equals, the earlier pair. */
const byOverlap = (one: Collision, other: Collision): number =>
  one.overlap - other.overlap || other.a.order - one.a.order || other.b.order - one.b.order

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
  index = placeIndex(places),
): readonly Pin[] {
  const scale = 2 ** zoom
  const points = index.world.map(({ x, y }) => ({ x: x * scale, y: y * scale }))
  const squares = squaresOf(points)
  const standing: (Cluster | undefined)[] = []
  let largest = 0
  const put = (cluster: Cluster) => {
    cluster.spot = index.numbers.get(cluster.places[0]?.placeId ?? '') ?? -1
    cluster.radius = radiusOf(cluster.places)
    largest = Math.max(largest, cluster.radius)
    standing[cluster.spot] = cluster
    squares.add(cluster.spot)
  }
  /** The worst collision of each, in order: the other may have grown since. */
  const queue: Collision[] = []
  const look = (of: Cluster) => {
    let worst: Collision | null = null
    const here = points[of.spot]
    squares.near(of.spot, of.radius + largest + gap, (spot) => {
      const [there, other] = [points[spot], standing[spot]]
      if (!here || !there || !other || other === of) return
      const overlap = of.radius + other.radius + gap - Math.sqrt((here.x - there.x) ** 2 + (here.y - there.y) ** 2)
      // Not `<= 0`: what is infinitely far apart is no number.
      if (!(overlap > 0) || (worst && overlap < worst.overlap)) return
      const [a, b] = of.order < other.order ? [of, other] : [other, of]
      const found = { of, a, b, overlap, grown: a.grown + b.grown, grownOf: of.grown }
      if (!worst || byOverlap(found, worst) > 0) worst = found
    })
    if (worst) insert(queue, worst)
  }
  const clusters = gathered(places, index, points).map((own, order): Cluster => ({ order, places: own, spot: -1, radius: 0, grown: 0 }))
  clusters.forEach(put)
  clusters.forEach(look)
  for (let worst = queue.pop(); worst; worst = queue.pop()) {
    const { of, a: kept, b: dropped, grown, grownOf } = worst
    if (kept.grown + dropped.grown !== grown) {
      // Who grew itself has looked again already.
      if (of.grown === grownOf) look(of)
      continue
    }
    for (const cluster of [kept, dropped]) {
      squares.delete(cluster.spot)
      cluster.grown += 1
    }
    kept.places = [...kept.places, ...dropped.places].sort(byWeight)
    dropped.places = []
    put(kept)
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

/** Places from which those that lie in a hand's breadth are taken as one before any two are compared: else each is with thousands. */
const MANY_PLACES = 1000
/** CSS pixels of a square whose places surely merge: two points of it are nearer than two small pins may stand. */
const HAND = 8

/** Places that stand for themselves; of many, those of one small square together. */
function gathered(places: readonly PlacePin[], { numbers }: PlaceIndex, points: readonly WorldPoint[]): readonly (readonly PlacePin[])[] {
  if (places.length <= MANY_PLACES) return places.map((place) => [place])
  const squares = new Map<string, PlacePin[]>()
  for (const place of places) {
    const { x, y } = points[numbers.get(place.placeId) ?? -1] ?? { x: 0, y: 0 }
    const key = `${Math.floor(x / HAND)} ${Math.floor(y / HAND)}`
    const square = squares.get(key)
    if (square) square.push(place)
    else squares.set(key, [place])
  }
  return [...squares.values()].map((own) => own.sort(byWeight))
}

/** Puts a collision into its place among others. */
function insert(queue: Collision[], added: Collision): void {
  let [low, high] = [0, queue.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = queue[middle]
    if (other && byOverlap(other, added) < 0) low = middle + 1
    else high = middle
  }
  queue.splice(low, 0, added)
}

function byWeight(a: PlacePin, b: PlacePin): number {
  return Number(a.area) - Number(b.area) || weightOf(b) - weightOf(a) || (a.placeId < b.placeId ? -1 : 1)
}
