import { lazy, useState } from 'react'
import { partLoader } from '../../browser/part.ts'
import type { Messages } from '../../i18n/messages.ts'
import { Boundary } from '../Boundary.tsx'
import styles from '../IncidentList.module.css'
import { DialogFailure } from '../PartFailure.tsx'

const Matrix = lazy(partLoader(() => import('./Matrix.tsx').then(({ Matrix }) => ({ default: Matrix }))))

/** Opens the table of counts; its part comes when it is asked for. */
export function OverviewButton({ m }: { readonly m: Messages }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <span className={styles.overview}>
        <button type="button" className={styles.link} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {m.matrix.title}
        </button>
      </span>
      {open ? (
        <Boundary
          waiting={null}
          failed={(detail) => <DialogFailure what={m.failure.overview} detail={detail} onClose={() => setOpen(false)} />}
        >
          <Matrix onClose={() => setOpen(false)} />
        </Boundary>
      ) : null}
    </>
  )
}
