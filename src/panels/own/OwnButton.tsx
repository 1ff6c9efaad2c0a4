import { lazy, useEffect, useState } from 'react'
import { partLoader } from '../../browser/part.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Boundary } from '../Boundary.tsx'
import { DialogFailure } from '../PartFailure.tsx'
import styles from './OwnButton.module.css'
import type { OwnStart } from './own-start.ts'

const OwnDialog = lazy(partLoader(() => import('./OwnDialog.tsx').then(({ OwnDialog }) => ({ default: OwnDialog }))))

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/**
 * Opens the panel for a reader's own data, which comes when it is asked for: by this button, a file that is dropped, or a link.
 * @param link the file that the address named; null for none
 */
export function OwnButton({ link }: { readonly link: string | null }) {
  const m = useMessages()
  const [asked, setStart] = useState<OwnStart | null | undefined>(undefined)
  const start: OwnStart | null = asked === undefined && link !== null ? { kind: 'link', address: link } : (asked ?? null)
  useEffect(() => {
    // Without this a browser leaves the page for a file that is dropped on it.
    const allow = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file) setStart({ kind: 'file', file })
    }
    addEventListener('dragover', allow)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', allow)
      removeEventListener('drop', drop)
    }
  }, [])
  const close = () => setStart(null)
  return (
    <>
      <button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => setStart({ kind: 'choose' })}>
        {m.page.ownData}
      </button>
      {start ? (
        <Boundary waiting={null} failed={(detail) => <DialogFailure what={m.page.ownData} detail={detail} onClose={close} />}>
          <OwnDialog start={start} onClose={close} />
        </Boundary>
      ) : null}
    </>
  )
}
