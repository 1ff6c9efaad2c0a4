/* In the place of Leaflet's Marker.Drag (see vite.config.ts): Marker.js asks whether it is there before it uses it. */
export const MarkerDrag = undefined
