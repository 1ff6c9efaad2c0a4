import { isWhole, type Known, LONGEST, type ReadLink, readAsWritten, readParts } from './link-read.ts'
import { mended } from './link-repair.ts'
import { viewToLink } from './link-write.ts'

export { type Known, knownOf } from './link-read.ts'
export { incidentHref, viewToFragment, viewToLink } from './link-write.ts'

/**
 * The View of a link, seen from the root of the site: `incidents/some-id/#months=2020-04`, `#q=water`. Never throws: what cannot be
 * read is left out and named in `problems`. A link that was damaged is mended where it then says more. The app imports what it starts
 * with from link-read.ts and link-write.ts, and asks for this file when a link needs it.
 */
export function linkToView(link: string, known: Known): ReadLink {
  const first = readAsWritten(link, known)
  if (isWhole(first)) return first
  const { path, query, fragment } = mended(link.slice(0, LONGEST))
  // What a query says counts only where it means something: others put there what is none of ours.
  const ours = query.filter((pair) => readParts({ path: '', fragment: [pair] }, known).problems.length === 0)
  const second = readParts({ path, fragment: [...ours, ...fragment] }, known)
  const fewer = first.problems.length - second.problems.length
  return fewer > 0 || (fewer === 0 && viewToLink(first.view) !== viewToLink(second.view)) ? second : first
}
