import { useState } from 'react'
import { type Messages, useMessages } from '../../i18n/messages.ts'
import { ownEn as s } from '../../i18n/own-en.ts'
import { notePhrase } from '../../i18n/own-phrase.ts'
import { datePhrase } from '../../i18n/phrase.ts'
import { parseEdtf } from '../../model/date.ts'
import { DATE_ORDERS } from '../../tables/date-order.ts'
import { isEnough } from '../../tables/fields.ts'
import type { TableRecord } from '../../tables/table-record.ts'
import styles from './OwnDialog.module.css'
import { OwnMapping } from './OwnMapping.tsx'
import { OwnProblems } from './OwnProblems.tsx'
import { OwnTable } from './OwnTable.tsx'
import type { OwnFileActions, OwnState } from './use-own-file.ts'

interface Props {
  readonly state: Extract<OwnState, { step: 'check' }>
  readonly own: OwnFileActions
  readonly onShown: () => void
}

/** The second step: what was read, what each column holds, what is to be asked, and what is wrong. */
export function OwnCheck({ state, own, onShown }: Props) {
  const m = useMessages()
  const { table, choices, found, busy, name } = state
  const enough = isEnough(choices.mapping)
  const why = !enough ? s.mapping.needed : found.openOrder ? s.openFirst : found.count === 0 ? s.nothing : null
  const show = () => {
    if (why === null && !busy) void own.show().then((shown) => shown && onShown())
  }
  return (
    <>
      <div className={styles.body} aria-busy={busy || undefined}>
        {table.notes.length > 0 ? (
          <ul className={styles.notes}>
            {table.notes.map((note) => (
              <li key={JSON.stringify(note)}>{notePhrase(note)}</li>
            ))}
          </ul>
        ) : null}
        <OwnMapping table={table} choices={choices} onChange={own.choose} />
        <Questions state={state} own={own} m={m} />
        {found.preview.length > 0 ? <Preview records={found.preview} m={m} /> : null}
        {enough ? <OwnProblems name={name} problems={found.problems} left={table.rows - found.count} /> : null}
      </div>
      <div className={styles.foot}>
        <p role="status">{why}</p>
        <button type="button" className={styles.action} onClick={own.again}>
          {s.another}
        </button>
        <button type="button" className={styles.main} aria-disabled={why !== null || busy || undefined} onClick={show}>
          {s.open(found.count)}
        </button>
      </div>
    </>
  )
}

/** What only the reader can say: the order of dates, and whether a name may stand for a point. */
function Questions({ state, own, m }: Pick<Props, 'state' | 'own'> & { readonly m: Messages }) {
  const { found, choices } = state
  const { openOrder } = found
  // Once answered it stays, so that the answer can be changed.
  const [kept, setKept] = useState(openOrder)
  if (openOrder && kept !== openOrder) setKept(openOrder)
  const asked = openOrder ?? (choices.order === null ? null : kept)
  return (
    <>
      {asked ? (
        <fieldset className={styles.question}>
          <legend className={styles.strong}>{s.order.title(asked.cell, String(asked.row))}</legend>
          <p className={styles.note}>{s.order.why(asked.count)}</p>
          {DATE_ORDERS.map((order) => (
            <label key={order} className={styles.option}>
              <input type="radio" name="own-order" checked={choices.order === order} onChange={() => own.choose({ ...choices, order })} />
              {s.order[order](edtfPhrase(order === 'day-first' ? asked.dayFirst : asked.monthFirst, m))}
            </label>
          ))}
        </fieldset>
      ) : null}
      {found.byName > 0 ? (
        <label className={styles.option}>
          <input type="checkbox" checked={choices.byName} onChange={({ target }) => own.choose({ ...choices, byName: target.checked })} />
          <span>
            {s.byName.label(found.byName)}
            <span className={styles.below}>{s.byName.hint}</span>
          </span>
        </label>
      ) : null}
    </>
  )
}

function edtfPhrase(edtf: string, m: Messages): string {
  const date = parseEdtf(edtf)
  return date ? datePhrase(date, m) : edtf
}

function Preview({ records, m }: { readonly records: readonly TableRecord[]; readonly m: Messages }) {
  return (
    <section aria-labelledby="own-preview">
      <h3 id="own-preview" className={styles.heading}>
        {s.preview.title(records.length)}
      </h3>
      <OwnTable labelledBy="own-preview" heads={[s.preview.row, s.preview.record, s.preview.when, s.preview.where, s.preview.category]}>
        {records.map(({ id, row, title, dates, place, categories }) => (
          <tr key={id}>
            <td>{row}</td>
            <td>{title}</td>
            <td>{dates.length === 0 ? s.preview.undated : dates.map(({ edtf }) => edtfPhrase(edtf, m)).join('; ')}</td>
            <td>
              {[place.name, place.point === null ? s.preview.unlocated : `${place.point.lat}, ${place.point.lon}`]
                .filter((part) => part !== null)
                .join(' · ')}
            </td>
            <td>{categories.length === 0 ? s.noCategory : categories.join('; ')}</td>
          </tr>
        ))}
      </OwnTable>
    </section>
  )
}
