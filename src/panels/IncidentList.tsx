import { lazy, useDeferredValue, useEffect, useRef } from 'react'
import { partLoader } from '../browser/part.ts'
import { type Messages, useMessages } from '../i18n/messages.ts'
import { capital } from '../i18n/phrase.ts'
import { MANY } from '../model/answers.ts'
import type { ListGroup } from '../model/list.ts'
import type { PlacePin } from '../model/pins.ts'
import { type Opened, UNLOCATED } from '../model/view.ts'
import { useLater } from '../state/later.ts'
import { all, allPlaces, hiddenInOpened, type List, listOf } from '../state/selectors.ts'
import { open, store, useApp } from '../state/store.ts'
import { Boundary } from './Boundary.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Empty } from './Empty.tsx'
import { Cross } from './Icon.tsx'
import styles from './IncidentList.module.css'
import { Group } from './ListGroup.tsx'
import { ListOrder } from './ListOrder.tsx'
import { OverviewButton } from './matrix/OverviewButton.tsx'

export const loadManyRows = partLoader(() => import('./ManyRows.tsx').then(({ ManyRows }) => ({ default: ManyRows })))
const ManyRows = lazy(loadManyRows)

/**
 * All visible incidents, or those of the places that were opened on the map, under the months in which they begin. A filter is answered
 * by the sentence first, and by the list in the frame behind, together with the numbers and the pins.
 */
export function IncidentList() {
  const m = useMessages()
  const { groups, count, opened, filtering } = useList()
  const many = useApp((state) => all(state).length > MANY)
  const beginning = useBeginning(many)
  return (
    <section aria-labelledby="list-title" aria-busy={beginning || undefined} className={opened === null ? undefined : styles.opened}>
      {opened === null ? <ListHeading m={m} /> : <OpenedHeading opened={opened} count={count} m={m} />}
      {count === 0 && opened === null && filtering ? <Empty m={m} /> : null}
      {many ? (
        <Boundary waiting={<Groups groups={groups} limit={SCREEN} />} failed={() => <Groups groups={groups} />}>
          <ManyRows groups={groups} />
        </Boundary>
      ) : (
        <Groups groups={groups} {...(beginning && { limit: FIRST })} />
      )}
      {beginning && count > FIRST ? <WholeList count={count} m={m} /> : null}
      <Elsewhere m={m} />
    </section>
  )
}

/** What is listed; at once where more was asked for than another filter. */
function useList(): List {
  const list = useLater(listOf)
  const opened = useApp(({ view }) => view.opened)
  const order = useApp(({ view }) => view.order)
  const from = useApp(({ view }) => view.from)
  return list.opened === opened && list.order === order && list.from === from ? list : listOf(store.getState())
}

/** Where no script goes on with the list: the page that holds all of it. */
function WholeList({ count, m }: { readonly count: number; readonly m: Messages }) {
  const root = useApp((state) => state.root)
  return (
    <p className={styles.whole}>
      <a href={`${root}list/`}>{capital(m.shown.all(count))}</a>
    </p>
  )
}

function Groups({ groups, limit = Number.POSITIVE_INFINITY }: { readonly groups: readonly ListGroup[]; readonly limit?: number }) {
  const rows = rowsOf(groups, limit)
  return groups.map((group, index) => (rows[index] ? <Group key={group.key} group={group} rows={rows[index]} /> : null))
}

/** Rows that a screen can show. */
const SCREEN = 14

/** Rows that the page of an incident begins with: as many as a screen shows beside its account. */
const FIRST = 8

/**
 * Whether only a beginning of the list is drawn, as it stands in the file of an incident's page: there are hundreds of such pages, and each
 * would carry all of it. The whole list follows once scripts run.
 */
function useBeginning(many: boolean): boolean {
  const account = useApp(({ view }) => view.selected !== null)
  // Only how it begins matters: later on, this looks at the second value no more.
  return !useDeferredValue(true, !account || many)
}

/** How many rows of each group there are in a list of at most so many. */
function rowsOf(groups: readonly ListGroup[], limit: number): readonly number[] {
  let left = limit
  return groups.map(({ incidents }) => {
    const rows = Math.min(left, incidents.length)
    left -= rows
    return rows
  })
}

function ListHeading({ m }: { readonly m: Messages }) {
  return (
    <div className={styles.heading}>
      <h2 id="list-title" tabIndex={-1}>
        {m.list.title}
      </h2>
      <OverviewButton m={m} />
      <ListOrder m={m} />
    </div>
  )
}

/** The heading of a place's own list takes the focus when it opens, and brings itself into view. */
function OpenedHeading({ opened, count, m }: { readonly opened: Opened; readonly count: number; readonly m: Messages }) {
  // Of all places: one whose incidents the filter all leaves out has a name too.
  const names = useApp(allPlaces)
  const hidden = useApp(hiddenInOpened)
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<HTMLElement>(null)
  useEffect(() => {
    const section = heading.current?.closest('section')
    let byKey = false
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      byKey = true
      open(null)
    }
    section?.addEventListener('keydown', onKey)
    return () => {
      section?.removeEventListener('keydown', onKey)
      // A row in focus may outlast the list; closed by the key, the focus goes back all the same.
      if (!byKey && document.activeElement !== document.body) return
      // The button that closed it went with it: back to what opened it, else to the whole list.
      if (opener.current?.isConnected) opener.current.focus({ preventScroll: true })
      else document.getElementById('list-title')?.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    // Only `opened` matters: another place, another list.
    if (opened === null) return
    const section = heading.current?.closest('section')
    const scroller = section?.parentElement
    // Of two pins pressed one after the other, the last one opened what is closed.
    const from = document.activeElement
    if (from instanceof HTMLElement && from !== document.body && !section?.contains(from)) opener.current = from
    // Not scrollIntoView: it would also move what must not scroll.
    if (section && scroller) scroller.scrollTop += section.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    heading.current?.focus({ preventScroll: true })
  }, [opened])
  const title = openedTitle(opened, names, count, m)
  return (
    <>
      <div className={styles.heading}>
        <h2 id="list-title" tabIndex={-1} ref={heading}>
          {title.short === title.whole ? (
            title.whole
          ) : (
            <>
              <span aria-hidden="true">{title.short}</span>
              <span className="unseen">{title.whole}</span>
            </>
          )}
        </h2>
        <button type="button" className={styles.close} aria-label={m.list.close} onClick={() => open(null)}>
          <Cross />
        </button>
      </div>
      {opened === UNLOCATED ? <p className={styles.note}>{m.list.noPlaceWhy}</p> : null}
      {hidden > 0 ? <p className={styles.note}>{m.list.hiddenHere(hidden)}</p> : null}
    </>
  )
}

/** More names than these fill the heading: the place with the most records stands for the others. */
const NAMED = 2

/** The heading of what was opened: as it is seen, and with every place by name. */
function openedTitle(
  opened: Opened,
  places: readonly PlacePin[],
  count: number,
  m: Messages,
): { readonly short: string; readonly whole: string } {
  const same = (title: string) => ({ short: title, whole: title })
  if (opened === UNLOCATED) return same(m.list.noPlace(count))
  const known = opened.flatMap((id) => places.find(({ placeId }) => placeId === id) ?? [])
  const [largest] = known.toSorted((a, b) => b.incidents.length - a.incidents.length)
  if (!largest) return same(m.list.count(count))
  const whole = m.list.place(count, known.map(({ name }) => name).join(', '))
  return { short: known.length > NAMED ? m.list.place(count, m.list.andMore(largest.name, known.length - 1)) : whole, whole }
}
