import { viewToFragment, viewToLink as viewToPath } from '../formats/link-write.ts'
import type { IncidentId } from '../model/incident.ts'
import type { View } from '../model/view.ts'
import { store } from '../state/store.ts'

/** Links as a copy in one file writes them. Stands in for formats/link-write.ts. */

export { viewToFragment }

/** Whether the copy knows where the site is published: then its root ends with a slash, else it is the name of the file. */
export const knowsSite = (root: string): boolean => root.endsWith('/')

/** The link of a View that leaves the copy: to the published page, or into the file. */
export function viewToLink(view: View): string {
  if (knowsSite(store.getState().root)) return viewToPath(view)
  const fragment = viewToFragment(view)
  return fragment === '' ? '' : `#${fragment}`
}

/** Where one record is opened within the copy. */
export function incidentHref(_root: string, id: IncidentId): string {
  return `#incident=${encodeURIComponent(id)}`
}

/** Where a row of the list leads: within the copy. */
export function rowHref(root: string, id: IncidentId, _own: boolean): string {
  return incidentHref(root, id)
}
