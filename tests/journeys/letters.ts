import { readFileSync } from 'node:fs'
import type { BrowserContext } from '@playwright/test'

/** Where a page finds the faces of letters that only tests put there. */
const FOLDER = '/letters/'
const SUBSETS = {
  latin: 'U+0000-02FF, U+2000-20CF, U+2100-22FF',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  'cyrillic-ext': 'U+0460-052F, U+1C80-1C88, U+2DE0-2DFF, U+A640-A69F',
} as const
const WEIGHTS = [400, 600] as const

/** What readers' devices have where ours has something else: the letters of all text, and of headings where ours did not come. */
export const LETTERS = {
  wide: { sans: 'montserrat', serif: null },
  narrow: { sans: 'roboto-condensed', serif: null },
  'none of ours': { sans: 'montserrat', serif: 'noto-serif' },
} as const
export type Letters = keyof typeof LETTERS

const sourceOf = (font: string, subset: string, weight: number) =>
  new URL(`../../node_modules/@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff2`, import.meta.url)

/** How the site fits a serif of the device to its own; nothing for other faces. */
function fittingOf(font: string, weight: number): string {
  const name = { 'noto-serif': 'Fit Noto' }[font]
  if (name === undefined) return ''
  const css = readFileSync(new URL('../../src/app/fonts.css', import.meta.url), 'utf8')
  const face = css.split('@font-face').find((block) => block.includes(`"${name}"`) && block.includes(`font-weight: ${weight};`))
  const fitting = face?.match(/[a-z-]+-(?:adjust|override): [^;]+;/g)?.join(' ')
  if (!fitting) throw new Error(`fonts.css no longer fits "${name}" in weight ${weight}.`)
  return fitting
}

/**
 * Every page of the context is set in these letters, whatever fonts the machine has. As a sheet that scripts make, which the policy of
 * the page lets pass; the files come from the page's own origin.
 */
export async function setLetters(context: BrowserContext, letters: Letters): Promise<void> {
  const { sans, serif } = LETTERS[letters]
  const fonts = [sans, ...(serif === null ? [] : [serif])]
  const faces = fonts.flatMap((font) =>
    WEIGHTS.flatMap((weight) =>
      Object.entries(SUBSETS).map(
        ([subset, range]) =>
          `@font-face { font-family: "${font}"; font-weight: ${weight}; src: url(${FOLDER}${font}/${subset}/${weight}.woff2); unicode-range: ${range}; ${fittingOf(font, weight)} }`,
      ),
    ),
  )
  const family = (font: string) => `"${font}", sans-serif`
  const root = [`--sans: ${family(sans)}`, ...(serif === null ? [] : [`--serif: ${family(serif)}`])].join('; ')
  if (serif !== null) await context.route('**/assets/serif-*.woff2', (route) => route.abort())
  await context.route(`**${FOLDER}**`, (route) => {
    const [font = '', subset = '', weight = ''] = new URL(route.request().url()).pathname.slice(FOLDER.length).split('/')
    return route.fulfill({ contentType: 'font/woff2', body: readFileSync(sourceOf(font, subset, Number.parseInt(weight, 10))) })
  })
  await context.addInitScript(
    (css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    },
    `${faces.join('\n')}\n:root { ${root} }`,
  )
}
