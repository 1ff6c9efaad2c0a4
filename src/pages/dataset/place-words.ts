import { featureToAccount } from '../../formats/dataset-file.ts'
import type { Feature } from '../../formats/feature.ts'
import type { RecordWords } from '../../i18n/record-en.ts'
import { type Incident, isArea } from '../../model/incident.ts'
import type { LanguageCode } from '../../model/language.ts'
import { surroundingsOf } from '../../model/surroundings.ts'
import type { AuthoredLandmark } from './authored.ts'

/** Features with where each lies in words: the way from the nearest known town, and the nearest other records. */
export function withPlaceInWords(
  features: readonly Feature[],
  landmarks: readonly AuthoredLandmark[],
  words: RecordWords,
  language: LanguageCode,
): Feature[] {
  const incidents = features.map(featureToAccount)
  const towns = landmarks.map(({ id, lat, lon, from }) => ({ id, point: { lat, lon }, from: from[language] }))
  return features.map((feature, index) => {
    const incident = incidents[index]
    return incident
      ? { ...feature, properties: { ...feature.properties, place_in_words: placeInWords(incident, incidents, towns, words) } }
      : feature
  })
}

interface Town {
  readonly id: string
  readonly point: { readonly lat: number; readonly lon: number }
  /** Its name behind "from". */
  readonly from: string
}

/** The sentences for one record; none where the report names no place on the map. */
export function placeInWords(
  incident: Incident,
  incidents: readonly Incident[],
  towns: readonly Town[],
  { surroundings: s, bearings }: RecordWords,
): string[] {
  const { point, name } = incident.location
  if (point === null || name === null) return []
  const found = surroundingsOf(incident, incidents, towns)
  if (found === null) return isArea(incident.location) ? [s.areaOnly] : []
  const { landmark, here, nearest } = found
  const others = [
    ...(here > 0 ? [s.here(here)] : []),
    ...nearest.map(({ place, km, bearing }) => s.near(place.name, km, bearings.to[bearing], place.incidents.length)),
  ]
  return [
    ...(landmark ? [s.landmark(name, landmark.km, bearings.from[landmark.bearing], landmark.town.from)] : []),
    ...(others.length > 0 ? [s.nearest(others.join('; '))] : []),
  ]
}
