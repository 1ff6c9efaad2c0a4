import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMessages } from '../i18n/messages.ts'
import type { Incident, IncidentId } from '../model/incident.ts'
import type { ListGroup } from '../model/list.ts'
import { type Item, partsOf, RowTable } from '../model/row-table.ts'
import { useApp } from '../state/store.ts'
import list from './IncidentList.module.css'
import { GroupHeading, headingText, ListedRow, useRowState } from './ListGroup.tsx'
import styles from './ManyRows.module.css'

/** Height of a heading and of most rows, until the first are measured, in px. */
const HEADING = 26
const ROW = 64
/** What is drawn above and below what is in sight, in px: a turn of the wheel shows no gap. */
const BEYOND = 600
/** Rows that are drawn before anything is known of the window. */
const FIRST = 14

interface Drawn {
  readonly first: number
  readonly last: number
  /** The row in focus, which stays where it is left. */
  readonly focused: number
}

/** The row at the top of what is in sight, and where it stood on screen. */
interface Anchor {
  readonly row: number
  readonly top: number
}

const rowElements = (element: HTMLElement | null) => element?.querySelectorAll<HTMLElement>('[data-row]') ?? []
const rowNumber = (element: Element | null | undefined): number => Number(element?.getAttribute('data-row') ?? -1)

/**
 * A list too long to be drawn whole: the rows in sight and a little around them; the chosen record's row and the one in focus always,
 * with gaps between as high as what they stand for. For print all of it.
 */
export function ManyRows({ groups }: { readonly groups: readonly ListGroup[] }) {
  const element = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => groups.flatMap(({ incidents }) => incidents), [groups])
  const table = useMemo(
    () =>
      new RowTable(
        groups.map(({ incidents }) => incidents.length),
        HEADING,
        ROW,
      ),
    [groups],
  )
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, last: FIRST, focused: -1 })
  const whole = usePrinting()
  const chosen = useChosen(rows)
  const anchor = useRef<Anchor | null>(null)
  const sight = useRef<Sight | null>(null)
  useLayoutEffect(
    function followScroll() {
      const look = () => {
        sight.current = sightOf(element.current)
        const next = inSight(element.current, table, sight.current)
        setDrawn((before) => (isEnough(before, next) ? before : next.drawn))
      }
      // At once: what is scrolled to must be there in the same frame, and nothing may move between looking and drawing.
      const onScroll = () => {
        anchor.current = anchorOf(element.current)
        flushSync(look)
        anchor.current = null
      }
      // Another list in the same place: what was in sight is so still, and asking the browser again would make it lay out twice.
      const known = sight.current ?? sightOf(element.current)
      sight.current = known
      const next = inSight(element.current, table, known)
      setDrawn((before) => (isEnough(before, next) ? before : next.drawn))
      const frame = requestAnimationFrame(look)
      document.addEventListener('scroll', onScroll, { capture: true, passive: true })
      addEventListener('resize', onScroll)
      return () => {
        cancelAnimationFrame(frame)
        document.removeEventListener('scroll', onScroll, { capture: true })
        removeEventListener('resize', onScroll)
      }
    },
    [table],
  )
  useLayoutEffect(() => {
    const measure = () => {
      for (const row of rowElements(element.current)) table.measured(rowNumber(row), row.getBoundingClientRect().height)
    }
    if (anchor.current) {
      measure()
      hold(element.current, anchor.current)
      return
    }
    // Together with the layout of the next frame.
    const frame = requestAnimationFrame(measure)
    return () => cancelAnimationFrame(frame)
  })
  useLayoutEffect(() => {
    const heading = element.current?.closest('section')?.querySelector('h2')?.parentElement
    element.current?.style.setProperty('--under', `${heading?.offsetHeight ?? 0}px`)
  }, [])
  const wanted = whole ? rows.map((_, row) => row) : wantedOf(drawn, chosen, rows.length)
  return (
    <div ref={element} className={styles.rows}>
      {partsOf(table, wanted).map((part) =>
        'gap' in part ? (
          <div key={`gap ${part.before}`} style={{ blockSize: part.gap }} />
        ) : (
          <Part key={groups[part.group]?.key} group={groups[part.group]} items={part.items} start={table.startOf(part.group)} />
        ),
      )}
    </div>
  )
}

