import { describe, expect, it } from 'vitest'
import { familyColour, PALETTE } from '../../src/drawing/palette.ts'
import { familyIds } from '../../src/model/taxonomy.ts'
import type { Theme } from '../../src/model/theme.ts'
import { contrast, distance, VISIONS, type Vision } from './colour.ts'

const THEMES = ['light', 'dark'] as const

/** Ground of the map at home and abroad. */
const LAND = { light: ['#faf9f5', '#e9e6df'], dark: ['#24292d', '#191d20'] } as const

/** Contrast of each token on paper and on the well, to one decimal, as the colour table states it. */
const STATED: Readonly<Record<Theme, Readonly<Record<'ink' | 'ink2' | 'ink3' | 'edge', readonly [paper: number, well: number]>>>> = {
  light: { ink: [16.6, 14.8], ink2: [7.8, 6.9], ink3: [5.5, 4.9], edge: [3.7, 3.3] },
  dark: { ink: [14.6, 12.8], ink2: [8.8, 7.7], ink3: [5.9, 5.2], edge: [4.2, 3.7] },
}

/** The nearest two families of each theme for each vision, as the table states them. */
const NEAREST: Readonly<Record<Theme, Readonly<Record<Vision, readonly [distance: number, pair: string]>>>> = {
  light: {
    normal: [0.165, 'civic-housing'],
    protanopia: [0.108, 'services-protection'],
    deuteranopia: [0.103, 'detention-housing'],
    tritanopia: [0.119, 'detention-civic'],
  },
  dark: {
    normal: [0.165, 'detention-services'],
    protanopia: [0.105, 'services-protection'],
    deuteranopia: [0.104, 'housing-protection'],
    tritanopia: [0.102, 'civic-protection'],
  },
}

const pairs = familyIds().flatMap((one, index) =>
  familyIds()
    .slice(index + 1)
    .map((other) => [one, other] as const),
)

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = PALETTE[theme]

  it.each(VISIONS)('keeps every two families apart under %s vision', (vision) => {
    const distances = pairs.map(([one, other]) => ({
      pair: `${one}-${other}`,
      distance: distance(familyColour(one, theme), familyColour(other, theme), vision),
    }))
    for (const { pair, distance } of distances) expect(distance, pair).toBeGreaterThanOrEqual(0.1)
    const nearest = distances.reduce((least, next) => (next.distance < least.distance ? next : least))
    const [stated, pair] = NEAREST[theme][vision]
    expect(nearest.pair).toBe(pair)
    expect(nearest.distance).toBeCloseTo(stated, 3)
  })

  it.each(familyIds())('shows %s on land, and its sign on the disc', (family) => {
    const colour = familyColour(family, theme)
    for (const land of LAND[theme]) expect(contrast(colour, land), land).toBeGreaterThanOrEqual(3)
    expect(contrast(colour, palette.sign)).toBeGreaterThanOrEqual(3)
  })

  it.each(['ink', 'ink2', 'ink3', 'edge'] as const)('gives %s the stated contrast on paper and well', (token) => {
    const [paper, well] = STATED[theme][token]
    expect(contrast(palette[token], palette.paper)).toBeCloseTo(paper, 1)
    expect(contrast(palette[token], palette.well)).toBeCloseTo(well, 1)
  })

  it('keeps text readable, and lines and dots that carry meaning visible', () => {
    for (const token of ['ink', 'ink2', 'ink3'] as const) expect(contrast(palette[token], palette.well), token).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.line, palette.paper)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.mute, LAND[theme][0])).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.focus, theme === 'light' ? palette.ink : palette.paper)).toBeGreaterThanOrEqual(3)
  })

  it('writes every colour as #rrggbb', () => {
    for (const colour of [...Object.values(palette), ...familyIds().map((id) => familyColour(id, theme))])
      expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  })
})
