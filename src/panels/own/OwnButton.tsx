import { lazy, useEffect, useState } from 'react'
import { takeDataLink } from '../../browser/own-link.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Boundary } from '../Boundary.tsx'
import { DialogFailure } from '../PartFailure.tsx'
import styles from './OwnButton.module.css'
import type { OwnStart } from './own-start.ts'

const OwnDialog = lazy(() => import('./OwnDialog.tsx').then(({ OwnDialog }) => ({ default: OwnDialog })))

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Opens the panel for a reader's own data, which comes when it is asked for: by this button, a file that is dropped, or a link. */
export function OwnButton() {
  const m = useMessages()
  const [start, setStart] = useState<OwnStart | null>(null)
  useEffect(() => {
    // Before the address is read as a view (browser/address.ts): what is below takes its effects first.
    const follow = () => {
      const address = takeDataLink()
      if (address !== null) queueMicrotask(() => setStart({ kind: 'link', address }))
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
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
