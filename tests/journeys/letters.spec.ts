import { cornerParts, crossings, furniture, misfits, openState, rowsInSight, STATES, timelineParts } from './layout-checks.ts'
import { LETTERS, type Letters, setLetters } from './letters.ts'
import { expect, MIDDLE, openMap, PHONE, rows, test, WIDE } from './page.ts'

/** Rows of the list that are wholly in sight, at the least. */
const ROOM = [
  { size: WIDE, wanted: 5 },
  { size: { width: 1280, height: 720 }, wanted: 4 },
  { size: MIDDLE, wanted: 4 },
] as const
/** Narrow letters fit where wide ones do; letters that are none of ours are the wide ones but in headings. */
const SIZES = { wide: [WIDE, PHONE, { width: 320, height: 640 }], narrow: [PHONE], 'none of ours': [{ width: 320, height: 640 }] } as const
const TWO_FILTERS = 'categories=confinement&months=2020-04'

for (const letters of Object.keys(LETTERS) as Letters[]) {
  test.describe(`In letters that are ${letters}`, () => {
    test.beforeEach(async ({ context, watch }) => {
      await setLetters(context, letters)
      watch.allow(/Failed to load resource: net::ERR_FAILED/)
    })

    test('nothing is cut off or lies over another thing', async ({ page }) => {
      test.slow()
      for (const size of SIZES[letters]) {
        await page.goto('about:blank')
        await page.setViewportSize(size)
        for (const { name, link } of STATES) {
          await openState(page, link)
          await page.evaluate(() => document.fonts.ready)
          expect(await page.evaluate((font) => document.fonts.check(`15px "${font}"`), LETTERS[letters].sans), 'the letters came').toBe(
            true,
          )
          expect(await misfits(page), `${size.width} px, ${name}`).toEqual([])
          expect(crossings(await furniture(page)), `${size.width} px, ${name}`).toEqual([])
        }
      }
    })

    test('rows of the list are in sight as in ours', async ({ page }) => {
      for (const { size, wanted } of ROOM) {
        await page.setViewportSize(size)
        for (const link of ['', TWO_FILTERS]) {
          await openMap(page, link || '#')
          await expect(rows(page).first()).toBeVisible()
          await page.evaluate(() => document.fonts.ready)
          expect(await rowsInSight(page), `${size.width} px, ${link}`).toBeGreaterThanOrEqual(wanted)
        }
      }
    })

    // Text is as wide as can be here, and headings are not ours.
    for (const folder of letters === 'none of ours' ? ['ru/', 'kk/'] : []) {
      test(`nothing is cut off under ${folder}`, async ({ page }) => {
        for (const size of [WIDE, MIDDLE, PHONE]) {
          await page.setViewportSize(size)
          for (const link of ['', TWO_FILTERS]) {
            await page.goto(`./${folder}#${link}`)
            await expect(page.locator('#map button').first()).toBeVisible()
            await expect(page.locator('[aria-labelledby="timeline-title"] p[aria-hidden]').first()).toBeAttached()
            await page.evaluate(() => document.fonts.ready)
            expect(await misfits(page), `${size.width} px, ${link}`).toEqual([])
            expect(crossings([...(await timelineParts(page)), ...(await cornerParts(page))]), `${size.width} px, ${link}`).toEqual([])
          }
        }
      })
    }
  })
}
