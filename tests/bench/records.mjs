import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Records of the published form, made by a seed: they pass the checks at the door and say nothing of anybody. */

const COUNTRY = { south: 41.2, west: 47.5, north: 54.8, east: 86.5 }
const MOST_PLACES = 2000
const MONTHS = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06', '2020-07']
const LENGTHS = [31, 29, 31, 30, 31, 30, 31]
/** How often a record falls in each month: most in March to June, as in the report. */
const WEIGHTS = [1, 1, 5, 8, 6, 4, 2]

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chance(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A data file of what was built, from which new records take all that is a choice from a list. */
export function publishedFile(dist, name) {
  const file = path.join(dist, 'data', name)
  if (!existsSync(file)) throw new Error('There is no data file to measure with. Run first: npm run build')
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** A dataset of so many records at up to 2,000 places, in place of the published one. @returns a FeatureCollection */
export function makeRecords(published, size, seed = 1) {
  const random = chance(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const { features } = published
  const places = makePlaces(features, Math.min(MOST_PLACES, size), random)
  const weeks = WEIGHTS.flatMap((weight, month) => Array.from({ length: weight }, () => month))
  const made = Array.from({ length: size }, (_, index) => {
    const { properties: like } = pick(features)
    const other = pick(features).properties
    const categories = random() < 0.25 ? [...new Set([...like.categories, other.category])] : like.categories
    const date = makeDate(pick(weeks), random)
    // One in ten has no place, as nearly a third of the report's have none.
    const place = random() < 0.1 ? null : random() < 0.3 ? places[Math.floor(random() ** 2 * Math.min(20, places.length))] : pick(places)
    const number = String(index + 1).padStart(6, '0')
    const sources = like.sources.slice(0, 2).map((source) => ({ ...source, archived: undefined }))
    return {
      type: 'Feature',
      id: `made-${number}`,
      geometry: place && { type: 'Point', coordinates: place.coordinates },
      properties: {
        ...like,
        title: `Record ${number}, made for measuring`,
        summary: `Made for measuring, at ${place?.place ?? 'no place'}.`,
        categories,
        ...date,
        date_note: null,
        ...(place ? place.properties : NOWHERE),
        people: [],
        named_persons: [],
        rights: like.rights.slice(0, 1),
        official_response: null,
        what_followed: null,
        outcome: null,
        not_said: 'Everything.',
        editor_note: null,
        editor_tags: [],
        passages: like.passages.slice(0, 1),
        footnotes: sources.map(({ footnote }) => footnote),
        sources,
        related: [],
      },
    }
  })
  return { ...published, metadata: { ...published.metadata, retired: {} }, features: made }
}

const NOWHERE = {
  place: null,
  place_id: null,
  place_precision: 'not-stated',
  place_basis: null,
  place_note: null,
  place_approximate: false,
  region: null,
  region_id: null,
}

/** The report's own places first, then invented ones all over the country. */
function makePlaces(features, count, random) {
  const own = new Map(
    features.filter(({ geometry }) => geometry).map(({ geometry, properties }) => [properties.place_id, { geometry, properties }]),
  )
  const known = [...own.values()].map(({ geometry, properties: p }) => ({
    coordinates: geometry.coordinates,
    place: p.place,
    properties: Object.fromEntries(Object.keys(NOWHERE).map((key) => [key, key === 'place_note' ? null : p[key]])),
  }))
  const regions = known.filter(({ properties }) => properties.region_id)
  const round = (value) => Math.round(value * 1000) / 1000
  const invented = Array.from({ length: Math.max(0, count - known.length) }, (_, index) => {
    const like = regions[Math.floor(random() * regions.length)].properties
    const place = `Place ${index + 1}`
    return {
      coordinates: [
        round(COUNTRY.west + random() * (COUNTRY.east - COUNTRY.west)),
        round(COUNTRY.south + random() * (COUNTRY.north - COUNTRY.south)),
      ],
      place,
      properties: {
        ...like,
        place,
        place_id: `place-${index + 1}`,
        place_precision: random() < 0.15 ? 'district' : 'settlement',
        place_basis: 'stated',
        place_approximate: false,
      },
    }
  })
  return [...known, ...invented].slice(0, count)
}

function makeDate(month, random) {
  const kind = random()
  const day = 1 + Math.floor(random() * LENGTHS[month])
  const two = String(day).padStart(2, '0')
  const [key] = [MONTHS[month]]
  if (kind < 0.1) return { dates: [], first_day: null, last_day: null, months: [] }
  const whole = { first_day: `${key}-01`, last_day: `${key}-${LENGTHS[month]}` }
  if (kind < 0.2) return { dates: [{ edtf: key, role: 'occurred' }], ...whole, months: [key] }
  return { dates: [{ edtf: `${key}-${two}`, role: 'occurred' }], first_day: `${key}-${two}`, last_day: `${key}-${two}`, months: [key] }
}

/** The files that the app reads: all records without the words of their accounts, and the accounts. @param list `list.json` as published */
export function filesOf(collection, list) {
  const accounts = JSON.stringify(collection)
  const [{ properties: like }] = list.features
  const listed = ({ properties, ...feature }) => ({
    ...feature,
    properties: Object.fromEntries(
      Object.keys(like).map((key) => [
        key,
        key === 'source_kinds'
          ? [...new Set(properties.sources.flatMap(({ url, kind }) => (url ? [kind] : [])))]
          : key === 'answered'
            ? false
            : properties[key],
      ]),
    ),
  })
  const sha256 = createHash('sha256').update(accounts).digest('hex')
  const short = { ...collection, metadata: { ...collection.metadata, sha256 }, features: collection.features.map(listed) }
  return { accounts, list: JSON.stringify(short) }
}

/** The same records as the floor reads them: longitude, latitude (null without a place), a bit a category, a bit a month. */
export function pointsOf({ features }, categories) {
  return features.map(({ geometry, properties }) => [
    ...(geometry ? geometry.coordinates : [null, null]),
    properties.categories.reduce((bits, id) => bits | (1 << categories.indexOf(id)), 0),
    properties.months.reduce((bits, month) => bits | (1 << MONTHS.indexOf(month)), 0),
  ])
}
