import { viewToFragment } from '../formats/link.ts'
import type { PageMessages } from '../i18n/pages-en.ts'
import { report } from '../model/report.ts'
import { CARD } from './card/size.ts'
import { cardPath, pageAddress } from './head.ts'
import { pagePath } from './head-path.ts'
import { openTag } from './markup.ts'
import type { SitePage } from './page-list.ts'
import type { AddressedSite } from './site.ts'

/** Of the frame, in px. */
const WIDTH = 720
const HEIGHT = 540

/** The oEmbed answer (version 1.0, type "rich") that stands beside an incident's page: how another site shows it in a frame. */
export function oembedOf(page: SitePage, site: AddressedSite, m: PageMessages): string {
  const frame = openTag('iframe', {
    src: pageAddress(`${pagePath({ path: 'embed/' }, m)}#${viewToFragment(page.view)}`, site),
    title: `${page.title}: ${m.title}`,
    width: WIDTH,
    height: HEIGHT,
    loading: 'lazy',
    // Nothing of the page that shows it, and no storage: links out of the frame are all that it needs, to ordinary pages.
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  })
  const answer = {
    version: '1.0',
    type: 'rich',
    title: page.title,
    author_name: report().short,
    provider_name: m.title,
    provider_url: site.address,
    html: `${frame}</iframe>`,
    width: WIDTH,
    height: HEIGHT,
    thumbnail_url: pageAddress(cardPath(page, m), site),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  }
  return `${JSON.stringify(answer)}\n`
}
