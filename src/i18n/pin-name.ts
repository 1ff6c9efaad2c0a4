import type { Pin } from '../model/pins.ts'
import type { Messages } from './messages.ts'
import { whenPhrase, wherePhrase } from './phrase.ts'

/** The name of a pin that a screen reader says. */
export function pinName({ incidents, places: group }: Pin, m: Messages): string {
  const [only] = incidents
  const measures = incidents.filter(({ kind }) => kind === 'positive-measure').length
  const said = measures > 0 ? m.map.pinMeasures(measures, measures === incidents.length ? 'all' : 'some') : ''
  const area = group.some((place) => place.area) ? `, ${m.map.pinArea}` : ''
  if (only && incidents.length === 1) {
    // Area with the place: behind the full stop of the certainty it would hang in the air.
    const place = `${wherePhrase(only, m)}${area}`
    return `${m.map.pinOne(only.title, place, whenPhrase(only, m), m.certainties[only.certainty])}${measures > 0 ? ` ${m.kinds['positive-measure']}.` : ''}`
  }
  const names = group.map(({ name }) => name).join(', ')
  return `${group.length > 1 ? m.map.pinPlaces(names, incidents.length) : m.map.pinPlace(names, incidents.length)}${said}${area}`
}

/** What stands beside a pin under the pointer or in focus. */
export function pinLabel({ incidents, places: group }: Pin): string {
  const [only] = incidents
  return only && incidents.length === 1 ? only.title : group.map(({ name }) => name).join(', ')
}
