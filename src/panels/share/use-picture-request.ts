import { useMemo } from 'react'
import type { BasemapFiles } from '../../browser/basemap-source.ts'
import { measureOnCanvas } from '../../browser/paint.ts'
import type { ViewPictureRequest } from '../../drawing/view-picture.ts'
import { useMessages } from '../../i18n/messages.ts'
import { pictureEn } from '../../i18n/picture-en.ts'
import type { Box } from '../../model/filter.ts'
import type { Point } from '../../model/incident.ts'
import { allPlaces } from '../../state/selectors.ts'
import { useApp } from '../../state/store.ts'
import type { Shared } from './use-shared.ts'

/** All of a picture but what the reader chooses of it. */
type Request = Omit<ViewPictureRequest, 'size' | 'theme'>

/** What the picture of the map shows: what is shared, and the part of the map that the reader looks at. */
export function usePictureRequest(shared: Shared, { basemap, labels }: BasemapFiles): Request {
  const m = useMessages()
  const camera = useApp(({ view }) => view.camera)
  const selected = useApp(({ view }) => view.selected)
  const box = useApp((state) => state.box)
  const all = useApp(allPlaces)
  return useMemo(() => {
    const { about, incidents, subject } = shared
    const shown = new Set(incidents.map(({ location }) => location.placeId))
    // Of one incident the whole country says best where it was, unless the reader has moved the map to it.
    const inSight = subject === 'view' || incidents.some(({ location }) => inBox(location.point, box))
    return {
      about,
      basemap,
      labels,
      incidents,
      leftOut: subject === 'view' ? all.filter(({ placeId }) => !shown.has(placeId)) : [],
      bounds: camera !== null && inSight ? box : null,
      ...(selected !== null && { selected }),
      language: m.language,
      words: about.own === undefined ? pictureEn : { ...pictureEn, title: about.own, subtitle: '', quiet: pictureEn.ownQuiet },
      measure: measureOnCanvas,
    }
  }, [m, shared, basemap, labels, camera, selected, box, all])
}

function inBox(point: Point | null, box: Box | null): boolean {
  return (
    point !== null && box !== null && point.lat >= box.south && point.lat <= box.north && point.lon >= box.west && point.lon <= box.east
  )
}
