/** Kilometres round the equator (WGS 84). */
const EQUATOR_KM = 40_075.017
const WORLD_PX = 256

export interface ScaleBar {
  readonly km: number
  /** Of the bar, CSS pixels. */
  readonly width: number
  /** Latitude at which it is right: Mercator shows the north larger. Whole degrees, negative in the south. */
  readonly latitude: number
}

/** The longest bar of 1, 2 or 5 times a power of ten kilometres that is no wider than `most` CSS pixels. */
export function scaleBar(zoom: number, lat: number, most: number): ScaleBar {
  const latitude = Math.round(lat)
  const kmPerPx = (EQUATOR_KM * Math.cos((latitude * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom)
  const power = 10 ** Math.floor(Math.log10(kmPerPx * most))
  const km = [5, 2, 1].map((times) => times * power).find((length) => length <= kmPerPx * most) ?? power
  return { km, width: km / kmPerPx, latitude }
}
