import { embedEn as w } from '../i18n/embed-en.ts'
import { en as m } from '../i18n/en.ts'
import { report } from '../model/report.ts'
import { button, element, linkOut } from './element.ts'
import { ROOT } from './panel.ts'

export interface PageParts {
  readonly map: HTMLElement
  readonly panel: HTMLElement
  readonly version: string
  /** Whether a button opens the list of everything shown. */
  readonly list: boolean
  readonly openList: () => void
  readonly openUnlocated: () => void
}

/** What the page says of the view. */
export interface PageWords {
  readonly sentence: string
  readonly count: number
  readonly unlocated: number
  /** Opens the same view in the full map. */
  readonly href: string
  /** What of the link could not be opened. */
  readonly notices: readonly string[]
}

export interface EmbedPage {
  readonly elements: readonly HTMLElement[]
  /** Everything above and below the map. */
  readonly lines: readonly HTMLElement[]
  /** What is shown in words. In a low frame it scrolls. */
  readonly sentence: HTMLElement
  readonly say: (words: PageWords) => void
  readonly foot: HTMLElement
  readonly listButton: HTMLButtonElement
  readonly unlocatedButton: HTMLButtonElement
}

/** Title and sentence above the map, buttons, credit and the way to the full map below. */
export function createPage({ map, panel, version, list, openList, openUnlocated }: PageParts): EmbedPage {
  const words = element('p', {})
  const sentence = element('div', { class: 'sentence' }, words)
  // Where it scrolls, it does so by keys too.
  new ResizeObserver(() => {
    if (sentence.scrollHeight > sentence.clientHeight) sentence.tabIndex = 0
    else sentence.removeAttribute('tabindex')
  }).observe(words)
  const notice = element('div', { class: 'notice', role: 'status' })
  const listButton = button({ hidden: !list }, openList)
  const unlocatedButton = button({}, openUnlocated)
  const full = linkOut({ class: 'full', href: ROOT, 'aria-label': `${w.openFull} (${w.newTab})` }, w.openFull)
  const head = element('header', {}, element('h1', {}, m.title), element('p', { class: 'subtitle' }, w.subtitle), sentence)
  const foot = element('footer', {}, element('div', { class: 'bar' }, listButton, unlocatedButton, full), credits(version))
  return {
    elements: [head, notice, element('div', { class: 'body' }, element('main', {}, panel, map), foot)],
    lines: [head, notice, foot],
    sentence,
    foot,
    listButton,
    unlocatedButton,
    say: ({ sentence: text, count, unlocated, href, notices }) => {
      words.textContent = count === 0 ? `${text} ${w.nothing}` : text
      listButton.setAttribute('aria-label', w.list(count))
      listButton.replaceChildren(...bySize(w.list(count), w.listShort))
      listButton.disabled = count === 0
      unlocatedButton.replaceChildren(element('strong', {}, String(unlocated)), ' ', ...bySize(m.list.noPlaceButton, w.noPlaceShort))
      unlocatedButton.hidden = unlocated === 0
      full.setAttribute('href', href)
      const lines = notices.map((line) => element('p', {}, line))
      // Said once: a message that is set again would be read out again.
      if (notice.textContent !== notices.join('')) notice.replaceChildren(...lines)
    },
  }
}

/** Words for a wide frame, and for a narrow one. */
function bySize(long: string, short: string): readonly HTMLElement[] {
  return [element('span', { class: 'long' }, long), element('span', { class: 'short' }, short)]
}

function credits(version: string): HTMLElement {
  return element(
    'p',
    { class: 'credits' },
    element('span', {}, w.source, element('span', { class: 'version' }, `, ${w.data(version)}`)),
    element('span', {}, `${w.mapFrom}: ${report().mapCredit}`),
    linkOut({ class: 'method', href: `${ROOT}method/`, 'aria-label': `${m.page.method} (${w.newTab})` }, m.page.method),
  )
}
