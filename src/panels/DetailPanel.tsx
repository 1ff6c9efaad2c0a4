import { lazy, type ReactNode, type RefObject, use, useEffect, useRef } from 'react'
import { sourceAnchor } from '../article/source-anchor.ts'
import { OtherVersionError, preloadAccounts, standingAccounts } from '../browser/accounts-source.ts'
import { FetchError } from '../browser/fetched.ts'
import { partLoader } from '../browser/part.ts'
import { DatasetError } from '../formats/collection.ts'
import { incidentHref, rowHref } from '../formats/link-write.ts'
import { useMessages } from '../i18n/messages.ts'
import type { Incident } from '../model/incident.ts'
import { ordered, selected, selectedAccount } from '../state/selectors.ts'
import { select, store, useApp } from '../state/store.ts'
import { Boundary } from './Boundary.tsx'
import styles from './DetailPanel.module.css'
import { ChevronLeft, ChevronRight, Cross } from './Icon.tsx'
import { PartFailure } from './PartFailure.tsx'

const loadArticle = partLoader(() => import('../article/IncidentArticle.tsx').then(({ IncidentArticle }) => ({ default: IncidentArticle })))
const IncidentArticle = lazy(loadArticle)
const OwnArticle = lazy(partLoader(() => import('./own/OwnArticle.tsx').then(({ OwnArticle }) => ({ default: OwnArticle }))))
const AccountActions = lazy(
  partLoader(() => import('./share/AccountActions.tsx').then(({ AccountActions }) => ({ default: AccountActions }))),
)

/** Fetches words and code of an account before it is asked for: a pointer or focus on a row says that it may be. A failure shows later. */
export function preloadAccount(): void {
  loadArticle().catch(() => {})
  preloadAccounts()
}

/** The account of the chosen incident, with the way to the previous and next of what is shown. */
export function DetailPanel() {
  const incident = useApp(selected)
  return incident ? <Detail incident={incident} /> : null
}

function Detail({ incident }: { readonly incident: Incident }) {
  const m = useMessages()
  const shown = useApp(ordered)
  const panel = useRef<HTMLElement>(null)
  useFocusOn(incident.id, panel)
  useEscape(panel)
  const index = shown.indexOf(incident)
  const close = () => select(null)
  const showFootnote = (footnote: number) => {
    const source = panel.current?.querySelector<HTMLElement>(`#${sourceAnchor(footnote)}`)
    source?.scrollIntoView({ block: 'center' })
    source?.focus({ preventScroll: true })
  }
  return (
    <section ref={panel} className={styles.panel} aria-label={`${m.account.region}: ${incident.title}`} id="account" tabIndex={-1}>
      <div className={styles.bar}>
        <Step to={shown[index - 1]} name={m.account.previous}>
          <ChevronLeft />
        </Step>
        <Step to={index < 0 ? shown[0] : shown[index + 1]} name={m.account.next}>
          <ChevronRight />
        </Step>
        <span className={styles.position}>{index < 0 ? m.account.hiddenByFilter : m.account.position(index + 1, shown.length)}</span>
        <button type="button" className={styles.button} aria-label={m.account.close} onClick={close}>
          <Cross />
        </button>
      </div>
      <Boundary
        key={incident.id}
        waiting={<Title incident={incident} />}
        failed={(detail, again, error) => <Failed incident={incident} detail={detail} error={error} onAgain={again} />}
      >
        <Told onFootnote={showFootnote} />
      </Boundary>
      <Boundary waiting={null} failed={() => null}>
        <AccountActions id={incident.id} />
      </Boundary>
    </section>
  )
}

/**
 * The account of the chosen incident. Its words may still be on their way: then it waits, and what the page brought of it, or the title,
 * stands meanwhile.
 */
function Told({ onFootnote }: { readonly onFootnote: (footnote: number) => void }) {
  const dataset = useApp((state) => state.dataset)
  const root = useApp((state) => state.root)
  const mail = useApp((state) => state.mail)
  const account = useApp(selectedAccount)
  if (account === null) {
    use(standingAccounts())
    throw new Error('The file has no account of this record.')
  }
  if (dataset?.own) return <OwnArticle incident={account} titleId="account-title" />
  const related = account.related.flatMap((id) => dataset?.byId.get(id) ?? [])
  return (
    <IncidentArticle
      incident={account}
      related={related}
      hrefOf={(id) => incidentHref(root, id)}
      onSelect={select}
      onFootnote={onFootnote}
      titleId="account-title"
      correction={{ mail, root, version: dataset?.version ?? '' }}
    />
  )
}

/** Stands there for the moment in which the account itself is still on its way. */
function Title({ incident }: { readonly incident: Incident }) {
  return <h2 className={styles.title}>{incident.title}</h2>
}

interface FailedProps {
  readonly incident: Incident
  readonly detail: string
  readonly error: unknown
  readonly onAgain: () => void
}

function Failed({ incident, detail, error, onAgain }: FailedProps) {
  const m = useMessages()
  // The words can be asked for again; the code that draws them, and a page that is older than the site, only with the page.
  const ask = () => {
    preloadAccounts()
    onAgain()
  }
  const retry = error instanceof FetchError || error instanceof DatasetError ? { onAgain: ask } : {}
  const rest = error instanceof OtherVersionError ? { rest: m.account.otherVersion } : {}
  return (
    <>
      <Title incident={incident} />
      <div className={styles.failed}>
        <PartFailure what={m.account.failed} detail={detail} {...retry} {...rest} />
      </div>
    </>
  )
}

function Step({ to, name, children }: { readonly to: Incident | undefined; readonly name: string; readonly children: ReactNode }) {
  // Not `disabled`: a button that loses its power under the finger must not lose the focus too.
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      aria-disabled={to === undefined || undefined}
      onClick={() => {
        if (to) select(to.id)
      }}
    >
      {children}
    </button>
  )
}

/**
 * Moves the focus to the panel, which is named by the incident, when an account opens or changes, and gives it back when it closes: to what opened it, else to
 * the incident's row.
 */
function useFocusOn(id: string, panel: RefObject<HTMLElement | null>): void {
  const last = useRef(id)
  useEffect(() => {
    const opener = document.activeElement
    return () => {
      // What opened it may be gone (a filter, a list that closed) or may never have been (a link).
      const gone = !(opener instanceof HTMLElement) || opener === document.body || !opener.isConnected
      const target = gone ? rowOf(last.current) : opener
      target?.focus()
      // On a phone the row may be folded away: then the map takes the focus.
      if (document.activeElement === document.body) document.getElementById('map')?.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    last.current = id
    panel.current?.scrollTo(0, 0)
    // The step buttons keep the focus, so that one can read on by pressing again.
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus({ preventScroll: true })
  }, [id, panel])
}

/** Escape closes the account from anywhere inside it. */
function useEscape(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') select(null)
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [panel])
}

function rowOf(id: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLAnchorElement>('main a[href]:not([hreflang])')].find(
    (row) => row.getAttribute('href') === rowHref(store.getState().root, id, store.getState().dataset?.own !== undefined),
  )
}
