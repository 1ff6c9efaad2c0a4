import { decoded } from '../formats/link-parts.ts'
import { addressMeant, anchorMeant } from '../formats/lost-link.ts'
import { LANGUAGE_CODES } from '../model/language.ts'

/**
 * The one script of the pages that stand without the app: a classic one of its own. It mends the address, and where there is no page,
 * it opens the one that was meant.
 */

const { root, pages } = document.currentScript?.dataset ?? {}
if (root !== undefined && pages !== undefined) openMeant(root, pages.split(' '))
else cleanAddress()

function openMeant(root: string, pages: readonly string[]): void {
  const meant = addressMeant(location.pathname + location.search + location.hash, root, pages)
  // Where the host led here from the page's own address, it would do so again.
  const [loaded] = performance.getEntriesByType('navigation')
  const wasLed = loaded instanceof PerformanceNavigationTiming && loaded.redirectCount > 0
  if (meant !== null && !wasLed) location.replace(meant)
  else keepLanguage()
}

/** Of what the page says in all languages, the one that the address lies in stays to be seen; its other folders stand for English. */
function keepLanguage(): void {
  const folders = location.pathname.toLowerCase().split('/')
  const language = LANGUAGE_CODES.find((code) => folders.includes(code)) ?? 'en'
  const { documentElement } = document
  documentElement.lang = language
  documentElement.dataset['language'] = language
  document.addEventListener('DOMContentLoaded', () => {
    document.title = document.querySelector(`section[lang="${language}"] h1`)?.textContent ?? document.title
  })
}

function cleanAddress(): void {
  const { pathname, search, hash } = location
  const path = pathname.replace(/\/index\.html$/, '/')
  if (search !== '' || path !== pathname) {
    try {
      history.replaceState(null, '', path + hash)
    } catch {
      // Refused in a sandboxed frame.
    }
  }
  const meant = anchorMeant(hash)
  if (!document.getElementById(decoded(hash.slice(1))) && document.getElementById(meant)) location.replace(`#${meant}`)
}
