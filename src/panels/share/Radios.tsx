import { useId } from 'react'
import styles from './Radios.module.css'

interface Props<Value extends string> {
  readonly legend: string
  readonly options: readonly (readonly [value: Value, name: string])[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A few choices of which one holds. */
export function Radios<Value extends string>({ legend, options, value, onChange }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.radios}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map(([id, text]) => (
        <label key={id} className={styles.choice}>
          <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
