import { type ComponentProps, useEffect, useState } from 'react'
import type { Messages } from '../i18n/messages.ts'
import { startOf } from '../model/list.ts'
import { ORDERS } from '../model/view.ts'
import { allPlaces, selected } from '../state/selectors.ts'
import { setOrder, store, useApp } from '../state/store.ts'
import styles from './IncidentList.module.css'

/** How the list is ordered; by distance, also from which place. */
export function ListOrder({ m }: { readonly m: Messages }) {
  const order = useApp(({ view }) => view.order)
  const choose = (value: string) => {
    const next = ORDERS.find((id) => id === value) ?? 'date'
    const state = store.getState()
    setOrder(next, next === 'distance' ? startOf(allPlaces(state), selected(state)) : null)
  }
  return (
    <>
      <Select aria-label={m.list.order} value={order} onChange={({ target }) => choose(target.value)}>
        {ORDERS.map((id) => (
          <option key={id} value={id}>
            {m.list.orders[id]}
          </option>
        ))}
      </Select>
      {order === 'distance' ? <From m={m} /> : null}
    </>
  )
}

/** With an arrow of our own: each browser draws another, WebKitGTK a grey box around it. */
function Select(field: ComponentProps<'select'>) {
  return (
    <span className={styles.order}>
      <select {...field} />
    </span>
  )
}

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : 1)

/** The places that have a pin. A link may have named none: then nothing is chosen until the reader does. */
function From({ m }: { readonly m: Messages }) {
  const places = useApp(allPlaces)
  const from = useApp(({ view }) => view.from)
  const [byName, setByName] = useState(() => byCodePoint)
  useEffect(() => {
    // The alphabet comes when it is wanted; without it the names are in an order too, if not quite the language's.
    import('../model/alphabet.ts').then(({ byAlphabet }) => setByName(() => byAlphabet(m.language))).catch(() => {})
  }, [m.language])
  return (
    <Select data-from aria-label={m.list.from} value={from ?? ''} onChange={({ target }) => setOrder('distance', target.value)}>
      {from === null ? <option value="">…</option> : null}
      {[...places]
        .sort((a, b) => byName(a.name, b.name))
        .map(({ placeId, name }) => (
          <option key={placeId} value={placeId}>
            {name}
          </option>
        ))}
    </Select>
  )
}
