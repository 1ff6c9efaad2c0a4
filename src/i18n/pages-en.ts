import { pages } from '#words/pages'
import type { Certainty } from '../model/taxonomy.ts'
import { en, type Messages } from './en.ts'

/** Words that only the build needs: what stands in the head of a page, on its card, and on pages without the app. */
export type PagesMessages = Omit<typeof pages, 'card'> & {
  readonly card: Omit<(typeof pages)['card'], 'certainties'> & { readonly certainties: Readonly<Record<Certainty, string>> }
}
export const pagesEn: PagesMessages = pages

/** All words of a page that is written at build. */
export type PageMessages = Messages & { readonly pages: PagesMessages }
export const pageMessagesEn: PageMessages = { ...en, pages: pagesEn }
