import { useMemo, useState } from 'react'
import { CertaintyMark } from '../../article/Sprite.tsx'
import { type Messages, useMessages } from '../../i18n/messages.ts'
import { facetValueName } from '../../i18n/phrase.ts'
import { firstChoices, MORE_FACETS, toggleOnMap } from '../../model/facets.ts'
import { filterIncidents, toggleFacet } from '../../model/filter.ts'
import { CERTAINTIES, type FacetId } from '../../model/taxonomy.ts'
import { all, facetCounts, facetNames } from '../../state/selectors.ts'
import { setFilter, store, useApp } from '../../state/store.ts'
import { Choice } from '../Choice.tsx'
import { ChevronDown } from '../Icon.tsx'
import styles from './MoreFilters.module.css'

const currentFilter = () => store.getState().view.filter

const NOTHING: readonly string[] = []

/** The kinds of question beside category and time, each folded, with the number that each choice would show. */
export function Facets() {
  const m = useMessages()
  return (
    <>
      <p className={styles.note}>{m.filters.logic}</p>
      {MORE_FACETS.map((facet) => (
        <Facet key={facet} facet={facet} m={m} />
      ))}
      <OnMap m={m} />
    </>
  )
}

interface FacetProps {
  readonly facet: FacetId
  readonly m: Messages
}

function Facet({ facet, m }: FacetProps) {
  const set = useApp(({ view }) => view.filter.facets?.[facet]?.length ?? 0)
  // One that has a choice set is open to begin with, so that the choice is seen.
  const [open, setOpen] = useState(set > 0)
  return (
    <details className={styles.facet} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {m.facets[facet]} <span className={styles.set}>{set > 0 ? m.filters.set(set) : null}</span>
        <ChevronDown size={14} />
      </summary>
      {open ? <Values facet={facet} m={m} /> : null}
    </details>
  )
}

function Values({ facet, m }: FacetProps) {
  const counts = useApp((state) => facetCounts(state, facet))
  const chosen = useApp(({ view }) => view.filter.facets?.[facet] ?? NOTHING)
  const names = useApp(facetNames)
  const [whole, setWhole] = useState(false)
  const values = [...counts.keys()]
  const first = firstChoices(values, chosen)
  return (
    <fieldset>
      <legend className="unseen">{m.facets[facet]}</legend>
      {(whole ? values : first).map((value) => (
        <Choice
          key={value}
          name={facetValueName(facet, value, names, m)}
          count={counts.get(value) ?? 0}
          checked={chosen.includes(value)}
          mark={facet === 'certainty' ? <Mark value={value} /> : undefined}
          onToggle={() => setFilter(toggleFacet(currentFilter(), facet, value))}
        />
      ))}
      {whole || first.length < values.length ? (
        <button type="button" className={styles.all} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? m.filters.fewer : m.filters.all(values.length)}
        </button>
      ) : null}
    </fieldset>
  )
}

function Mark({ value }: { readonly value: string }) {
  const certainty = CERTAINTIES.find((id) => id === value)
  return certainty ? <CertaintyMark certainty={certainty} size={10} /> : null
}

/** Only what the map shows: the list follows when it moves. Without a map there is nothing to choose, but what is set can be undone. */
function OnMap({ m }: { readonly m: Messages }) {
  const incidents = useApp(all)
  const filter = useApp(({ view }) => view.filter)
  const hits = useApp((state) => state.hits)
  const box = useApp((state) => state.box)
  const count = useMemo(() => filterIncidents(incidents, { ...filter, onMap: true }, { hits, box }).length, [incidents, filter, hits, box])
  const checked = filter.onMap === true
  if (box === null && !checked) return null
  return (
    <div className={styles.facet}>
      <Choice name={m.filters.onMap} count={count} checked={checked} onToggle={() => setFilter(toggleOnMap(currentFilter()))} />
    </div>
  )
}
