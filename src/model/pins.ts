import type { Incident, PlaceId, Point } from './incident.ts'
import { isArea } from './incident.ts'
import { project, type WorldPoint } from './projection.ts'
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
  return FAMILIES.map((family) => ({
    family,
    count: incidents.filter(({ category }) => CATEGORY_FAMILY[category] === family).length,
  })).filter(({ count }) => count > 0)
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

interface Cluster {
  places: PlacePin[]
  centre: WorldPoint
  radius: number
}

const weightOf = (places: readonly PlacePin[]) => places.reduce((sum, { incidents }) => sum + incidents.length, 0)

/**
 * Pins at a zoom: places merge while two of them are nearer than the sum of their radii plus `gap`. A merged pin stands on its
 * place with the most incidents (a settlement before an area), never on a point between places, where nothing happened.
 *
 * @param radiusOf radius in CSS pixels of a pin that holds these places
 * @param gap CSS pixels that must stay free between two pins
 */
export function pinsAt(
  places: readonly PlacePin[],
  zoom: number,
  radiusOf: (places: readonly PlacePin[]) => number,
  gap = 3,
): readonly Pin[] {
  const scale = 2 ** zoom
  const at = (point: Point): WorldPoint => {
    const { x, y } = project(point)
    return { x: x * scale, y: y * scale }
  }
  const clusters: Cluster[] = places.map((place) => ({ places: [place], centre: at(place.point), radius: radiusOf([place]) }))
  for (let pair = nearestCollision(clusters, gap); pair; pair = nearestCollision(clusters, gap)) {
    const [keep, drop] = pair
    const kept = clusters[keep]
    const [dropped] = clusters.splice(drop, 1)
    if (!kept || !dropped) break
    kept.places = [...kept.places, ...dropped.places].sort(byWeight)
    kept.radius = radiusOf(kept.places)
    const anchor = kept.places[0]
    if (anchor) kept.centre = at(anchor.point)
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

function byWeight(a: PlacePin, b: PlacePin): number {
  return Number(a.area) - Number(b.area) || weightOf([b]) - weightOf([a]) || (a.placeId < b.placeId ? -1 : 1)
}

/** Of the pairs that collide, the one that overlaps most; indices, the smaller first. */
function nearestCollision(clusters: readonly Cluster[], gap: number): readonly [number, number] | null {
  let worst: readonly [number, number] | null = null
  let most = 0
  clusters.forEach((a, i) => {
    clusters.slice(i + 1).forEach((b, offset) => {
      const overlap = a.radius + b.radius + gap - Math.hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y)
      if (overlap > most) {
        most = overlap
        worst = [i, i + 1 + offset]
      }
    })
  })
  return worst
}
