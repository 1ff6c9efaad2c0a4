import { documents } from '#words/documents'
import { type PageMessages, pageMessagesEn } from './pages-en.ts'

/** Words of the pages on security and accessibility, which only the build needs. */
export type DocumentsWords = typeof documents

/** All words that the pages of words take. */
export type DocumentMessages = PageMessages & { readonly documents: DocumentsWords }
export const documentMessagesEn: DocumentMessages = { ...pageMessagesEn, documents }
