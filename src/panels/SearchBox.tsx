import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { prepareSearch } from '../browser/query.ts'
import { reloadAnew } from '../browser/reload.ts'
import { useMessages } from '../i18n/messages.ts'
import { withoutPart } from '../model/view.ts'
import { setFilter, store, useApp } from '../state/store.ts'
import { Cross, Glass } from './Icon.tsx'
import styles from './SearchBox.module.css'

/** Milliseconds without a further letter before it is searched for. */
const PAUSE = 80
/** Longest query, in characters; a link holds no longer one. */
const LONGEST = 200

/** Makes a text the query of the filter; an empty one takes the query away. @returns the query */
function search(text: string): string {
  const { filter } = store.getState().view
  const query = text.trim()
  if (query !== (filter.query ?? '')) setFilter(query === '' ? withoutPart(filter, 'query') : { ...filter, query })
  return query
}

/**
 * The field to search in, as one types. It keeps its own text, so that no letter waits for the list; a query that comes from
 * elsewhere (a link, Back, a chip taken away) is written into it.
 */
export function SearchBox() {
  const m = useMessages()
  const id = useId()
  const query = useApp(({ view }) => view.filter.query ?? '')
  const { field, type, now, clear } = useField(query)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') now()
    // Only what was typed goes, not the dialog round it.
    if (event.key !== 'Escape' || !field.current?.value) return
    event.preventDefault()
    clear()
  }
  return (
    <search className={styles.search}>
      <label className="unseen" htmlFor={id}>
        {m.search.label}
      </label>
      <div className={styles.box}>
        <input
          ref={field}
          id={id}
          className={styles.field}
          type="search"
          placeholder={m.search.placeholder}
          maxLength={LONGEST}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          onFocus={() => void prepareSearch()}
          onChange={type}
          onKeyDown={onKeyDown}
        />
        <span className={styles.glass}>
          <Glass />
        </span>
        <button type="button" className={styles.clear} aria-label={m.search.clear} onClick={clear}>
          <Cross />
        </button>
      </div>
      <Failure />
    </search>
  )
}

/** Ties a field to the query. `type` is called with every letter, `now` where there is nothing to wait for; `clear` leaves the focus in it. */
function useField(query: string) {
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The query that this field made last: when it comes back, more may have been typed since. */
  const own = useRef('')

  const now = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (field.current) own.current = search(field.current.value)
  }
  const type = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(now, PAUSE)
  }
  const clear = () => {
    const input = field.current
    if (!input) return
    input.value = ''
    now()
    input.focus()
  }
  useEffect(() => {
    const input = field.current
    if (!input || query === own.current) return
    clearTimeout(timer.current)
    timer.current = undefined
    own.current = query
    input.value = query
  }, [query])
  useEffect(() => {
    const input = field.current
    // Typed before the page was ready. A moment later, since the address is read after this.
    if (input?.value) {
      timer.current = setTimeout(() => {
        timer.current = undefined
        own.current = search(input.value)
      }, PAUSE)
    }
    return () => {
      if (timer.current === undefined) return
      clearTimeout(timer.current)
      timer.current = undefined
      if (input) search(input.value)
    }
  }, [])
  return { field, type, now, clear }
}

function Failure() {
  const m = useMessages()
  const failed = useApp((state) => state.searchFailed)
  if (!failed) return null
  return (
    <p className={styles.failed} role="alert">
      {m.search.failed} {/* A module that failed to load stays failed for the life of a page; the address keeps all that was chosen. */}
      <button type="button" className={styles.again} onClick={() => void reloadAnew()}>
        {m.problem.again}
      </button>
    </p>
  )
}
