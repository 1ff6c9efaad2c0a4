import { lazy, type RefObject, useDeferredValue, useEffect, useRef } from 'react'
import { type Messages, useMessages } from '../i18n/messages.ts'
import { capital } from '../i18n/phrase.ts'
import { MANY } from '../model/answers.ts'
import type { ListGroup } from '../model/list.ts'
import type { PlacePin } from '../model/pins.ts'
import { isFiltering, type Opened, UNLOCATED } from '../model/view.ts'
import { allPlaces, hiddenInOpened, listed, listGroups } from '../state/selectors.ts'
import { open, useApp } from '../state/store.ts'
import { Boundary } from './Boundary.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { Empty } from './Empty.tsx'
import { Cross } from './Icon.tsx'
import styles from './IncidentList.module.css'
import { Group } from './ListGroup.tsx'
import { ListOrder } from './ListOrder.tsx'
import { OverviewButton } from './matrix/OverviewButton.tsx'

const ManyRows = lazy(() => import('./ManyRows.tsx').then(({ ManyRows }) => ({ default: ManyRows })))

/** All visible incidents, or those of the places that were opened on the map, under the months in which they begin. */
export function IncidentList() {
  const m = useMessages()
  const list = useRef<HTMLElement>(null)
  const groups = useApp(listGroups)
  const count = useApp((state) => listed(state).length)
  const { limit, beginning } = useRowLimit(list, groups, count)
  const opened = useApp(({ view }) => view.opened)
  const filtering = useApp(({ view }) => isFiltering(view.filter))
  return (
    <section
      ref={list}
      aria-labelledby="list-title"
      aria-busy={(count <= MANY && Number.isFinite(limit) && !beginning) || undefined}
      className={opened === null ? undefined : styles.opened}
    >
      {opened === null ? <ListHeading m={m} /> : <OpenedHeading opened={opened} count={count} m={m} />}
      {count === 0 && opened === null && filtering ? <Empty m={m} /> : null}
      {count > MANY ? (
        <Boundary waiting={<Groups groups={groups} limit={SCREEN} />} failed={() => <Groups groups={groups} limit={limit} />}>
          <ManyRows groups={groups} />
        </Boundary>
      ) : (
        <Groups groups={groups} limit={limit} />
      )}
      {beginning && count > FIRST ? <WholeList count={count} m={m} /> : null}
      <Elsewhere m={m} />
    </section>
  )
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

function Groups({ groups, limit }: { readonly groups: readonly ListGroup[]; readonly limit: number }) {
  const rows = rowsOf(groups, limit)
  return groups.map((group, index) => (rows[index] ? <Group key={group.key} group={group} rows={rows[index]} /> : null))
}

/** Rows that a screen can show, and the height of the lowest row in px. */
const SCREEN = 14
const ROW = 61

/** Rows that the page of an incident begins with: more than a tall screen shows beside its account. */
const FIRST = 24
const NONE: readonly ListGroup[] = []

/**
 * How many rows to draw: what is in sight comes in the next frame, with the counts; the rows below it in the one behind that. The page of an
 * incident begins with a beginning of the list, as it stands in the file: there are hundreds of such pages, and each would carry all of it.
 */
function useRowLimit(
  list: RefObject<HTMLElement | null>,
  groups: readonly ListGroup[],
  count: number,
): { readonly limit: number; readonly beginning: boolean } {
  const account = useApp(({ view }) => view.selected !== null)
  // Only how it begins matters: later on, this looks at the second value no more.
  const drawn = useDeferredValue(groups, account && count <= MANY ? NONE : groups)
  if (drawn === groups) return { limit: Number.POSITIVE_INFINITY, beginning: false }
  if (drawn === NONE) return { limit: FIRST, beginning: true }
  return { limit: SCREEN + Math.ceil((list.current?.parentElement?.scrollTop ?? 0) / ROW), beginning: false }
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
