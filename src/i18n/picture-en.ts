import { picture } from '#words/picture'
import type { Day } from '../model/date.ts'
import { en } from './en.ts'
import { dayName } from './phrase.ts'

/** Words that stay on one line. */
const whole = (text: string): string => text.replaceAll(' ', '\u00a0')

/** Words of the pictures that leave the page. */
export const pictureEn = {
  ...picture,
  title: en.title,
  publishers: en.reportShort,
  source: (publishers: string, title: string, month: number, year: number) =>
    picture.source(publishers, title, whole(en.date.year(en.months[month - 1] ?? '', year))),
  own: (file: string, made: Day) => picture.own(file, whole(dayName(made, en))),
  data: (version: string, digest: string, licence: string, made: Day) => picture.data(version, digest, licence, whole(dayName(made, en))),
  scale: (km: number, latitude: number) => picture.scale(km, Math.abs(latitude), latitude < 0 ? 'S' : 'N'),
}
