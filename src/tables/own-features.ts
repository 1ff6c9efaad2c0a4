import type { Account } from '../model/incident.ts'
import { possibleDays } from '../model/incident-dates.ts'

/** A reader's records as the text of a file like those that the site publishes, from which exports are made. */
export function publishedFeatures(accounts: readonly Account[]): string {
  const features = accounts.map(featureText)
  return `{"type":"FeatureCollection","metadata":{"version":"","language":""},"features":[\n${features.join(',\n')}\n]}\n`
}

function featureText(account: Account): string {
  const { location, dates } = account
  const { first, last } = possibleDays(dates)
  return JSON.stringify({
    type: 'Feature',
    id: account.id,
    geometry: location.point && { type: 'Point', coordinates: [location.point.lon, location.point.lat] },
    properties: {
      title: account.title,
      summary: account.summary,
      kind: account.kind,
      category: account.category,
      categories: account.categories,
      dates: dates.map(({ date, role }) => ({ edtf: date.text, role })),
      date_note: null,
      first_day: first,
      last_day: last,
      months: account.months,
      place: location.name,
      place_id: location.placeId,
      place_precision: location.precision,
      place_basis: location.basis,
      place_note: null,
      place_approximate: location.approximate,
      place_in_words: [],
      region: location.region,
      region_id: location.regionId,
      certainty: account.certainty,
      certainty_note: null,
      people: [],
      named_persons: [],
      groups: [],
      actors: [],
      actor_ids: [],
      legal_provisions: [],
      provision_ids: [],
      rights: [],
      official_response: account.officialResponse,
      what_followed: null,
      outcome: null,
      outcomes: [],
      not_said: account.notSaid,
      editor_note: null,
      editor_tags: [],
      section: account.sections,
      passages: [],
      footnotes: account.footnotes,
      sources: account.sources,
      related: [],
      // The file has none; a reader's own data are not versioned here.
      version: 'own',
    },
  })
}
