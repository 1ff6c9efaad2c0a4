import { partLoader } from '../../browser/part.ts'
import type { BriefOf } from './brief.ts'

const load = partLoader(() => import('./brief-page.tsx'))

/**
 * Prints a brief by the browser's own print: loads what draws it, puts it into the page, waits until it can be seen, asks the
 * browser to print, and takes it out again afterwards. Where no account is open, the brief of an incident is that of the view.
 * Without the map's ground the brief says so in its place. @throws if the code could not be loaded
 */
export async function printBrief(of: BriefOf): Promise<void> {
  const page = await load()
  await page.printBrief(of)
}

/** Fetches what a brief needs before it is asked for, so that Ctrl+P finds it ready. A failure shows when it is asked for. */
export function warmBrief(): void {
  load()
    .then((page) => page.prepareBrief())
    .catch(() => {})
}

/** Ctrl (or Command) is the first half of Ctrl+P: on it the brief is fetched, once. @returns a function that ends it */
export function followPrintKey(): () => void {
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Control' && key !== 'Meta') return
    end()
    warmBrief()
  }
  const end = () => removeEventListener('keydown', onKey)
  addEventListener('keydown', onKey)
  return end
}