function Part({ group, items, start }: { readonly group: ListGroup | undefined; readonly items: readonly Item[]; readonly start: number }) {
  const m = useMessages()
  const now = useRowState()
  if (!group) return null
  return (
    <section aria-label={headingText(group.heading, m)}>
      <GroupHeading group={group} className={styles.heading} m={m} />
      <ul>
        {items.map((item) => {
          if ('gap' in item) return <li key={`gap ${item.before}`} role="none" style={{ blockSize: item.gap }} />
          const incident = group.incidents[item.row - start]
          if (!incident) return null
          return (
            <li
              key={incident.id}
              className={list.item}
              data-row={item.row}
              aria-setsize={group.incidents.length}
              aria-posinset={item.row - start + 1}
            >
              <ListedRow incident={incident} now={now} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Whether the page is being printed: then the list is whole. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

/** The row of the record whose account is open, or was last: closing it gives the focus back to its row. */
function useChosen(rows: readonly Incident[]): number {
  const selected = useApp(({ view }) => view.selected)
  const [last, setLast] = useState<IncidentId | null>(selected)
  if (selected !== null && selected !== last) setLast(selected)
  const chosen = selected ?? last
  return useMemo(() => (chosen === null ? -1 : rows.findIndex(({ id }) => id === chosen)), [rows, chosen])
}

/** The stretch of the list that is in sight, in px from its beginning. */
interface Sight {
  readonly top: number
  readonly bottom: number
}

function sightOf(element: HTMLElement | null): Sight | null {
  if (!element) return null
  const scroller = element.closest('section')?.parentElement?.getBoundingClientRect()
  const begin = element.getBoundingClientRect().top
  return { top: Math.max(0, scroller?.top ?? 0) - begin, bottom: Math.min(innerHeight, scroller?.bottom ?? innerHeight) - begin }
}

interface Wanted {
  readonly needed: readonly [number, number]
  readonly drawn: Drawn
}

const isEnough = (before: Drawn, { needed, drawn }: Wanted): boolean =>
  needed[0] >= before.first && needed[1] <= before.last && drawn.focused === before.focused

/** The rows that are needed for what is in sight, and those to draw: some more, so that not every step draws anew. */
function inSight(element: HTMLElement | null, table: RowTable, sight: Sight | null): Wanted {
  const focused = rowNumber(element?.contains(document.activeElement) ? document.activeElement?.closest('[data-row]') : null)
  if (!sight) return { needed: [0, FIRST], drawn: { first: 0, last: FIRST, focused } }
  const { top, bottom } = sight
  const [first, last] = table.between(top - BEYOND, bottom + BEYOND)
  return { needed: table.between(top - BEYOND / 2, bottom + BEYOND / 2), drawn: { first, last, focused } }
}

/** Rows to draw, in order: besides the window the chosen one, and the one in focus with its neighbours, to which a key leads. */
function wantedOf({ first, last, focused }: Drawn, chosen: number, rows: number): readonly number[] {
  const wanted = new Set([chosen])
  if (focused >= 0) for (const row of [focused - 1, focused, focused + 1]) wanted.add(row)
  for (let row = first; row <= last; row += 1) wanted.add(row)
  return [...wanted].filter((row) => row >= 0 && row < rows).sort((a, b) => a - b)
}

/** The first row whose end is in sight. */
function anchorOf(element: HTMLElement | null): Anchor | null {
  const edge = Math.max(0, element?.closest('section')?.parentElement?.getBoundingClientRect().top ?? 0)
  for (const row of rowElements(element)) {
    const { top, bottom } = row.getBoundingClientRect()
    if (bottom > edge && top < innerHeight) return { row: rowNumber(row), top }
  }
  return null
}

/** Keeps a row where it stood, whatever the rows above it turned out to measure. */
function hold(element: HTMLElement | null, anchor: Anchor | null): void {
  const row = anchor && element?.querySelector(`[data-row="${anchor.row}"]`)
  const scroller = element?.closest('section')?.parentElement
  if (!row || !scroller) return
  const moved = row.getBoundingClientRect().top - anchor.top
  if (Math.abs(moved) >= 1) scroller.scrollTop += moved
}
