import { IncidentRow } from '../article/IncidentRow.tsx'
import { rowHref } from '../formats/link-write.ts'
import { type Messages, useMessages } from '../i18n/messages.ts'
import { capital, monthName } from '../i18n/phrase.ts'
import type { Incident, IncidentId } from '../model/incident.ts'
import type { Heading, ListGroup } from '../model/list.ts'
import { categoryName } from '../model/taxonomy.ts'
import { isOwn } from '../state/selectors.ts'
import { hover, select, useApp } from '../state/store.ts'
import { preloadAccount } from './DetailPanel.tsx'
import styles from './IncidentList.module.css'

/** A row under the pointer or in focus may be opened next. */
function hoverRow(id: IncidentId | null): void {
  hover(id)
  if (id !== null) preloadAccount()
}

/** A heading of the list in words: "April 2020", "Sealed homes", "Lenger, about 110 km". */
export function headingText(heading: Heading, m: Messages): string {
  if (heading.by === 'month') return capital(monthName(heading.month, m))
  if (heading.by === 'category') return categoryName(heading.category)
  if (heading.name === null) return m.list.withoutPin
  return heading.km === null ? heading.name : `${heading.name}, ${m.list.distance(heading.km)}`
}

/** What stands over a group. */
export function GroupHeading({
  group,
  className,
  m,
}: {
  readonly group: ListGroup
  readonly className?: string | undefined
  readonly m: Messages
}) {
  return (
    <h3 className={className === undefined ? styles.month : `${styles.month} ${className}`}>
      <span>{headingText(group.heading, m)}</span>
      <span>{m.list.count(group.incidents.length)}</span>
    </h3>
  )
}

/** What the rows of a group show of the state. */
export function useRowState() {
  const selected = useApp(({ view }) => view.selected)
  const hovered = useApp((state) => state.hovered)
  const found = useApp((state) => state.found)
  const root = useApp((state) => state.root)
  const own = useApp(isOwn)
  return { selected, hovered, found, root, own }
}

/** An incident as a row that opens its account. */
export function ListedRow({ incident, now }: { readonly incident: Incident; readonly now: ReturnType<typeof useRowState> }) {
  const { id } = incident
  return (
    <IncidentRow
      incident={incident}
      href={rowHref(now.root, id, now.own)}
      selected={id === now.selected}
      lit={id === now.hovered}
      found={now.found.get(id)}
      onSelect={select}
      onHover={hoverRow}
    />
  )
}

/** Rows out of sight are not laid out: what they will take, in pixels, so that the scroll bar tells how long the list is. */
function keepRoom(element: HTMLElement | null, rows: number): void {
  element?.style.setProperty('contain-intrinsic-block-size', `auto ${26 + 68 * rows}px`)
}

/** A group with its first rows. */
export function Group({ group, rows }: { readonly group: ListGroup; readonly rows: number }) {
  const m = useMessages()
  const now = useRowState()
  return (
    <section ref={(element) => keepRoom(element, rows)} className={styles.group} aria-label={headingText(group.heading, m)}>
      <GroupHeading group={group} m={m} />
      <ul>
        {group.incidents.slice(0, rows).map((incident) => (
          <li key={incident.id} className={styles.item}>
            <ListedRow incident={incident} now={now} />
          </li>
        ))}
      </ul>
    </section>
  )
}
