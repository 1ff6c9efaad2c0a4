import { Svg } from '../../article/Svg.tsx'
import type { BasemapFiles } from '../../browser/basemap-source.ts'
import { fitBounds } from '../../drawing/map-frame.ts'
import { mapPicture } from '../../drawing/map-picture.ts'
import { useMessages } from '../../i18n/messages.ts'
import { printEn } from '../../i18n/print-en.ts'
import { placePins } from '../../model/pins.ts'
import { report } from '../../model/report.ts'
import styles from './BriefMap.module.css'
import type { Brief } from './brief.ts'
import { numberRanges } from './printed.ts'

export type Ground = BasemapFiles

/** CSS pixels: as wide as the text of an A4 page with its margins of 17 mm. */
const WIDTH = 665
const HEIGHT = { view: 370, incident: 230 }
const w = printEn.map

interface Props {
  readonly brief: Brief
  /** null: it could not be had. */
  readonly ground: Ground | null
}

/** The map of the brief, always light: pins with the numbers of the incidents, and in words what stands on no pin. */
export function BriefMap({ brief: { of, incidents, box }, ground }: Props) {
  const unlocated = incidents.filter(({ incident }) => incident.location.point === null)
  if (unlocated.length === incidents.length && of === 'incident') return null
  return (
    <figure className={styles.figure}>
      {ground ? <Picture of={of} incidents={incidents} box={box} ground={ground} /> : <p className={styles.failed}>{w.failed}</p>}
      <figcaption className={styles.caption}>
        {unlocated.length > 0 ? (
          <p className={styles.unlocated}>{w.withoutPin(numberRanges(unlocated.map(({ number }) => number)))}</p>
        ) : null}
        {ground ? `${of === 'view' ? w.legend : w.legendOne} ${w.credit(report().mapCredit)}` : null}
      </figcaption>
    </figure>
  )
}

function Picture({ of, incidents, box, ground }: Pick<Brief, 'of' | 'incidents' | 'box'> & { readonly ground: Ground }) {
  const m = useMessages()
  const [first] = incidents
  const height = HEIGHT[of]
  const picture = mapPicture({
    ...ground,
    places: placePins(incidents.map(({ incident }) => incident)),
    camera: box && fitBounds(box, WIDTH, height),
    width: WIDTH,
    height,
    theme: 'light',
    language: m.language,
    // One incident is marked as on the page; several bear the numbers of their accounts.
    ...(of === 'view'
      ? { numbers: new Map(incidents.map(({ incident, number }) => [incident.id, number])) }
      : first && { selected: first.incident.id }),
  })
  return (
    <div className={styles.map} role="img" aria-label={w.name}>
      <Svg node={picture} />
    </div>
  )
}
