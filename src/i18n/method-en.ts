import { method } from '#words/method'
import { type PageMessages, pageMessagesEn } from './pages-en.ts'

/** Words of the method page, which only the build needs. */
export type MethodWords = typeof method

/** All words that the method page takes. */
export type MethodMessages = PageMessages & { readonly method: MethodWords }
export const methodMessagesEn: MethodMessages = { ...pageMessagesEn, method }
