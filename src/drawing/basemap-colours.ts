import type { Theme } from '../model/theme.ts'
import { PALETTE } from './palette.ts'

/** Colours of the basemap. Everything is low in chroma, so that the data's colours speak; home land is the lightest area. */
export interface BasemapColours {
  readonly water: string
  readonly shoreline: string
  readonly abroad: string
  readonly home: string
  readonly regionLine: string
  readonly border: string
  readonly frontier: string
  readonly glow: string
  readonly river: string
  readonly highlight: string
  readonly highlightFill: string
  readonly text: LabelColours
  readonly halo: { readonly home: string; readonly abroad: string; readonly sea: string }
}

/** Region, country and foreign names are below 4.5:1 on purpose: map furniture. Names that matter stand in the list too. */
interface LabelColours {
  readonly city: string
  readonly town: string
  readonly region: string
  readonly country: string
  readonly abroad: string
  readonly water: string
}

/** Both themes are drawn, not derived (design notes of the basemap). */
export const BASEMAP_COLOURS = {
  light: {
    water: '#cfdde4',
    shoreline: '#afc5d0',
    abroad: '#e9e6df',
    home: '#faf9f5',
    regionLine: '#c4bdb0',
    border: '#c4bdb1',
    frontier: '#857c6f',
    glow: 'rgba(133, 124, 111, 0.14)',
    river: '#b3c9d4',
    highlight: PALETTE.light.ink,
    highlightFill: 'rgba(33, 29, 25, 0.05)',
    text: { city: '#2f2c28', town: '#57524a', region: '#968d80', country: '#a39c90', abroad: '#8d867b', water: '#6a8b9c' },
    halo: { home: 'rgba(250, 249, 245, 0.92)', abroad: 'rgba(233, 230, 223, 0.9)', sea: 'rgba(207, 221, 228, 0.9)' },
  },
  dark: {
    water: '#0e181e',
    shoreline: '#263943',
    abroad: '#191d20',
    home: '#24292d',
    regionLine: '#454e55',
    border: '#363d42',
    frontier: '#808b94',
    glow: 'rgba(150, 165, 175, 0.1)',
    river: '#2b414b',
    highlight: PALETTE.dark.ink,
    highlightFill: 'rgba(235, 232, 226, 0.05)',
    text: { city: '#dfe3e6', town: '#a9b1b7', region: '#828d95', country: '#5d666d', abroad: '#6d767d', water: '#4f7386' },
    halo: { home: 'rgba(36, 41, 45, 0.92)', abroad: 'rgba(25, 29, 32, 0.9)', sea: 'rgba(14, 24, 30, 0.9)' },
  },
} as const satisfies Readonly<Record<Theme, BasemapColours>>

/** A value at a zoom: given at zooms 4, 6 and 8, straight between them and level outside. */
export function atZoom(zoom: number, at4: number, at6: number, at8: number): number {
  if (zoom <= 6) return at4 + (at6 - at4) * Math.max(0, (zoom - 4) / 2)
  return at6 + (at8 - at6) * Math.min(1, (zoom - 6) / 2)
}
