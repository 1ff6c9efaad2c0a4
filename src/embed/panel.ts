import { CSS_PAINT, certaintyMark, discSymbol } from '../drawing/symbol.ts'
import { incidentHref } from '../formats/link.ts'
import { accountEn } from '../i18n/account-en.ts'
import { embedEn as w } from '../i18n/embed-en.ts'
import { en as m } from '../i18n/en.ts'
import { shortDate, whenPhrase, wherePhrase } from '../i18n/phrase.ts'
import type { Account, Incident } from '../model/incident.ts'
import { categoryName, familyName } from '../model/taxonomy.ts'
import { button, drawn, element, icon, linkOut } from './element.ts'

/** The root of the site, seen from the embed's own address. */
export const ROOT = '../'

/** A list that a pin, or a button beside the map, opens. */
export interface Listing {
  readonly title: string
  /** Why these stand apart. */
  readonly why?: string | undefined
  readonly incidents: readonly Incident[]
}

export type PanelContent =
  | { readonly list: Listing }
  /** `hidden`: the filter leaves it out; `back`: it was opened from a list. */
  | { readonly incident: Account; readonly hidden: boolean; readonly back: boolean }

export interface Panel {
  readonly element: HTMLElement
  /** @param focus whether the reader opened it just now, so that the focus goes there */
  readonly show: (content: PanelContent | null, focus: boolean) => void
}

interface Actions {
  readonly select: (incident: Incident) => void
  readonly back: () => void
  readonly close: () => void
}

/** The part beside the map, or over it where the frame is narrow, that shows an account or a list. */
export function createPanel({ select, back, close }: Actions): Panel {
  const made = element('section', { class: 'panel', hidden: true, 'aria-label': w.panel })
  let shown = ''
  /** The account that was open last: back in the list, its row has the focus. */
  let last = ''
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  return {
    element: made,
    show: (content, focus) => {
      made.hidden = content === null
      const key = content === null ? '' : keyOf(content)
      // The map may move while it is read: what stands there stays, with its focus and where it was scrolled to.
      if (key !== shown && content !== null) {
        const body = 'list' in content ? listing(content.list, select) : account(content.incident, content.hidden)
        const backButton = 'list' in content || !content.back ? null : button({ class: 'back' }, back, w.back)
        const closeButton = button({ class: 'close', 'aria-label': w.close, title: w.close }, close, icon('M3.5 3.5l9 9M12.5 3.5l-9 9'))
        made.replaceChildren(element('div', { class: 'panel-head' }, backButton, closeButton), ...body)
        made.scrollTop = 0
      }
      shown = key
      if (focus) (made.querySelector<HTMLElement>(`[data-incident="${last}"]`) ?? made.querySelector('h2'))?.focus()
      last = content !== null && 'incident' in content ? content.incident.id : ''
    },
  }
}

function keyOf(content: PanelContent): string {
  if ('list' in content) return `${content.list.title}: ${content.list.incidents.map(({ id }) => id).join(' ')}`
  return `${content.incident.id} ${content.hidden} ${content.back}`
}

/** The certainty as mark and word. */
function certainty(incident: Incident): HTMLElement {
  return element('span', {}, drawn(certaintyMark(incident.certainty, 10, 'currentColor')), m.certainties[incident.certainty])
}

function meta(incident: Incident, when: string): HTMLElement {
  const { kind } = incident
  return element(
    'p',
    { class: 'meta' },
    element('span', {}, when),
    element('span', {}, wherePhrase(incident, m)),
    certainty(incident),
    kind === 'incident' ? null : element('span', {}, m.kinds[kind]),
  )
}

function paragraphs(text: string): readonly HTMLElement[] {
  return text.split('\n\n').map((paragraph) => element('p', {}, paragraph))
}

/** What was said and what officials said, the same heading, rule and type. */
function said(heading: string, text: string): HTMLElement {
  return element('section', { class: 'said' }, element('h3', {}, heading), ...paragraphs(text))
}

/** One incident in short, and the way to its page. */
function account(incident: Account, hidden: boolean): readonly HTMLElement[] {
  const { id, title, category, family, summary, officialResponse } = incident
  return [
    element(
      'p',
      { class: 'category' },
      drawn(discSymbol(category, 22, CSS_PAINT)),
      element('span', {}, `${familyName(family)}: ${categoryName(category).toLowerCase()}`),
    ),
    element('h2', { tabindex: -1 }, title),
    meta(incident, whenPhrase(incident, m)),
    ...(hidden ? [element('p', { class: 'note' }, m.account.hiddenByFilter)] : []),
    said(accountEn.told[incident.certainty], summary),
    officialResponse === null ? element('p', { class: 'note' }, accountEn.officialNone) : said(accountEn.official, officialResponse),
    element(
      'p',
      { class: 'more' },
      linkOut({ href: incidentHref(ROOT, id), 'aria-label': `${w.readAccount}: ${title} (${w.newTab})` }, w.readAccount),
    ),
  ]
}

/** The rows of a list; each opens its incident here. */
function listing({ title, why, incidents }: Listing, open: (incident: Incident) => void): readonly HTMLElement[] {
  const rows = incidents.map((incident) =>
    element(
      'li',
      {},
      button(
        { class: 'row', 'data-incident': incident.id },
        () => open(incident),
        drawn(discSymbol(incident.category, 22, CSS_PAINT)),
        element('span', { class: 'words' }, element('span', { class: 'title' }, incident.title), rowMeta(incident)),
      ),
    ),
  )
  return [
    element('h2', { tabindex: -1 }, title),
    ...(why === undefined ? [] : [element('p', { class: 'note' }, why)]),
    // Without its marks, Safari would not say that it is a list.
    element('ul', { role: 'list' }, ...rows),
  ]
}

/** As in `meta`, inside a button. */
function rowMeta(incident: Incident): HTMLElement {
  const parts = [shortDate(incident, m), wherePhrase(incident, m)].map((text) => element('span', {}, text))
  return element('span', { class: 'meta' }, ...parts, certainty(incident))
}
