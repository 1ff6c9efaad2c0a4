import { useEffect, useRef, useState } from 'react'
import { ArchivedCopy } from '../../article/ArchivedCopy.tsx'
import { Passage } from '../../article/Passage.tsx'
import { loadContext } from '../../browser/context-source.ts'
import type { MeasureAccount } from '../../formats/context-file.ts'
import { accountEn } from '../../i18n/account-en.ts'
import { type Messages, useMessages } from '../../i18n/messages.ts'
import { capital, datePhrase, dayName } from '../../i18n/phrase.ts'
import { toolsEn } from '../../i18n/tools-en.ts'
import { ChevronDown, Cross } from '../Icon.tsx'
import styles from './Measures.module.css'

interface Props {
  /** Ids of those that stand open at first. */
  readonly opened: readonly string[]
  readonly onClose: () => void
}

/** All national measures that the report dates, each with its text and sources. The browser's own dialog holds the focus. */
export function Measures({ opened, onClose }: Props) {
  const m = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const [measures, setMeasures] = useState<readonly MeasureAccount[] | 'failed' | null>(null)
  useEffect(() => {
    let here = true
    dialog.current?.showModal()
    loadContext().then(
      (loaded) => here && setMeasures(loaded),
      () => here && setMeasures('failed'),
    )
    return () => {
      here = false
    }
  }, [])
  useEffect(() => {
    if (measures !== null) showOpened(dialog.current)
  }, [measures])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="measures-title" onClose={onClose}>
      <div className={styles.head}>
        <h2 id="measures-title">{toolsEn.measures}</h2>
        <button type="button" className={styles.close} aria-label={toolsEn.measuresClose} onClick={() => dialog.current?.close()}>
          <Cross />
        </button>
      </div>
      <div className={styles.body}>
        <p className={styles.why}>{toolsEn.measuresWhy}</p>
        {measures === 'failed' ? <p role="alert">{toolsEn.measuresFailed}</p> : null}
        {Array.isArray(measures)
          ? measures.map((measure: MeasureAccount) => (
              <Account key={measure.id} measure={measure} open={opened.includes(measure.id)} m={m} />
            ))
          : null}
      </div>
    </dialog>
  )
}

/** What was asked for comes into view, and one reads on from there. Not scrollIntoView: it would also move what must not scroll. */
function showOpened(dialog: HTMLElement | null): void {
  const first = dialog?.querySelector<HTMLElement>('details[open] > summary')
  const body = dialog?.lastElementChild
  if (!first || !body) return
  first.focus({ preventScroll: true })
  body.scrollTop += first.getBoundingClientRect().top - body.getBoundingClientRect().top
}

function Account({ measure, open, m }: { readonly measure: MeasureAccount; readonly open: boolean; readonly m: Messages }) {
  const { title, date, text, editorNote, plannedEnd, endStated, footnotes, sources } = measure
  const list = useRef<HTMLUListElement>(null)
  const showFootnote = (footnote: number) => list.current?.querySelector<HTMLElement>(`[data-footnote="${footnote}"] a`)?.focus()
  return (
    <details className={styles.measure} open={open}>
      <summary>
        <span className={styles.title}>{title}</span>
        <span className={styles.date}>{capital(datePhrase(date, m))}</span>
        <ChevronDown size={14} />
      </summary>
      <Passage text={text} onFootnote={showFootnote} />
      {endStated ? null : <p className={styles.note}>{plannedEnd ? toolsEn.announcedEnd(dayName(plannedEnd, m)) : toolsEn.noEnd}</p>}
      {editorNote === null ? null : (
        <p className={styles.note}>
          {accountEn.editorNote}: {editorNote}
        </p>
      )}
      <h3 className={styles.sources}>{accountEn.sources}</h3>
      {footnotes.length === 0 ? <p className={styles.note}>{accountEn.sourcesNone}</p> : null}
      <ul ref={list}>
        {sources.map(({ footnote, url, language, publisher, archived }) => (
          <li key={`${footnote} ${url}`} data-footnote={footnote} className={styles.source}>
            <span className={styles.number}>{footnote}</span>
            <span>
              {publisher}
              {language === null ? null : `, ${accountEn.languages[language] ?? language}`}
              <a href={url} rel="noopener noreferrer" target="_blank" title={url}>
                {url.replace(/^https?:\/\/(www\.)?/, '')}
                <span className="unseen">{` (${accountEn.opens})`}</span>
              </a>
              <ArchivedCopy source={{ url, archived }} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
