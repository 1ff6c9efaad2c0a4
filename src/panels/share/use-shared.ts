import { useMemo } from 'react'
import { publishedDigest } from '../../browser/published-digest.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shareEn } from '../../i18n/share-en.ts'
import type { About } from '../../model/about.ts'
import { type Day, today } from '../../model/date.ts'
import { filterIncidents } from '../../model/filter.ts'
import type { Incident } from '../../model/incident.ts'
import { inOpened } from '../../model/list.ts'
import { DEFAULT_VIEW, type View, withoutPart } from '../../model/view.ts'
import { listGroups, searching, selected } from '../../state/selectors.ts'
import { type State, useApp } from '../../state/store.ts'
import { aboutIncident, aboutView, type Subject, type Told } from './about.ts'

/** What the panel shares: one incident, or what the list shows. */
export interface Shared {
  readonly subject: Subject
  /** In the order of the list. */
  readonly incidents: readonly Incident[]
  /** What the files say of themselves. */
  readonly about: About
  /** What a link, a code or a frame opens: without the words searched for where the reader leaves them out. */
  readonly linked: View
  /** What these say of themselves. */
  readonly linkAbout: About
  /** The search has no result yet: nothing that is counted or saved would be right. */
  readonly waiting: boolean
  readonly told: Told
}

/** Both things that can be shared, and the words for them; the incident is null where no account is open. */
export interface Sharing {
  readonly view: Shared
  readonly incident: Shared | null
}

/** What can be shared of the present state. @param leaveOut the words searched for stay out of links; null without a dataset */
export function useSharing(leaveOut: boolean): Sharing | null {
  const m = useMessages()
  const dataset = useApp((state) => state.dataset)
  const root = useApp((state) => state.root)
  const view = useApp((state) => state.view)
  const box = useApp((state) => state.box)
  const groups = useApp(listGroups)
  const incident = useApp(selected)
  const waiting = useApp(searching)
  return useMemo(() => {
    if (!dataset) return null
    const told: Told = { dataset, root, sha256: publishedDigest(), m, s: shareEn }
    const made = today()
    const incidents = groups.flatMap((group) => group.incidents)
    const linked: View = leaveOut ? { ...view, filter: withoutPart(view.filter, 'query') } : view
    const shown = waiting ? null : incidents
    const linkedShown = leaveOut ? shownBy(linked, dataset.incidents, box) : shown
    const about = aboutView(view, shown, made, told)
    const linkAbout = aboutView(linked, linkedShown, made, told)
    return {
      view: { subject: 'view', incidents, about, linked, linkAbout, waiting, told },
      incident: incident && shareIncident(incident, made, told),
    }
  }, [m, dataset, root, view, box, groups, incident, waiting, leaveOut])
}

function shareIncident(incident: Incident, made: Day, told: Told): Shared {
  const about = aboutIncident(incident, made, told)
  const linked = { ...DEFAULT_VIEW, selected: incident.id }
  return { subject: 'incident', incidents: [incident], about, linked, linkAbout: about, waiting: false, told }
}

function shownBy({ filter, opened }: View, all: readonly Incident[], box: State['box']): readonly Incident[] {
  return filterIncidents(all, filter, { hits: null, box }).filter((incident) => opened === null || inOpened(incident, opened))
}
