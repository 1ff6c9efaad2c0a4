import { type RefObject, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { toolsEn } from '../../i18n/tools-en.ts'
import { stepUnit } from '../../model/steps.ts'
import { firstStep, nextStep, onlyStep, soleStep } from '../../model/time-choice.ts'
import { setFilter, setPlaying, store, useApp } from '../../state/store.ts'
import { ChevronLeft, ChevronRight, Pause, Play as PlayIcon } from '../Icon.tsx'
import styles from './Play.module.css'

/** Seconds that a month, or a longer step, is shown. */
const SPEEDS = [1, 2, 4] as const

const currentFilter = () => store.getState().view.filter

/** Shows the month before or behind what is chosen. */
function step(by: 1 | -1): void {
  setPlaying(false)
  const next = nextStep(currentFilter(), by)
  if (next) setFilter(onlyStep(currentFilter(), next))
}

function start(): void {
  // The first step is a choice like any other, so that Back leads to what was shown before; those that follow replace it.
  setFilter(onlyStep(currentFilter(), firstStep(currentFilter())))
  setPlaying(true)
}

/** Step by step, which are mostly months: play and pause, a step back or on, and how fast. */
export function Play() {
  const m = useMessages()
  const group = useRef<HTMLDivElement>(null)
  const [seconds, setSeconds] = useState<number>(2)
  const playing = useApp((state) => state.playing)
  const back = useApp(({ view }) => nextStep(view.filter, -1) === null)
  const forward = useApp(({ view }) => nextStep(view.filter, 1) === null)
  usePlaying(playing, seconds)
  useStopElsewhere(playing, group)
  return (
    <div role="group" aria-label={m.timeline.playing[stepUnit()]} className={styles.play} ref={group}>
      <button type="button" className={styles.main} onClick={() => (playing ? setPlaying(false) : start())}>
        {playing ? <Pause size={14} /> : <PlayIcon size={14} />}
        {playing ? toolsEn.pause : toolsEn.play}
      </button>
      <button
        type="button"
        className={styles.step}
        aria-label={toolsEn.back[stepUnit()]}
        aria-disabled={back || undefined}
        onClick={() => step(-1)}
      >
        <ChevronLeft size={14} />
      </button>
      <button
        type="button"
        className={styles.step}
        aria-label={toolsEn.forward[stepUnit()]}
        aria-disabled={forward || undefined}
        onClick={() => step(1)}
      >
        <ChevronRight size={14} />
      </button>
      <select
        className={styles.speed}
        aria-label={toolsEn.speed}
        value={seconds}
        onChange={({ currentTarget }) => setSeconds(Number(currentTarget.value))}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {toolsEn.per[stepUnit()](speed)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** While it plays, the next step follows after a while; it ends with the last, and where something else came to be shown. */
function usePlaying(playing: boolean, seconds: number): void {
  const filter = useApp(({ view }) => view.filter)
  useEffect(() => {
    if (!playing) return
    const next = soleStep(filter) && nextStep(filter, 1)
    if (!next) {
      setPlaying(false)
      return
    }
    const timer = setTimeout(() => setFilter(onlyStep(currentFilter(), next)), seconds * 1000)
    return () => clearTimeout(timer)
  }, [playing, filter, seconds])
}

/** Keys that lead through these buttons or press them. */
const OWN_KEYS = ['Tab', 'Shift', 'Enter', ' ']

/** Whether these buttons themselves are used. A button keeps the focus after a click: a key that it has no use for is meant for the page. */
function isOwn(event: Event, group: HTMLElement | null): boolean {
  const { target } = event
  if (!(target instanceof Node) || !group?.contains(target)) return false
  return !(event instanceof KeyboardEvent) || target instanceof HTMLSelectElement || OWN_KEYS.includes(event.key)
}

/** Any press, key or turn of the wheel but on these buttons stops it, as does a page that nobody sees. */
function useStopElsewhere(playing: boolean, group: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    if (!playing) return
    const stop = (event: Event) => {
      if (!isOwn(event, group.current)) setPlaying(false)
    }
    const kinds = ['pointerdown', 'keydown', 'wheel', 'visibilitychange']
    for (const kind of kinds) document.addEventListener(kind, stop, { capture: true, passive: true })
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, stop, { capture: true })
    }
  }, [playing, group])
  // A page made so narrow that these buttons go plays no more.
  useEffect(() => () => setPlaying(false), [])
}
