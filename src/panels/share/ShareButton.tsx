import { useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { Boundary } from '../Boundary.tsx'
import { Share } from '../Icon.tsx'
import { DialogFailure } from '../PartFailure.tsx'
import { ShareDialog } from './lazy-dialog.ts'
import styles from './ShareButton.module.css'

/** Opens the share panel; it comes when it is asked for. */
export function ShareButton() {
  const m = useMessages()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.share} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Share />
        {m.page.share}
      </button>
      {open ? (
        <Boundary
          waiting={null}
          failed={(detail) => <DialogFailure what={m.failure.share} detail={detail} onClose={() => setOpen(false)} />}
        >
          <ShareDialog onClose={() => setOpen(false)} />
        </Boundary>
      ) : null}
    </>
  )
}
