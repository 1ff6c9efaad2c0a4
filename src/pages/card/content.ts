import { PALETTE } from '../../drawing/palette.ts'
import { certaintyMark, discSymbol, paletteToPaint, type SvgNode, svgNode } from '../../drawing/symbol.ts'
import type { PageMessages } from '../../i18n/pages-en.ts'
import { whenPhrase, wherePhrase } from '../../i18n/phrase.ts'
import type { Incident } from '../../model/incident.ts'
import { familyShares } from '../../model/pins.ts'
import { CERTAINTIES, categoryName, type FamilyId, familyName, familyOf } from '../../model/taxonomy.ts'
import type { SitePage } from '../page-list.ts'
import type { Row } from './rows.ts'

/** What a card says, from the top: what the title is of, the title, and facts. The title's size is found later. */
export interface CardContent {
  readonly above: readonly Row[]
  readonly title: string
  readonly below: readonly Row[]
}

const { ink, ink2 } = PALETTE.light
const PAINT = paletteToPaint('light')
/** Sizes in px; a preview shows the card at about half of them. */
const FACT = 30
const LEGEND = 26
const SMALL = 22
const DISC = 46
const DOT = 18
const MARK = 22

const fact = (text: string, more: Partial<Row> = {}): Row => ({ text, style: { weight: 400, size: FACT }, colour: ink, gap: 4, ...more })
const strong = { weight: 600, size: FACT } as const

/** What stands above the title: in words, with a disc where there is a category. */
const kicker = (text: string, disc?: SvgNode): Row => ({
  text,
  style: { weight: 400, size: 27 },
  colour: ink2,
  gap: 0,
  ...(disc && { mark: { node: disc, size: DISC, indent: DISC + 14 } }),
})

const familyDot = (family: FamilyId): SvgNode =>
  svgNode('svg', { viewBox: '0 0 10 10' }, svgNode('circle', { cx: 5, cy: 5, r: 5, fill: PAINT.family(family) }))

/** What the card of a page says. @param total number of incidents in the dataset */
export function cardContent(page: SitePage, total: number, m: PageMessages): CardContent {
  const [incident] = page.incidents
  const words = m.pages.card
  switch (page.kind) {
    case 'incident':
      if (!incident) throw new Error(`The page ${page.path} has no incident.`)
      return incidentContent(incident, m)
    case 'home':
      return { above: [], title: m.title, below: [fact(page.title), ...legend(page, m)] }
    case 'method':
    case 'document':
      return { above: [kicker(words.kicker.method)], title: page.title, below: [fact(`${m.title}: ${m.subtitle}.`), ...certainties(m)] }
    case 'category': {
      const [category] = page.view.filter.categories
      const above = category ? kicker(familyName(familyOf(category)), discSymbol(category, DISC, PAINT)) : kicker('')
      return { above: [above], title: page.title, below: choice(page, total, m) }
    }
    case 'list':
    case 'family':
    case 'month':
    case 'place':
      return { above: [kicker(words.kicker.choice)], title: page.title, below: choice(page, total, m) }
  }
}

function incidentContent(incident: Incident, m: PageMessages): CardContent {
  const mark = { node: certaintyMark(incident.certainty, MARK, ink), size: MARK, indent: MARK + 12 }
  const kind = incident.kind === 'incident' ? '' : `. ${m.kinds[incident.kind]}`
  return {
    above: [kicker(`${categoryName(incident.category)}${kind}`, discSymbol(incident.category, DISC, PAINT))],
    title: incident.title,
    below: [
      fact(wherePhrase(incident, m), { style: strong, gap: 0 }),
      fact(whenPhrase(incident, m)),
      fact(m.pages.card.certainties[incident.certainty], { mark }),
    ],
  }
}

/** How many of all incidents a page shows, how many of them the map cannot, and their families. */
function choice(page: SitePage, total: number, m: PageMessages): readonly Row[] {
  const words = m.pages.card
  const count = page.incidents.length
  const unplaced = page.incidents.filter(({ location }) => location.point === null).length
  return [
    fact(words.count(count === total ? 'all' : 'some', count, total), { style: strong, gap: 0 }),
    ...(unplaced > 0 ? [fact(words.withoutPin(unplaced), { gap: 0, colour: ink2 })] : []),
    ...legend(page, m),
  ]
}

/** The colours of the pins in words. Without numbers: an incident may count under several families, but has one colour. */
function legend({ incidents, view }: SitePage, m: PageMessages): readonly Row[] {
  const shares = familyShares(incidents)
  const chosen = view.filter.categories.length > 0
  // The one colour of a category is said by its name.
  if (chosen && shares.length < 2) return []
  const rows = shares.map(
    ({ family }, index): Row => ({
      text: familyName(family),
      style: { weight: 400, size: LEGEND },
      colour: ink,
      gap: index === 0 ? 16 : 0,
      mark: { node: familyDot(family), size: DOT, indent: DOT + 12 },
    }),
  )
  // An incident of several categories is here for any of them, and has the colour of the first.
  const why = fact(m.pages.card.mainCategory, { style: { weight: 400, size: SMALL }, colour: ink2, gap: 8 })
  return chosen ? [...rows, why] : rows
}

/** The marks of certainty with their words. */
function certainties(m: PageMessages): readonly Row[] {
  return CERTAINTIES.map((certainty, index) =>
    fact(m.pages.card.certainties[certainty], {
      gap: index === 0 ? 18 : 4,
      mark: { node: certaintyMark(certainty, MARK, ink), size: MARK, indent: MARK + 12 },
    }),
  )
}
