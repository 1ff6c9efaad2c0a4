/** English words of the embed alone. */
export const embedEn = {
  /** Beside the title. */
  subtitle: 'Kazakhstan, January to July 2020',
  map: 'Map with the records shown',
  keyboard: 'Arrow keys move the map, plus and minus zoom, Tab goes from pin to pin.',
  openFull: 'Open the full map',
  /** Said after a link, for those who do not see where it leads. */
  newTab: 'opens in a new tab',
  list: (count: number) => `List of ${count}`,
  /** The same in two parts; the second goes where room is short. */
  listShort: 'List',
  of: (count: number) => ` of ${count}`,
  listTitle: (count: number) => (count === 1 ? '1 record' : `${count} records`),
  nothing: 'No record in the report fits all that is set.',
  close: 'Close',
  readAccount: 'Read the account with its sources',
  back: 'Back to the list',
  panel: 'Account or list',
  wheel: 'Hold Ctrl and turn the wheel to zoom the map',
  wheelMac: 'Hold ⌘ and scroll to zoom the map',
  fingers: 'Use two fingers to move the map',
  searchFailed: (query: string) => `The search for “${query}” could not be loaded and is left out here; the full map has it.`,
  source: 'IPHR and KIBHR, July 2020',
  data: (version: string) => `data version ${version}`,
  mapFrom: 'Map',
  broken: 'The map could not be drawn here.',
  noScript: 'This map needs JavaScript.',
  /** Stands there until the map does. */
  instead: 'All records can be read without a map:',
  fullList: 'the list of records',
}

export type EmbedWords = typeof embedEn
