import { useId, useState } from 'react'
import type { FoundTable } from '../../browser/own-messages.ts'
import { ownEn as s } from '../../i18n/own-en.ts'
import type { Choices } from '../../tables/check-table.ts'
import { FIELDS, type Field, isEnough, type Mapping } from '../../tables/fields.ts'
import { ChevronDown } from '../Icon.tsx'
import styles from './OwnDialog.module.css'

interface Props {
  readonly table: FoundTable
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

/** Fields that stand in our own tables alone: they are not asked for elsewhere. */
const ONLY_OURS: readonly Field[] = ['dates']

/** Which column holds what, to be changed; folded where enough was found by the names alone. */
export function OwnMapping({ table, choices, onChange }: Props) {
  const id = useId()
  const [open, setOpen] = useState(() => !isSure(table.mapping))
  const fields = FIELDS.filter((field) => !ONLY_OURS.includes(field) || table.mapping[field] !== undefined)
  const choose = (field: Field, value: string) => {
    const { [field]: _, ...rest } = choices.mapping
    onChange({ ...choices, mapping: value === '' ? rest : { ...rest, [field]: Number(value) } })
  }
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} className={styles.heading}>
        {s.mapping.title}
      </h3>
      {open ? null : (
        <p className={styles.found}>
          {fields
            .filter((field) => choices.mapping[field] !== undefined)
            .map((field) => `${s.fields[field]}: ${table.headers[choices.mapping[field] ?? 0] ?? ''}`)
            .join(' · ')}
        </p>
      )}
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronDown />
        {s.mapping.change}
      </button>
      {open ? (
        <>
          <p className={styles.note}>{isEnough(choices.mapping) ? s.mapping.hint : s.mapping.needed}</p>
          <div className={styles.fields}>
            {fields.map((field) => (
              <div key={field} className={styles.field}>
                <label htmlFor={`${id}-${field}`}>{s.fields[field]}</label>
                <select id={`${id}-${field}`} value={choices.mapping[field] ?? ''} onChange={({ target }) => choose(field, target.value)}>
                  <option value="">{s.mapping.none}</option>
                  {table.headers.map((header, column) => (
                    <option key={header} value={column}>
                      {header}
                    </option>
                  ))}
                </select>
              </div>
            ))}
          </div>
        </>
      ) : null}
    </section>
  )
}

/** Words, a time and a place were found: the reader need not look, but may. */
const isSure = (mapping: Mapping): boolean =>
  (mapping.title !== undefined || mapping.summary !== undefined) &&
  (mapping.date !== undefined || mapping.dates !== undefined) &&
  [mapping.place, mapping.lat, mapping.coordinates, mapping.region].some((column) => column !== undefined)
