import type { ReactNode } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { capital } from '../i18n/phrase.ts'
import { isFiltering } from '../model/view.ts'
import { all, numbers, searching } from '../state/selectors.ts'
import { type Sheet, setSheet, useApp } from '../state/store.ts'
import { ChevronDown, ChevronUp } from './Icon.tsx'
import styles from './SheetHead.module.css'

const HEIGHTS: readonly Sheet[] = ['low', 'middle', 'high']

/** On a phone: what is shown, in short, and the buttons that raise and lower the sheet. */
export function SheetHead() {
  const m = useMessages()
  const sheet = useApp((state) => state.sheet)
  const total = useApp((state) => all(state).length)
  const shown = useApp((state) => numbers(state).all)
  const off = useApp((state) => numbers(state).unlocated)
  const filtering = useApp(({ view }) => isFiltering(view.filter))
  const waiting = useApp(searching)
  const failed = useApp((state) => state.searchFailed)
  const at = HEIGHTS.indexOf(sheet)
  return (
    <div className={styles.head}>
      <p className={styles.words}>
        {waiting ? (
          <strong>{failed ? m.search.notSearched : `${m.search.searching}…`}</strong>
        ) : (
          <>
            <strong>{capital(filtering ? m.shown.some(shown, total) : m.shown.all(total))}</strong>, {m.page.onMapShort(shown - off)}
          </>
        )}
      </p>
      <Move name={m.page.sheetDown} to={HEIGHTS[at - 1]}>
        <ChevronDown />
      </Move>
      <Move name={m.page.sheetUp} to={HEIGHTS[at + 1]}>
        <ChevronUp />
      </Move>
    </div>
  )
}

function Move({ name, to, children }: { readonly name: string; readonly to: Sheet | undefined; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      aria-disabled={to === undefined || undefined}
      onClick={() => {
        if (to) setSheet(to)
      }}
    >
      {children}
    </button>
  )
}
