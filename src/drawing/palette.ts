import type { Family } from '../model/report.ts'
import { type FamilyId, family } from '../model/taxonomy.ts'
import type { Theme } from '../model/theme.ts'

/** The colours of one theme. The page has them as custom properties of the same names (`--ink2`); pictures take the hex. */
export interface Palette {
  readonly paper: string
  /** Ground of what lies under the pointer or is chosen in a list. */
  readonly well: string
  readonly ink: string
  /** Meta, labels. */
  readonly ink2: string
  /** Hints, counts of zero. */
  readonly ink3: string
  /** Borders of fields and buttons. */
  readonly edge: string
  /** Lines that part the page into its areas. */
  readonly line: string
  /** Between rows, ornament only: too faint to carry meaning. */
  readonly rule: string
  /** Places left out by a filter. */
  readonly mute: string
  /** Always drawn with a ring of ink: yellow alone does not reach 3:1 on paper. */
  readonly focus: string
  /** A sign on a disc of its family. */
  readonly sign: string
  /** Round every mark, because two light family colours miss 3:1 on the sea. */
  readonly halo: string
}

/** Both themes are drawn, not derived. Contrasts and distances under three colour-vision deficiencies are held by a test. */
export const PALETTE = {
  light: {
    paper: '#fffefb',
    well: '#f3f1ea',
    ink: '#211d19',
    ink2: '#57514a',
    ink3: '#6e675d',
    edge: '#8b8478',
    line: '#211d19',
    rule: '#ddd8cd',
    mute: '#928a7e',
    focus: '#ffc533',
    sign: '#fffefb',
    halo: '#fffefb',
  },
  dark: {
    paper: '#14181b',
    well: '#1f2428',
    ink: '#ebe8e2',
    ink2: '#b9b6b0',
    ink3: '#96948e',
    edge: '#737c83',
    line: '#8d959b',
    rule: '#30373c',
    mute: '#737c84',
    focus: '#ffc533',
    sign: '#111416',
    halo: '#14181b',
  },
} as const satisfies Readonly<Record<Theme, Palette>>

/**
 * The colour of a family, for pictures; the page has it as `--family-<id>`. Only for discs, rings, signs and blocks: never for text,
 * never for an area larger than a disc.
 */
export function familyColour(id: FamilyId, theme: Theme): string {
  return family(id)?.[theme] ?? PALETTE[theme].ink2
}

/**
 * The rules of style by which the page has the colours of families, in both themes (see tokens.css): `--family-<id>` everywhere, and
 * `--colour` within what stands for a family.
 */
export function familyRules(families: readonly Pick<Family, 'id' | Theme>[]): string {
  const colours = (theme: Theme) => families.map((one) => `--family-${one.id}:${one[theme]}`).join(';')
  return [
    `:root{${colours('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){${colours('dark')}}}`,
    `@media screen{:root[data-theme="dark"]{${colours('dark')}}}`,
    ...families.map(({ id }) => `[data-family="${id}"]{--colour:var(--family-${id})}`),
  ].join('\n')
}
