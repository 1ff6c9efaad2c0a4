import { useEffect, useRef, useState } from 'react'
import { loadPlaceNames } from '../../browser/place-names.ts'
import { whereaboutsEn } from '../../i18n/whereabouts-en.ts'
import { whereaboutsSentences } from '../../i18n/whereabouts-phrase.ts'
import { report } from '../../model/report.ts'
import { whereaboutsOf } from '../../model/whereabouts.ts'
import { visible } from '../../state/selectors.ts'
import { useApp } from '../../state/store.ts'
import { Cross } from '../Icon.tsx'
import styles from './Whereabouts.module.css'

const NO_NAMES: ReadonlyMap<string, string> = new Map()

/** What the map shows in sentences, always of the present view. */
export function Whereabouts({ onClose }: { readonly onClose: () => void }) {
  const incidents = useApp(visible)
  const box = useRef<HTMLElement>(null)
  // Names of regions without any record: without them nothing is said of such regions.
  const [names, setNames] = useState(NO_NAMES)
  useEffect(() => {
    let wanted = true
    loadPlaceNames().then(
      (loaded) => wanted && setNames(loaded),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [])
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const element = box.current
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [onClose])
  const regions = new Map(report().regions.flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? '']] : [])))
  return (
    <section ref={box} className={styles.box} tabIndex={-1} aria-labelledby="whereabouts-title">
      <h2 id="whereabouts-title" className={styles.title}>
        {whereaboutsEn.title}
      </h2>
      <button type="button" className={styles.close} aria-label={whereaboutsEn.close} onClick={onClose}>
        <Cross />
      </button>
      {whereaboutsSentences(whereaboutsOf(incidents, report().regions), regions).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  )
}
