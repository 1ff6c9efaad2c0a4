const records = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`
const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** English words of the share panel, fetched with it. */
export const shareEn = {
  title: { incident: 'Share this record', view: 'Share this view' },
  close: 'Close',
  failed: 'This part could not be loaded. The connection may have been cut.',
  again: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  copiedWhat: (what: string) => `${what}: copied.`,
  /** The browser keeps the clipboard to itself: the text stands there selected. */
  copyByHand: 'The browser did not let this page copy. The text is selected: copy it by hand, with Ctrl+C or by holding a finger on it.',
  /** The same, where the field to copy from is in a panel that opens. */
  copyHere: 'The browser did not let this page copy. The link stands here: select it and copy it by hand.',
  savedAs: (name: string) => `Handed to the browser as ${name}.`,
  saveRefused: 'The browser does not let this page save files, as in a frame of another site. Open the page by itself and try again.',
  saveAs: (ending: string) => `Save as ${ending}`,
  notSaved: (detail: string) => `The file could not be made: ${detail}.`,
  exportFailed: {
    unreadable: 'The data of this page could not be read; nothing was saved. Reload the page and try again.',
    'unknown-incident': 'A record that is shown is not in the data of this page; nothing was saved. Reload the page and try again.',
    'other-version': 'The data have another version than this page; nothing was saved. Reload the page and try again.',
  },
  nothingSent: 'Nothing is sent to anyone: the link, the picture and the files are made on your device.',

  /** The bar at the foot of an account. */
  account: { copyLink: 'Copy link', share: 'Picture and more', print: 'Print' },

  link: {
    section: 'Links',
    incident: 'Link to this record',
    view: 'Link to this view',
    opensIncident: (when: string, where: string) =>
      `${when}, ${where}. Opens the page of this account, which can be read without scripts too.`,
    /** After what the view shows. */
    withAccount: 'This account is open.',
    inPlaces: (places: string) => `in ${places}`,
    withoutPin: 'without a pin',
    /** While the search has no result yet. */
    notCounted: (filter: string) => `${filter}, not counted yet.`,
    withSearch: (query: string) => `The words that you searched for, ${query}, stand in this link: whoever gets it can read them.`,
    leaveOut: 'Leave the words searched for out',
    leftOut:
      'The words that you searched for stand in no link, QR code or frame now. Files, picture and print name them: they hold what was found.',
    device: 'Send with another app',
    deviceFailed: 'The device could not open its own way of sharing. The link can be copied here.',
    contains: 'What the link to this view contains',
    names: (things: readonly string[]) => `It names ${list(things)}.`,
    namesNothing: 'It names nothing but the site: no filter, no account, no position of the map.',
    searched: (query: string) => `the words searched for, ${query}`,
    account: (title: string) => `the account “${title}”`,
    listOf: (places: string) => `the list of ${places}`,
    listWithoutPin: 'the list without a pin',
    order: (order: string) => `the order “${order}”`,
    camera: 'the position of the map',
    split: (address: string) => `Whoever opens it asks the server for ${address} only; what stands after # stays in the browser.`,
    whole: (address: string) => `Whoever opens it asks the server for ${address}; nothing stands behind it.`,
    nobody: 'It says nothing about you.',
  },

  text: {
    label: 'Text to go with it',
    hint: 'Two lines for a message or a speech, with the link.',
    denied: 'Officials deny at least part of it',
    answered: 'Officials answered',
    source: (report: string, footnotes: string, date: string) => `Source: ${report}, ${footnotes === '' ? '' : `${footnotes}, `}${date}`,
  },

  qr: {
    title: 'QR code',
    hint: 'SVG or PNG, for a slide or a poster',
    alt: (link: string) => `QR code of ${link}`,
    tooLong:
      'This link is too long for a QR code that a camera can read. The link to the record, or a view with fewer filters, is shorter.',
    of: { incident: 'It opens this record.', view: 'It opens this view.' },
  },

  embed: {
    title: 'Put the map on your page',
    hint: 'A frame with this view',
    what: 'The frame holds a light map of this view. It keeps nothing, asks no other site, and leads to the whole map.',
    width: 'Width in pixels',
    full: 'Full width',
    height: 'Height in pixels',
    theme: 'Colours of the frame',
    themes: { system: 'As the reader’s device', light: 'Light', dark: 'Dark' },
    list: 'With a button that opens the list',
    code: 'Code of the frame',
    preview: 'Preview',
    frameTitle: (shown: string) => `Rights under Quarantine: ${shown}`,
  },

  take: {
    title: 'Take it with you',
    subject: 'Take',
    incident: 'This record',
    view: (count: number) => `The whole list: ${records(count)}`,
    viewUncounted: 'The whole list',
    notSearched: 'The search has no result yet. Files and picture can be made once it has.',
    nothing: 'Nothing matches the filters: there is nothing to save.',
    csv: 'Save the table',
    csvHint: 'CSV, for a spreadsheet',
    separator: 'Columns parted by',
    dialects: { comma: 'commas', semicolon: 'semicolons' },
    dialectWhy: 'Semicolons for a spreadsheet that writes 1,5, as in Russian.',
    geojson: 'Save the data',
    geojsonHint: 'GeoJSON, all fields',
    noData: 'The data file is not at hand; it can be fetched under “Data” on the method page.',
    print: 'Print brief',
    printHint: 'A4, with sources',
    cite: 'Cite',
    citeHint: 'Text, BibTeX, RIS, CSL-JSON',
    form: 'Form',
    forms: { plain: 'Text', bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' },
    citation: 'Citation',
  },

  picture: {
    title: 'Picture and text',
    made: (width: number, height: number) => `The picture, ${width} × ${height}, made in this browser`,
    drawing: 'The picture is being drawn.',
    noGround: 'The ground of the map could not be loaded, so no picture can be drawn. Links and files work without it.',
    notDrawn: 'The picture could not be drawn. Links and files work without it.',
    alt: (title: string, shown: string) => `Picture of the map: ${title}. ${shown}`,
    size: 'Size',
    sizes: { slide: 'Slide', post: 'Post', print: 'A4 print' },
    theme: 'Colours',
    save: 'Save the picture (PNG)',
    saving: 'Saving',
  },
}

export type ShareWords = typeof shareEn
