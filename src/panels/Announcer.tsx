import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { all, visible } from '../state/selectors.ts'
import { useApp } from '../state/store.ts'

/** Milliseconds without a further change before the result is said: one sentence for several quick choices. */
const PAUSE = 400

/** Says politely, once after a change of filter, how many incidents are shown. Seen by nobody. */
export function Announcer() {
  const m = useMessages()
  const filter = useApp(({ view }) => view.filter)
  const count = useApp((state) => visible(state).length)
  const total = useApp((state) => all(state).length)
  const [said, setSaid] = useState('')
  const before = useRef(filter)
  useEffect(() => {
    if (before.current === filter) return
    before.current = filter
    const timer = setTimeout(() => setSaid(m.shown.announce(count, total)), PAUSE)
    return () => clearTimeout(timer)
  }, [filter, count, total, m])
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  )
}
