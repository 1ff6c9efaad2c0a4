/*
 * The parts of Leaflet 1.9.4 that this map uses, from its own modules. Whole, Leaflet does not tree-shake: tiles, vectors, popups
 * and four of five controls would come along, a third of what the reader loads. `leaflet` resolves to this file (vite.config.ts);
 * a name that is missing here fails the build,
 * and react-leaflet is imported by its own parts (react-leaflet/Marker), since its index asks for all of Leaflet.
 */
export { Control, control } from 'leaflet/src/control/Control.js'
export { Browser, Class, Evented, Handler, Util } from 'leaflet/src/core/index.js'
export { DomEvent, DomUtil } from 'leaflet/src/dom/index.js'
export { LatLng, LatLngBounds, latLng, latLngBounds } from 'leaflet/src/geo/index.js'
export { Bounds, bounds, Point, point } from 'leaflet/src/geometry/index.js'
export { Layer } from 'leaflet/src/layer/Layer.js'
export { DivIcon, divIcon, Icon, Marker, marker } from 'leaflet/src/layer/marker/index.js'
export { Map } from 'leaflet/src/map/Map.js'

// Each handler adds itself to the map.
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'
import { control } from 'leaflet/src/control/Control.js'
import { scale } from 'leaflet/src/control/Control.Scale.js'

// Leaflet's own index hangs each control on the factory.
control.scale = scale
