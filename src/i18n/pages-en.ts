import type { Certainty } from '../model/taxonomy.ts'
import { en, type Messages } from './en.ts'

const records = en.list.count

/** English words that only the build needs: what stands in the head of a page, on its card, and on pages without the app. */
export const pagesEn = {
  /** Descriptions of pages, for search engines and previews. */
  home: 'A map of what IPHR and KIBHR documented in their July 2020 report on Kazakhstan’s response to COVID-19, each with its sources and with what officials answered.',
  method:
    'How the records of this map were made from the IPHR and KIBHR report of July 2020, what its marks mean, what is not known, and how to ask for a correction.',

  /** Who made the dataset out of the report. */
  creator: 'The authors of Rights under Quarantine',

  card: {
    source: 'Source: IPHR and KIBHR, July 2020',
    count: (count: number, total: number) => (count === total ? `All ${records(total)}` : `${count} of ${records(total)}`),
    withoutPin: (count: number) => `${count} without a pin`,
    /** Above the title. */
    kicker: { choice: 'Documented in Kazakhstan', method: 'About this map' },
    certainties: {
      stated: 'Stated by the report',
      reported: 'Reported or alleged',
      contested: 'Contested: accounts differ',
    } satisfies Record<Certainty, string>,
    mainCategory: 'Colours: by main category',
    /** What the picture shows, for those who do not see it. */
    marked: (place: string) => `Map of Kazakhstan with ${place} marked.`,
    pinned: (count: number) =>
      count === 0 ? 'Map of Kazakhstan without a pin.' : `Map of Kazakhstan with the places of ${records(count)}.`,
  },

  list: {
    lead: (count: number, version: string) =>
      `${records(count)} of the report, each on a page of its own with its sources and what officials answered. Data version ${version}.`,
    by: { month: 'By month', family: 'By category', place: 'By place' },
  },

  missing: {
    title: 'There is no such page',
    why: 'The address may have been mistyped or cut on its way here. A record’s address ends in its id, for example incidents/aktobe-hunger-strike/.',
    withdrawn: 'Where a record has been withdrawn, a page in its place says so.',
  },
  retired: {
    title: 'This record has been withdrawn',
    id: (id: string) => `Its id was “${id}”. The id stays reserved and is never given to another record.`,
    see: (title: string) => `See instead: ${title}`,
  },
  /** Where a page without the app leads on to. */
  onward: { map: 'The map', list: 'All records as a list', method: 'Method and limits', label: 'Onward' },
}
export type PagesMessages = typeof pagesEn

/** All words of a page that is written at build. */
export type PageMessages = Messages & { readonly pages: PagesMessages }
export const pageMessagesEn: PageMessages = { ...en, pages: pagesEn }
