import { type ReactNode, useEffect, useState } from 'react'
import { copyText } from '../../browser/download.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import type { IncidentId } from '../../model/incident.ts'
import { isOwn } from '../../state/selectors.ts'
import { useApp } from '../../state/store.ts'
import { Boundary } from '../Boundary.tsx'
import { DialogFailure } from '../PartFailure.tsx'
import { printBrief, warmBrief } from '../print/print.ts'
import styles from './AccountActions.module.css'
import { incidentLink } from './about.ts'
import { ShareDialog } from './lazy-dialog.ts'
import { Chain, Picture, Printer } from './ShareIcons.tsx'

/** Milliseconds for which the button says that it has copied. */
const COPIED = 4000

/** At the foot of an account, always in sight: its link, its picture and everything else to take along, and paper. */
export function AccountActions({ id }: { readonly id: IncidentId }) {
  const m = useMessages()
  const root = useApp((state) => state.root)
  const own = useApp(isOwn)
  const [copied, setCopied] = useState<IncidentId | null>(null)
  const [said, setSaid] = useState('')
  /** Open, with what it says at once. */
  const [dialog, setDialog] = useState<string | null>(null)
  useEffect(() => {
    if (copied === null) return
    const timer = setTimeout(() => setCopied(null), COPIED)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    if (await copyText(incidentLink(root, id))) {
      setCopied(id)
      setSaid(s.copiedWhat(s.link.incident))
    } else setDialog(s.copyHere)
  }
  const print = () => {
    printBrief('incident').catch(() => setSaid(s.failed))
  }
  return (
    <div className={styles.actions}>
      {own ? null : (
        <Action icon={<Chain />} onClick={() => void copy()}>
          {copied === id ? s.copied : s.account.copyLink}
        </Action>
      )}
      <Action icon={<Picture />} opens onClick={() => setDialog('')}>
        {s.account.share}
      </Action>
      <Action icon={<Printer />} onNear={warmBrief} onClick={print}>
        {s.account.print}
      </Action>
      <p className={styles.said} data-failed={said === s.failed || undefined} role="status">
        {said}
      </p>
      {dialog === null ? null : (
        <Boundary
          waiting={null}
          failed={(detail) => <DialogFailure what={m.failure.share} detail={detail} onClose={() => setDialog(null)} />}
        >
          <ShareDialog said={dialog} onClose={() => setDialog(null)} />
        </Boundary>
      )}
    </div>
  )
}

interface ActionProps {
  readonly icon: ReactNode
  readonly children: ReactNode
  /** Opens a dialog. */
  readonly opens?: boolean
  /** The pointer or the focus is on it: it may be pressed next. */
  readonly onNear?: () => void
  readonly onClick: () => void
}

function Action({ icon, children, opens, onNear, onClick }: ActionProps) {
  return (
    <button
      type="button"
      className={styles.action}
      aria-haspopup={opens ? 'dialog' : undefined}
      onPointerEnter={onNear}
      onFocus={onNear}
      onClick={onClick}
    >
      {icon}
      {children}
    </button>
  )
}
