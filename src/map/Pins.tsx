import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useMap } from 'react-leaflet/hooks'
import { useMessages } from '../i18n/messages.ts'
import { pinLabel, pinName } from '../i18n/pin-name.ts'
import { MANY as MANY_RECORDS } from '../model/answers.ts'
import type { Pin, PlacePin } from '../model/pins.ts'
import type { Theme } from '../model/theme.ts'
import { all, selected } from '../state/selectors.ts'
import { hover, open, type State, select, store, useApp } from '../state/store.ts'
import { PinBoard } from './pin-board.ts'

interface Props {
  readonly pins: readonly Pin[]
  /** Places whose incidents the filter all leaves out. */
  readonly leftOut: readonly PlacePin[]
  readonly theme: Theme
}

/** Of more places than these the dots are drawn on a canvas. */
const MANY = 150
const ManyDots = lazy(() =>
  import('./ManyDots.tsx').then(
    ({ ManyDots }) => ({ default: ManyDots }),
    // Without it the dots are missing, and nothing that can be pressed.
    () => ({ default: () => null }),
  ),
)
const NONE: readonly PlacePin[] = []

/** A single incident opens its account, several the list of their places. */
function press({ incidents, places }: Pin): void {
  const [only] = incidents
  if (only && incidents.length === 1) select(only.id)
  else open(places.map(({ placeId }) => placeId))
}

function point(pin: Pin | null): void {
  hover(pin?.incidents.length === 1 ? (pin.incidents[0]?.id ?? null) : null)
}

const hoveredIncident = ({ hovered, dataset }: State) => (hovered === null ? null : (dataset?.byId.get(hovered) ?? null))

/** The pins of the visible incidents, and small dots where the filter leaves places out. */
export function Pins({ pins, leftOut, theme }: Props) {
  const m = useMessages()
  const map = useMap()
  const board = useRef<PinBoard>(null)
  const chosen = useApp(selected)
  const lit = useApp(hoveredIncident)
  const opened = useApp(({ view }) => view.opened)
  const words = useMemo(() => ({ nameOf: (pin: Pin) => pinName(pin, m), labelOf: pinLabel }), [m])
  const lookOf = useMemo(() => {
    const openedPlaces = new Set(Array.isArray(opened) ? opened : [])
    return ({ places, incidents }: Pin) => {
      const holds = (incident: typeof lit) =>
        incident !== null && places.some(({ placeId }) => placeId === incident.location.placeId) && incidents.includes(incident)
      if (holds(chosen) || places.some(({ placeId }) => openedPlaces.has(placeId))) return 'selected'
      return holds(lit) ? 'hovered' : 'rest'
    }
  }, [chosen, lit, opened])
  const latest = useRef(lookOf)
  useLayoutEffect(() => {
    latest.current = lookOf
  }, [lookOf])
  useEffect(() => {
    const made = new PinBoard(map, { press, point }, all(store.getState()).length > MANY_RECORDS)
    board.current = made
    return () => made.remove()
  }, [map])
  const many = leftOut.length > MANY
  const dots = many ? NONE : leftOut
  useEffect(() => board.current?.show(pins, dots, words, latest.current), [pins, dots, words])
  useEffect(() => board.current?.light(lookOf), [lookOf])
  if (!many) return null
  return (
    <Suspense fallback={null}>
      <ManyDots places={leftOut} theme={theme} />
    </Suspense>
  )
}
