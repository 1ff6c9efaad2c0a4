import type { Change, Release } from '../formats/changes-file.ts'
import type { DocumentMessages } from '../i18n/documents-en.ts'
import { languageOf } from '../i18n/languages.ts'
import { FEED, FEED_TYPE } from './feed-name.ts'
import { pageAddress } from './head.ts'
import { escapeMarkup, openTag } from './markup.ts'
import type { AddressedSite } from './site.ts'

/** "Version 1.3.0". */
export function releaseTitle({ version }: Release, m: DocumentMessages): string {
  return m.documents.changes.version(version)
}

/** Where a version stands on the page of changes. */
export function releaseAnchor({ version }: Release): string {
  return `v${version}`
}

/**
 * The changes of the data as an Atom feed (RFC 4287). Its addresses have to be absolute: where that of the site is not known there is none.
 * @param releases the newest first
 */
export function feedOf(releases: readonly Release[], site: AddressedSite, m: DocumentMessages): string {
  const { folder } = languageOf(m.language)
  const at = (path: string) => pageAddress(folder + path, site)
  const page = at('changes/')
  const link = (rel: string, href: string, type: string) => openTag('link', { rel, href, type }).replace(/>$/, '/>')
  const element = (name: string, text: string) => `<${name}>${escapeMarkup(text)}</${name}>`
  const entries = releases.flatMap((release) => {
    const address = `${page}#${releaseAnchor(release)}`
    return [
      '<entry>',
      element('id', address),
      element('title', releaseTitle(release, m)),
      element('updated', moment(release)),
      link('alternate', address, 'text/html'),
      element('content', release.changes.map((change) => changeText(change, m)).join('\n')),
      '</entry>',
    ]
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${m.language}">`,
    element('id', page),
    element('title', `${m.title}: ${m.pages.changes.title}`),
    element('updated', releases[0] ? moment(releases[0]) : ''),
    `<author>${element('name', m.pages.creator)}</author>`,
    link('self', at(FEED), FEED_TYPE),
    link('alternate', page, 'text/html'),
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

/** Only the day of a version is known. */
const moment = ({ date }: Release): string => `${date}T00:00:00Z`

/** "Corrected. What changed. Records: …" */
function changeText({ how, text, records }: Change, m: DocumentMessages): string {
  const words = m.documents.changes
  const named =
    records === 'all' ? words.all : `${words.records(records.length)} ${records.map(({ id, title }) => title ?? id).join('; ')}.`
  return `${words.how[how]}. ${text} ${named}`
}
