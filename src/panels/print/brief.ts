import { publishedDigest } from '../../browser/published-digest.ts'
import type { Messages } from '../../i18n/messages.ts'
import { isDoubtful } from '../../i18n/phrase.ts'
import { shareEn } from '../../i18n/share-en.ts'
import type { About } from '../../model/about.ts'
import { today } from '../../model/date.ts'
import type { Box } from '../../model/filter.ts'
import type { Account, Incident } from '../../model/incident.ts'
import { listGroups, searching, selected } from '../../state/selectors.ts'
import type { State } from '../../state/store.ts'
import { aboutIncident, aboutView, incidentLink } from '../share/about.ts'

/** What a brief is made of: all that the filter lets through, or the one incident whose account is open. */
export type BriefOf = 'view' | 'incident'

/** An incident with its number in the brief, which the map, the table and the account bear. */
export interface Numbered {
  readonly number: number
  readonly incident: Account
  /** Address of its own page. */
  readonly link: string
}

/** What a brief holds. */
export interface Brief {
  readonly of: BriefOf
  readonly about: About
  /** Root of the site. */
  readonly root: string
  readonly incidents: readonly Numbered[]
  /** The part of the world on the reader's map, where it holds every pin of the brief; null is the whole country. */
  readonly box: Box | null
  /** How many of them have dates that are in doubt; 0 where no time is chosen. */
  readonly doubtful: number
  /** The query for which nothing could be searched; null as a rule. */
  readonly notSearched: string | null
}

/** The brief of what the list shows, in its order, or of the open account. Null while there are no data or no words of the accounts. */
export function briefOf(state: State, of: BriefOf, m: Messages): Brief | null {
  const { dataset, accounts, root, view } = state
  if (!dataset || !accounts) return null
  const told = { dataset, root, sha256: publishedDigest(), m, s: shareEn }
  const open = of === 'incident' ? selected(state) : null
  const incidents = open ? [open] : listGroups(state).flatMap((group) => group.incidents)
  const waiting = !open && searching(state)
  const { months, range, query } = view.filter
  return {
    of: open ? 'incident' : 'view',
    about: open ? aboutIncident(open, today(), told) : aboutView({ ...view, selected: null }, waiting ? null : incidents, today(), told),
    root,
    incidents: incidents
      .flatMap(({ id }) => accounts.get(id) ?? [])
      .map((incident, index) => ({ number: index + 1, incident, link: incidentLink(root, incident.id) })),
    box: view.camera && !open && incidents.every((incident) => inBox(incident, state.box)) ? state.box : null,
    doubtful: !open && (months.length > 0 || range) ? incidents.filter(isDoubtful).length : 0,
    notSearched: waiting && query ? query : null,
  }
}

function inBox({ location: { point } }: Incident, box: Box | null): boolean {
  if (point === null) return true
  return box !== null && point.lat >= box.south && point.lat <= box.north && point.lon >= box.west && point.lon <= box.east
}
