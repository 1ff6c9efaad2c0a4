import type { Day } from '../model/date.ts'
import { en } from './en.ts'
import { dayName } from './phrase.ts'

const records = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`

/** Words that stay on one line. */
const whole = (text: string): string => text.replaceAll(' ', '\u00a0')

/** Words of the pictures that leave the page. */
export const pictureEn = {
  subtitle: 'Documented in Kazakhstan, January to July 2020',
  families: en.families,
  categories: en.categories,
  one: 'One record, with the sign of its category',
  area: 'Dashed: the place is known to a district or region only',
  several: 'Several records: their number and their families',
  merged: 'With a crescent: several places close together',
  measure: 'With a second, thin ring: a positive measure',
  leftOut: 'A place whose records are left out of this selection',
  withoutPin: (count: number) => `${records(count)} without a pin: no stated place, or the whole country.`,
  outside: (count: number) => `${records(count)} outside the part of the map shown here.`,
  quiet: 'An empty region is not a quiet one: the map shows what the report documents.',
  source: (publishers: string, title: string, month: number, year: number) =>
    `Source: ${publishers}, ${title}, ${whole(`${en.months[month - 1]} ${year}`)}.`,
  data: (version: string, licence: string, made: Day) =>
    `Data version ${version}, ${licence}. Picture made on ${whole(dayName(made, en))}.`,
  map: (credit: string) => `Map: ${credit}`,
  scale: (km: number, latitude: number) => `${km.toLocaleString('en-GB')} km at ${Math.abs(latitude)}° ${latitude < 0 ? 'S' : 'N'}`,
}
