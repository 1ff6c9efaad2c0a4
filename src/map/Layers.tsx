import { useEffect, useRef, useState } from 'react'
import { useMap } from 'react-leaflet/hooks'
import { type BasemapFiles, loadBasemap } from '../browser/basemap-source.ts'
import { NEAR_ZOOM } from '../drawing/basemap.ts'
import type { Obstacle } from '../drawing/pin-spec.ts'
import { useMessages } from '../i18n/messages.ts'
import { isArea } from '../model/incident.ts'
import type { PlacePin } from '../model/pins.ts'
import type { Theme } from '../model/theme.ts'
import { afterFrame } from '../state/later.ts'
import { selected } from '../state/selectors.ts'
import { useApp } from '../state/store.ts'
import { BasemapLayer } from './basemap/BasemapLayer.ts'
import { LabelLayer } from './basemap/LabelLayer.ts'

export interface LayersProps {
  readonly files: BasemapFiles
  readonly theme: Theme
  /** Where pins stand: names keep clear of them. */
  readonly obstacles: readonly Obstacle[]
}

/** The canvases under and over the pins. */
export function Layers({ files, theme, obstacles }: LayersProps) {
  const map = useMap()
  const m = useMessages()
  const [layers] = useState(() => ({
    base: new BasemapLayer(files.basemap, theme),
    names: new LabelLayer(files.labels, theme, m.language),
  }))
  useEffect(
    function addLayers() {
      layers.base.addTo(map)
      layers.names.addTo(map)
      map.getContainer().dataset['ground'] = ''
      return () => {
        layers.base.remove()
        layers.names.remove()
      }
    },
    [map, layers],
  )
  useEffect(() => {
    layers.base.setTheme(theme)
    layers.names.setTheme(theme)
  }, [layers, theme])
  const named = useRef(false)
  useEffect(() => {
    const keepClear = () => void layers.names.setObstacles(obstacles)
    // The first names keep clear from the start; later the pins come first, and the names make room in the frame behind.
    if (named.current) return afterFrame(keepClear)
    named.current = true
    keepClear()
    return undefined
  }, [layers, obstacles])
  useEffect(
    function addNearWater() {
      let wanted = true
      const look = () => {
        if (map.getZoom() < NEAR_ZOOM - 0.5) return
        map.off('zoomend', look)
        // Without it the map is what it was: nothing of the report is missing, so nothing is said. The next zoom tries again.
        loadBasemap().then(
          ({ basemap }) => wanted && layers.base.setBasemap(basemap),
          () => wanted && map.on('zoomend', look),
        )
      }
      map.on('zoomend', look)
      look()
      return () => {
        wanted = false
        map.off('zoomend', look)
      }
    },
    [map, layers],
  )
  const region = useApp(chosenRegion)
  useEffect(() => {
    layers.base.setHighlight(region)
  }, [layers, region])
  return null
}

/** The region to outline: of the chosen incident, where its place is known to the region only. */
function chosenRegion(state: Parameters<typeof selected>[0]): PlacePin['regionId'] {
  const location = selected(state)?.location
  return location && isArea(location) && location.precision === 'region' ? location.regionId : null
}
