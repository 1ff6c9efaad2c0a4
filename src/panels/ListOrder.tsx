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
      <select className={styles.order} aria-label={m.list.order} value={order} onChange={({ target }) => choose(target.value)}>
        {ORDERS.map((id) => (
          <option key={id} value={id}>
            {m.list.orders[id]}
          </option>
        ))}
      </select>
      {order === 'distance' ? <From m={m} /> : null}
    </>
  )
}

/** The places that have a pin. A link may have named none: then nothing is chosen until the reader does. */
function From({ m }: { readonly m: Messages }) {
  const places = useApp(allPlaces)
  const from = useApp(({ view }) => view.from)
  return (
    <select
      className={styles.order}
      data-from
      aria-label={m.list.from}
      value={from ?? ''}
      onChange={({ target }) => setOrder('distance', target.value)}
    >
      {from === null ? <option value="">…</option> : null}
      {[...places]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ placeId, name }) => (
          <option key={placeId} value={placeId}>
            {name}
          </option>
        ))}
    </select>
  )
}
