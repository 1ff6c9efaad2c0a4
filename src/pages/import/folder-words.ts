import type { Span } from '../../model/date.ts'
import type { OwnTaxonomy } from '../../tables/own-taxonomy.ts'
import type { ReportAbout } from './report-folder.ts'

type Words = Readonly<Record<string, string>>

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const monthOf = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`

/** An apostrophe begins a quotation in ICU messages, and braces a placeholder. */
const plain = (text: string): string => text.replaceAll("'", '’').replaceAll(/[{}<>]/g, ' ')

/** The words of a report that only it can say, by catalogue: a beginning, for whoever publishes it to say better. */
export function reportWords(about: ReportAbout, taxonomy: OwnTaxonomy, period: Span): ReadonlyMap<string, Words> {
  const [title, publisher, country] = [about.title, about.publisher, about.country].map(plain)
  const span = `${monthOf(period.first)} to ${monthOf(period.last)}`
  const published = monthOf(about.made)
  return new Map<string, Words>([
    [
      'report',
      {
        ...Object.fromEntries(
          taxonomy.families.flatMap(({ id, name, short }) => [
            [`families.${id}`, plain(name)],
            [`familiesShort.${id}`, plain(short)],
          ]),
        ),
        ...Object.fromEntries(taxonomy.categories.map(({ id, name }) => [`categories.${id}`, plain(name)])),
        'sections.table': 'The table',
      },
    ],
    [
      'app',
      {
        title: `${title}`,
        subtitle: `documented in ${country}, ${span}`,
        source: `The table of ${publisher}`,
        byline: `${publisher} on ${country}`,
        'map.name': `Map of ${country} with the records shown`,
        reportShort: `${publisher}`,
      },
    ],
    ['account', { 'archive.look': `Look for its copy of ${published} at {host}` }],
    ['picture', { subtitle: `Documented in ${country}, ${span}` }],
    ['share', { 'embed.frameTitle': `${title}: {shown}`, 'cite.publishers': publisher ?? '' }],
    ['documents', { 'accessibility.gaps.list.7': 'There is one language, English.' }],
    ['embed', { subtitle: `${country}, ${span}`, source: `${publisher}, ${published}` }],
    ['matrix', { 'row.region': 'Region' }],
    [
      'pages',
      {
        home: `A map of what ${publisher} documented in ${country}, ${span}.`,
        method: `How the records of this map were made from the table of ${publisher}, what its marks mean, and what is not known.`,
        creator: `${publisher}`,
        'card.source': `Source: ${publisher}, ${published}`,
        'card.kicker.choice': `Documented in ${country}`,
        'card.marked': `Map of ${country} with {place} marked.`,
        'card.pinned': `{count, plural, =0 {Map of ${country} without a pin.} one {Map of ${country} with the places of # record.} other {Map of ${country} with the places of # records.}}`,
        'sources.description': `The sources of ${publisher}, each with its address and the records that cite it.`,
        'sources.archive': `Beside each address a link leads to a public web archive and asks it for the copy nearest to ${published}.`,
        country: `${country}`,
        noscript:
          'The interactive map needs JavaScript; everything can be read without it: the <list>whole list</list>, <geojson>GeoJSON</geojson>, <csv>CSV</csv>, <method>method and limits</method>.',
      },
    ],
    [
      'print',
      {
        foot: `Source: {publishers}, {title}, ${published}. Data version {version}.`,
        'end.notes.source.text': `Everything here comes from one table: {title}, published in ${published} by {publishers}.`,
        'end.notes.footnotes.text': 'Numbers in small type are the sources of the table.',
      },
    ],
    [
      'method',
      {
        'source.document': `Everything here comes from one table: <report>${title}</report>, published in ${published} by ${publisher}.`,
        'inclusion.rules.0': `The table tells of something that happened in ${country}.`,
        'records.footnotes':
          'Numbers in small type are the sources of the table; <sources>all of them</sources> stand on a page of their own.',
        'fields.rows.12.meaning': 'On which sources the record rests.',
        'places.regions': 'Regions are those that the table names.',
        'absence.text': 'A region or month without records is one of which the table does not tell; it is no sign that nothing happened.',
        'limits.list.2': `It ends in ${monthOf(period.last)}.`,
        'reply.text': 'Whoever a record speaks of may answer it; the answer is published with the record.',
        'corrections.authors': `What concerns the table itself belongs to its authors: ${publisher}.`,
        'languages.text': 'English is the language of the editors.',
        'data.files.sources': 'the sources of the table, an address a line',
        'data.licence': 'Our texts and data may be used under <licence>Creative Commons Attribution 4.0</licence>.',
        'mapSources.list.0': 'Places: from the table.',
      },
    ],
  ])
}
