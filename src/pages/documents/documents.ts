import { pagesEn } from '../../i18n/pages-en.ts'
import { DEFAULT_VIEW } from '../../model/view.ts'
import type { SitePage } from '../page-list.ts'

/** Pages of words beside the method: their folders under the root of the site. */
export const DOCUMENTS = ['sources', 'changes', 'security', 'accessibility', 'own-data'] as const
export type DocumentName = (typeof DOCUMENTS)[number]

/** The pages of words as pages of the site. */
export function documentPages(): readonly SitePage[] {
  return DOCUMENTS.map((name) => {
    const { title, description } = pagesEn[name]
    return { kind: 'document', path: `${name}/`, view: DEFAULT_VIEW, title, description, incidents: [] }
  })
}

/** The name of a page of words by its path. @throws Error where it is none */
export function documentName(path: string): DocumentName {
  const found = DOCUMENTS.find((name) => path === `${name}/`)
  if (!found) throw new Error(`"${path}" is no page of words.`)
  return found
}
