/** English words of the printed brief, fetched with it. */
export const printEn = {
  /** Running head, round the numbers of the page: "Brief, page 2 of 9". */
  page: 'Brief, page ',
  pageOf: ' of ',
  /** At the foot of each page. */
  foot: (publishers: string, title: string, version: string) => `Source: ${publishers}, ${title}, July 2020. Data version ${version}.`,
  /** Title of the document, which browsers take as the name of a PDF. */
  documentTitle: (site: string, title: string) => `${site}: ${title}, brief`,
  notSearched: (query: string) =>
    `The search for ${query} could not be made: what stands here is what the rest of the filter lets through, and its number is not that of the search.`,
  empty:
    'No record in the report fits all that is set, so there is none to print. Another choice of months, categories or words may have some.',

  map: {
    name: 'Map of the records below, with their numbers',
    failed: 'The map could not be drawn. The places stand in the table and with each record.',
    legendOne: 'A full disc: known to a town, village or site, never to an address. A dashed ring: known to an area only.',
    legend:
      'Numbers as below; places that stand close together share a frame. A solid frame: known to a town, village or site; a dashed one: known to an area only. No pin marks an address, and a part of the map without a pin is not one where nothing happened.',
    withoutPin: (numbers: string) => `Without a pin, since the report names no town or region or speaks of the whole country: ${numbers}.`,
    credit: (credit: string) => `Map: ${credit}.`,
  },

  table: {
    name: 'Records of this brief',
    number: 'No.',
    when: 'When',
    where: 'Where',
    what: 'What',
    certainty: 'Certainty',
    footnotes: 'Footnotes',
    noFootnotes: 'none',
  },

  account: {
    number: (number: number) => `No. ${number}`,
    outcome: 'Outcome',
    record: 'This record:',
  },

  end: {
    title: 'How to read this brief',
    notes: (title: string, publishers: string): readonly (readonly [lead: string, text: string])[] => [
      [
        'One source.',
        `Everything here comes from one document: ${title}, published in July 2020 by ${publishers}. Nothing was investigated anew, and no fact was added.`,
      ],
      [
        'Own words.',
        'Titles and accounts retell the report in other words. Facts, figures, names and the report’s hedges carry over; what officials said stands beside the claim. The report is the authority.',
      ],
      [
        'Not all that happened.',
        'The report gives examples. Few records in a place or month do not mean that little happened there. A record is an incident, a lasting situation or a positive measure; the latter two say so.',
      ],
      [
        'Dates.',
        'A record counts in each month that its dates may touch, so counts of months must not be added up. “Reported” and “Posted” give the day of an article or post, not of the event.',
      ],
      ['Places.', 'A place is known no finer than the report states it. Each account says how exactly.'],
      [
        'Footnotes.',
        'Numbers in small type are the footnotes of the report. Their addresses are given as printed there, were not opened, and may be gone.',
      ],
    ],
    marks: 'Certainty.',
    link: { view: 'Opens this view', incident: 'Opens this record' },
    qrTooLong: 'The link is too long for a QR code that a camera can read.',
    qrFailed: 'The QR code could not be drawn.',
    qr: 'QR code of the link',
    facts: {
      shown: 'Shown',
      version: 'Data version',
      licence: 'Licence',
      made: 'Made on',
      method: 'Method and corrections',
    },
    licence: (name: string) => `Texts and data: ${name}`,
  },
}
