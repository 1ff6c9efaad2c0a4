import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet/hooks'
import type { PlacePin } from '../model/pins.ts'
import type { Theme } from '../model/theme.ts'
import { DotLayer } from './basemap/DotLayer.ts'

/** The dots of many places that the filter leaves out, on one canvas. */
export function ManyDots({ places, theme }: { readonly places: readonly PlacePin[]; readonly theme: Theme }) {
  const map = useMap()
  const [layer] = useState(() => new DotLayer(theme))
  useEffect(() => {
    layer.addTo(map)
    return () => void layer.remove()
  }, [map, layer])
  useEffect(() => {
    layer.setPoints(places.map(({ point }) => point))
  }, [layer, places])
  useEffect(() => {
    layer.setTheme(theme)
  }, [layer, theme])
  return null
}
