import { lazy, type ReactNode } from 'react'
import { partLoader } from '../browser/part.ts'
import { incidentHref } from '../formats/link-write.ts'
import { type Messages, useMessages } from '../i18n/messages.ts'
import type { Failure, LinkProblem } from '../model/problem.ts'
import { dismissLinkProblems, failLanguage, useApp } from '../state/store.ts'
import { Boundary } from './Boundary.tsx'
import { Cross } from './Icon.tsx'
import styles from './Notices.module.css'

/** Messages above the page: what of a link could not be opened, which records could not be read, that another language did not come. Nothing is dropped in silence. */
export function Notices() {
  const m = useMessages()
  const linkProblems = useApp((state) => state.linkProblems)
  const root = useApp((state) => state.root)
  const recordProblems = useApp((state) => state.recordProblems)
  const languageFailed = useApp((state) => state.languageFailed)
  return (
    <div role="status">
      {languageFailed === null ? null : (
        <Notice title={m.problem.language} onClose={() => failLanguage(null)} closeName={m.problem.dismiss}>
          <p>{m.failure.why}</p>
        </Notice>
      )}
      {linkProblems.length > 0 ? (
        <Notice title={m.problem.linkTitle} onClose={dismissLinkProblems} closeName={m.problem.dismiss}>
          <p>
            {linkProblems.map((problem) => linkProblemText(problem, m)).join(' ')}{' '}
            {linkProblems.map(({ part, text }) =>
              part === 'withdrawn' ? (
                <a key={text} href={incidentHref(root, text)}>
                  {m.problem.withdrawnWhy}
                </a>
              ) : null,
            )}{' '}
            {m.problem.rest}
          </p>
        </Notice>
      ) : null}
      {recordProblems.length > 0 ? (
        <Notice title={m.problem.records(recordProblems.length)}>
          <ul>
            {recordProblems.map(({ record, field, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed, and one id may stand in it twice
              <li key={index}>{[record, field, reason].filter(Boolean).join(': ')}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  )
}

function linkProblemText({ part, text }: LinkProblem, m: Messages): string {
  return m.problem[part](text)
}

/** A failure to load the data in words. */
function failureText(failure: Failure, m: Messages): string {
  if (failure.kind === 'missing') return m.problem.missing(failure.status)
  return m.problem[failure.kind]
}

/** The data could not be had: says so above the list that came with the page, and offers to try again. */
export function LoadFailure({ onAgain }: { readonly onAgain: () => void }) {
  const m = useMessages()
  const failure = useApp((state) => state.failure)
  if (failure === null) return null
  return (
    <div role="alert">
      <Notice title={m.problem.title}>
        <p>
          {failureText(failure, m)} {m.problem.keeps}
        </p>
        <button type="button" className={styles.again} onClick={onAgain}>
          {m.problem.again}
        </button>
      </Notice>
    </div>
  )
}

const Reading = lazy(partLoader(() => import('./Reading.tsx').then(({ Reading }) => ({ default: Reading }))))

/** A large list is being read, and takes its time. */
export function LateReading() {
  const reading = useApp((state) => state.reading)
  return reading ? (
    <Boundary waiting={null} failed={() => null}>
      <Reading records={reading.records} />
    </Boundary>
  ) : null
}

interface NoticeProps {
  readonly title: string
  readonly children: ReactNode
  readonly onClose?: () => void
  readonly closeName?: string
}

/** One message: a heading, words, and a way to close it where it can be closed. */
export function Notice({ title, children, onClose, closeName }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {onClose ? (
        <button type="button" className={styles.close} aria-label={closeName} onClick={onClose}>
          <Cross />
        </button>
      ) : null}
    </div>
  )
}
