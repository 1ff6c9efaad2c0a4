import type { LanguageCode } from '../model/language.ts'
import { failLanguage, store } from '../state/store.ts'
import { keepPlace } from './kept-place.ts'

/** Milliseconds that the page of another language may take to answer. */
const PATIENCE = 15_000

/** Of two languages the one that was pressed last is meant. */
let last: LanguageCode | null = null

/** What is asked of a press on a link: the keys and buttons that open it elsewhere are left to the browser. */
type Press = Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'preventDefault'>

/**
 * Follows a link to the same view in another language once its page is known to be there: where it is not, the reader stays in the
 * language that works. Pressed again, the link is followed all the same.
 */
export function changeLanguage(press: Press, href: string, language: LanguageCode): void {
  const { languageFailed, language: present } = store.getState()
  const isElsewhere = press.button !== 0 || press.metaKey || press.ctrlKey || press.shiftKey || press.altKey
  if (isElsewhere || language === present) return
  if (language === languageFailed) {
    keepPlace()
    return
  }
  press.preventDefault()
  last = language
  // Whole, so that the browser has it for the visit itself.
  fetch(href.replace(/#.*/s, ''), { signal: AbortSignal.timeout(PATIENCE) })
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`${href}: ${answer.status}`)
      await answer.text()
      if (last !== language) return
      // No sooner: where the reader stays, nothing is to be left in the storage.
      keepPlace()
      location.assign(href)
    })
    .catch(() => {
      if (last === language) failLanguage(language)
    })
}
