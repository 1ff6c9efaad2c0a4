/** Names of a column by which its field is known, the plainest first: English, Russian, Kazakh, and those of well-known datasets. */
export const COLUMN_NAMES = {
  title:
    'title, name, headline, source headline, what, incident, event, event title, incident title, incident name, event name, short description, activity, название, ' +
    'заголовок, наименование, инцидент, случай, событие, атауы, тақырып, тақырыбы, оқиға',
  summary:
    'summary, description, account, notes, details, text, narrative, what happened, event description, ' +
    'incident description, activity description, comments, facts, circumstances, описание, краткое описание, содержание, обстоятельства, фабула, факты, текст, подробности, что произошло, суть, ' +
    'примечание, примечания, сипаттама, сипаттамасы, мазмұны, не болды',
  date:
    'date, event date, incident date, date of incident, date of event, date occurred, start, start date, date start, ' +
    'from, begin, when, first day, date from, дата, дата события, дата инцидента, дата начала, начало, ' +
    'когда, күні, күн, уақыты, оқиға күні, басталған күні, дата происшествия, year, год, жыл, жылы, month, месяц, ай, day, число',
  end: 'end, end date, date end, to, until, last day, date to, дата окончания, окончание, конец, аяқталған күні, ' + 'аяқталуы',
  category:
    'categories, category, type, event type, incident type, type of incident, type of event, type of violation, ' +
    'violation, violation type, disaster type, crisis type, hazard type, right, rights, theme, topic, subject, sub event type, категория, категории, тип, ' +
    'тип события, вид, вид нарушения, тип нарушения, нарушение, тема, право, санат, санаты, түрі, тақырыбы түрі, ' +
    'бұзушылық түрі',
  family:
    'family, group of categories, category group, sector, cluster, main category, disorder type, сектор, ' +
    'группа категорий, раздел, сала, топ, бөлім',
  place:
    'place, location, location name, city, town, settlement, village, where, locality, site, where coordinates, место, город, ' +
    'населенный пункт, место события, где, село, населенный пункт город, орын, орны, қала, қаласы, елді мекен, елді мекені, жер, ауыл, ауылы, ' +
    'admin3, adm3, admin 3, admin3 name, adm3 en, adm3 ru, admin2, adm2, adm 2, admin 2, admin2 name, adm2 en, adm2 ru, district, rayon, raion, район, аудан, ауданы',
  region:
    'admin1, adm1, adm 1, adm1 name, admin 1, admin1 name, adm1 en, adm1 ru, region, province, oblast, state, governorate, область, регион, облыс, облысы, ' +
    'аймақ, өңір, провинция',
  lat: 'lat, latitude, y, широта, ендік, ендігі, gps lat, gps latitude, latitude y, lat dd, geo lat, point y, y coord, y coordinate, gps y, latnum, lattitude',
  lon: 'lon, lng, long, longitude, x, долгота, бойлық, бойлығы, gps lon, gps longitude, longitude x, lon dd, geo lon, point x, x coord, x coordinate, gps x, longnum, longtitude',
  coordinates:
    'coordinates, coords, gps, gps coordinates, lat lon, latlon, lat lng, geolocation, geopoint, wkt, geometry, point, ' +
    'координаты, координата, координаттар, координаталар, lat long',
  kind: 'kind, record kind, вид записи, жазба түрі',
  certainty: 'certainty, confidence, verification, reliability, достоверность, сенімділігі, анықтығы',
  precision: 'place precision, precision, geo precision, where prec, точность места, дәлдігі',
  response:
    'official response, response, answer of officials, government response, ответ властей, официальный ответ, ' +
    'ресми жауап, билік жауабы',
  source: 'source, sources, publisher, source name, information source, источник, источники, дереккөз, дерек көзі, source of information',
  url: 'url, link, source url, source link, web, address of source, ссылка, ссылка на источник, сілтеме, urls, links',
  id:
    'id, record id, event id, incident id, code, ref, reference, event id cnty, number, no, nr, номер, код, п п, № п п, ' +
    'нөмірі, №, ид, р с, реттік нөмірі',
  dates: 'dates',
} as const

/** The number of a question or a column: "1. ", "2) ", "Q3: ", "1.4 ". */
const NUMBER = /^\s*(?:\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|Q\d{1,3}[.:)])\s*(?=\p{L})/iu

/**
 * A column's name as it is compared: without case, signs, a number and the group that KoBo puts before a question
 * ("group_ab1/incident_date").
 */
export const fold = (name: string): string =>
  name
    .replace(NUMBER, '')
    .replace(/^(?:[\w-]+\/)+(?=\w)/, '')
    .normalize('NFKC')
    // Signs that nobody sees.
    .replaceAll(/\p{Cf}/gu, '')
    // "incidentDate", "admin1Name".
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\d)(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim()

const ALL_NAMES: ReadonlySet<string> = new Set(Object.values(COLUMN_NAMES).flatMap((names) => names.split(', ').map(fold)))

/** Whether a cell is a name by which some field is known. */
export const isColumnName = (cell: string): boolean => ALL_NAMES.has(fold(cell))
