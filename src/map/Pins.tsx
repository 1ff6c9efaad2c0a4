import { divIcon, type Marker as LeafletMarker } from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Marker } from 'react-leaflet/Marker'
import { Svg } from '../article/Svg.tsx'
import { CSS_PAINT, type PinSpec, pinRadius, pinSymbol } from '../formats/symbol.ts'
import { type Messages, useMessages } from '../i18n/messages.ts'
import { rowDate, wherePhrase } from '../i18n/phrase.ts'
import { familyShares, type Pin, type PlacePin } from '../model/pins.ts'
import { selected } from '../state/selectors.ts'
import { hover, open, select, useApp } from '../state/store.ts'
import styles from './Pins.module.css'

/** Side of the square that can be hit, in px; a finger gets more (see the style sheet). */
const HIT = 32

interface Props {
  readonly pins: readonly Pin[]
  /** Places whose incidents the filter all leaves out. */
  readonly leftOut: readonly PlacePin[]
}

/** The pins of the visible incidents, and small dots where the filter leaves places out. */
export function Pins({ pins, leftOut }: Props) {
  return (
    <>
      {leftOut.map((place) => (
        <LeftOut key={place.placeId} place={place} />
      ))}
      {pins.map((pin) => (
        <PinMarker key={pin.key} pin={pin} />
      ))}
    </>
  )
}

/** Radius in px of the pin that these places make together. */
export function radiusOf(group: readonly PlacePin[]): number {
  return pinRadius(specOf(group, 'rest'))
}

/** What the symbol of a group of places shows. */
function specOf(group: readonly PlacePin[], state: PinSpec['state']): PinSpec {
  const incidents = group.flatMap((place) => place.incidents)
  return {
    count: incidents.length,
    shares: familyShares(incidents),
    category: incidents[0]?.category ?? 'expression',
    dashed: group[0]?.area ?? false,
    merged: group.length > 1,
    state,
  }
}

function PinMarker({ pin }: { readonly pin: Pin }) {
  const m = useMessages()
  const marker = useRef<LeafletMarker>(null)
  // One element for the life of the pin: what it shows changes inside it, so that it never loses the focus.
  const [element, icon] = useMemo(() => {
    const inner = document.createElement('div')
    return [inner, divIcon({ html: inner, className: styles.pin ?? '', iconSize: [HIT, HIT] })]
  }, [])
  const chosen = useApp((state) => {
    const incident = selected(state)
    return incident !== null && pin.incidents.includes(incident)
  })
  const opened = useApp(({ view }) => Array.isArray(view.opened) && pin.places.some(({ placeId }) => view.opened?.includes(placeId)))
  const lit = useApp(({ hovered }) => hovered !== null && pin.incidents.some(({ id }) => id === hovered))
  const state = chosen || opened ? 'selected' : lit ? 'hovered' : 'rest'
  const name = pinName(pin, m)
  const act = () => {
    const [only] = pin.incidents
    if (only && pin.incidents.length === 1) select(only.id)
    else open(pin.places.map(({ placeId }) => placeId))
  }
  // The name is set again when the marker is put on the map anew.
  const label = () => marker.current?.getElement()?.setAttribute('aria-label', name)
  useEffect(label)
  return (
    <>
      <Marker
        ref={marker}
        position={[pin.point.lat, pin.point.lon]}
        icon={icon}
        // Larger pins lie under smaller ones, so that none is hidden; the chosen one lies on top.
        zIndexOffset={(state === 'rest' ? 0 : 10_000) - pin.incidents.length * 20}
        eventHandlers={{
          add: label,
          click: act,
          keydown: ({ originalEvent }) => {
            if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return
            originalEvent.preventDefault()
            act()
          },
          mouseover: () => hover(pin.incidents.length === 1 ? (pin.incidents[0]?.id ?? null) : null),
          mouseout: () => hover(null),
        }}
      />
      {createPortal(
        <>
          <Svg className={styles.symbol} node={pinSymbol(specOf(pin.places, state), CSS_PAINT)} />
          <span className={styles.label} aria-hidden="true">
            {hoverLabel(pin)}
          </span>
        </>,
        element,
      )}
    </>
  )
}

/** The name that a screen reader says. */
function pinName({ incidents, places: group }: Pin, m: Messages): string {
  const [only] = incidents
  const area = group.some((place) => place.area) ? `, ${m.map.pinArea}` : ''
  if (only && incidents.length === 1) {
    return `${m.map.pinOne(only.title, wherePhrase(only, m), rowDate(only, m), m.certainties[only.certainty])}${area}`
  }
  const names = group.map(({ name }) => name).join(', ')
  return `${group.length > 1 ? m.map.pinPlaces(names, incidents.length) : m.map.pinPlace(names, incidents.length)}${area}`
}

/** What stands beside the pin under the pointer or in focus. */
function hoverLabel({ incidents, places: group }: Pin): string {
  const [only] = incidents
  return only && incidents.length === 1 ? only.title : group.map(({ name }) => name).join(', ')
}

/** A place that the filter leaves out: never gone without a trace, but nothing to press. */
function LeftOut({ place }: { readonly place: PlacePin }) {
  const [element, icon] = useMemo(() => {
    const inner = document.createElement('div')
    return [inner, divIcon({ html: inner, className: styles.leftOut ?? '', iconSize: [8, 8] })]
  }, [])
  return (
    <>
      <Marker position={[place.point.lat, place.point.lon]} icon={icon} interactive={false} keyboard={false} zIndexOffset={-10_000} />
      {createPortal(<Svg className={styles.symbol} node={pinSymbol(specOf([place], 'left-out'), CSS_PAINT)} />, element)}
    </>
  )
}
