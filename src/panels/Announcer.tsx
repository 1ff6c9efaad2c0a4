import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { capital, monthName } from '../i18n/phrase.ts'
import { soleStep } from '../model/time-choice.ts'
import type { Filter } from '../model/view.ts'
import { all, numbers, searching } from '../state/selectors.ts'
import { useApp } from '../state/store.ts'

/** Milliseconds without a further change before the result is said: one sentence for several quick choices. */
const PAUSE = 400

/**
 * Says politely, once after a change of what is shown, how many incidents that is; of a single month also which, so that each step
 * from month to month is told apart. Seen by nobody.
 */
export function Announcer() {
  const m = useMessages()
  const filter = useApp(({ view }) => view.filter)
  const count = useApp((state) => numbers(state).all)
  const total = useApp((state) => all(state).length)
  const waiting = useApp(searching)
  const [said, setSaid] = useState('')
  const start = useRef<Filter | null>(filter)
  useEffect(() => {
    // Nothing is said of the view that the page opens with.
    if (waiting || start.current === filter) return
    start.current = null
    const month = soleStep(filter)
    const text = m.shown.announce(count, total)
    const timer = setTimeout(() => setSaid(month ? m.timeline.step(capital(monthName(month, m)), text) : text), PAUSE)
    return () => clearTimeout(timer)
  }, [filter, count, total, waiting, m])
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  )
}
