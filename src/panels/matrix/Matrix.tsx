import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { matrixEn } from '../../i18n/matrix-en.ts'
import { useMessages } from '../../i18n/messages.ts'
import { MATRIX_ROWS, type MatrixRows } from '../../model/matrix.ts'
import { Cross } from '../Icon.tsx'
import styles from './Matrix.module.css'
import { MatrixTable } from './MatrixTable.tsx'

/** The quickest overview: regions or categories against months, as a table of counts in a dialog; a cell shows its incidents. */
export function Matrix({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const [rows, setRows] = useState<MatrixRows>('region')
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  return createPortal(
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="matrix-title" data-prints onClose={onClose}>
      <div className={styles.head}>
        <h2 id="matrix-title">{m.matrix.title}</h2>
        <fieldset className={styles.rows}>
          <legend className="unseen">{matrixEn.rowsName}</legend>
          {MATRIX_ROWS.map((id) => (
            <label key={id}>
              <input type="radio" name="matrix-rows" checked={id === rows} onChange={() => setRows(id)} />
              {matrixEn.rows[id]}
            </label>
          ))}
        </fieldset>
        <button type="button" className={styles.print} onClick={() => print()}>
          {matrixEn.print}
        </button>
        <button type="button" className={styles.close} aria-label={matrixEn.close} onClick={close}>
          <Cross />
        </button>
      </div>
      <MatrixTable rows={rows} onChosen={close} m={m} />
    </dialog>,
    document.body,
  )
}
