import { StrictMode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { prerender } from 'react-dom/static'
import { made } from '#report'
import { App } from '../app/App.tsx'
import { parseChanges } from '../formats/changes-file.ts'
import { parseDataset } from '../formats/dataset-file.ts'
import { languageFile } from '../formats/language-file.ts'
import { parsePlaceNames } from '../formats/places-file.ts'
import { parseSources } from '../formats/sources-file.ts'
import { documentMessagesEn } from '../i18n/documents-en.ts'
import { en } from '../i18n/en.ts'
import { languageOf } from '../i18n/languages.ts'
import { methodMessagesEn } from '../i18n/method-en.ts'
import { pageMessagesEn } from '../i18n/pages-en.ts'
import { singleEn } from '../i18n/single-en.ts'
import { whereaboutsSentences } from '../i18n/whereabouts-phrase.ts'
import type { Incident } from '../model/incident.ts'
import { openReport, report } from '../model/report.ts'
import { whereaboutsOf } from '../model/whereabouts.ts'
import { INITIAL, openDataset, openView, setLanguage, setRoot, store } from '../state/store.ts'
import { CopyMethod, type CopyWords } from './CopyMethod.tsx'
import { AccessibilityPage } from './documents/AccessibilityPage.tsx'
import { ChangesPage } from './documents/ChangesPage.tsx'
import { documentName } from './documents/documents.ts'
import { OwnDataPage } from './documents/OwnDataPage.tsx'
import { SecurityPage } from './documents/SecurityPage.tsx'
import { SourcesPage } from './documents/SourcesPage.tsx'
import { feedOf } from './feed.ts'
import { ListPage } from './ListPage.tsx'
import { type MethodFacts, MethodPage } from './MethodPage.tsx'
import type { MissingNotice, Notice } from './missing.ts'
import { MergedNotice, MissingPage, NoticePage } from './NoticePage.tsx'
import { pageList, type SitePage } from './page-list.ts'
import { Rich, within } from './Rich.tsx'
import type { Said } from './said.ts'
import type { AddressedSite } from './site.ts'

export { embedPage } from './embed-page.ts'

openReport(made)

/** The words of the language that the build chose. */
export const messages = pageMessagesEn

const NOTHING: Said = { digest: '', mail: '', security: '', feed: null }

/** No part of a page, however long, is put at its end to be moved by a script. */
const WHOLE = Number.POSITIVE_INFINITY

/**
 * The app's first view of a page as HTML, in the view of the page: list and account in words, before any script.
 */
export async function renderFirstView(geojson: string, page: SitePage, said: Said = NOTHING): Promise<string> {
  const { dataset } = parseDataset(geojson)
  store.setState(INITIAL, true)
  setLanguage(messages.language)
  setRoot({ root: rootFrom(page.path), site: rootFrom(languageOf(messages.language).folder + page.path), ...said })
  openDataset(dataset, [], dataset.byId)
  openView(page.view, [])
  const { prelude } = await prerender(
    <StrictMode>
      <App />
    </StrictMode>,
    { progressiveChunkSize: WHOLE },
  )
  return new Response(prelude).text()
}

/** The way to the root of the site from a page of it: `../../` from `incidents/<id>/`, `./` from the home page. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './'
}

/** Every page of the site. @param geojson the published file */
export function listPages(geojson: string): readonly SitePage[] {
  return pageList(parseDataset(geojson).dataset, en)
}
/** The list page's body as HTML. */
export function renderList(geojson: string, pages: readonly SitePage[], places: string): string {
  const { dataset } = parseDataset(geojson)
  return renderToString(<ListPage dataset={dataset} pages={pages} mapInWords={mapInWords(dataset.incidents, places)} />)
}

/** Where incidents stand, in sentences. @param places text of `data/places.json` */
function mapInWords(incidents: readonly Incident[], places: string): readonly string[] {
  const names = parsePlaceNames(places, messages.language)
  const regions = new Map(report().regions.map((id) => [id, names.get(id) ?? id]))
  return whereaboutsSentences(whereaboutsOf(incidents, report().regions), regions)
}

/** The body of a page that only says something, as HTML. */
export function renderNotice(notice: Notice): string {
  return renderToString(<NoticePage notice={notice} m={pageMessagesEn} />)
}

/** The body of the page for an address that is none, as HTML. */
export function renderMissing(notices: readonly MissingNotice[]): string {
  return renderToString(<MissingPage notices={notices} />)
}

/** What the page of a record says, without scripts, that stands at the address of one that is now part of it. */
export function renderMerged(notice: Notice): string {
  return renderToString(<MergedNotice notice={notice} />)
}

/** Pages whose map is told in words to a reader without scripts. The home page, where every byte counts, leads to the list, which tells it. */
const TOLD: readonly SitePage['kind'][] = ['month', 'family', 'category', 'place']

/**
 * What a reader without scripts is told above the list.
 * @param root of the language
 * @param site root of the site
 * @param places text of `data/places.json`
 */
export function renderWithoutScripts(root: string, site: string, { kind, incidents }: SitePage, places: string): string {
  const data = (name: string) => within(`${site}data/${languageFile(name, messages.language)}`)
  const tags = {
    list: within(`${root}list/`),
    geojson: data('incidents.geojson'),
    csv: data('incidents.csv'),
    method: within(`${root}method/`),
  }
  return renderToStaticMarkup(
    <>
      <p>
        <Rich text={messages.pages.noscript} tags={tags} />
      </p>
      {TOLD.includes(kind) ? <p>{mapInWords(incidents, places).join(' ')}</p> : null}
    </>,
  )
}

/** The feed of the changes of the data. @param changes text of `data/changes.json` */
export function renderFeed(changes: string, site: AddressedSite): string {
  return feedOf(parseChanges(changes), site, documentMessagesEn)
}

/** What a page with the app says where its script does not come. */
export function renderLate(): string {
  return renderToStaticMarkup(
    <p id="late">
      <Rich text={messages.pages.late} tags={{ again: within('') }} />
    </p>,
  )
}

/** The method page's body as HTML. */
export function renderMethod(geojson: string, said: Said = NOTHING): string {
  return renderToString(<MethodPage facts={methodFacts(geojson)} said={said} m={methodMessagesEn} />)
}

/** What pages of words are written from beside the records. */
export interface DocumentFiles {
  /** Text of `data/sources.json`. */
  readonly sources: string
  /** Text of `data/changes.json`. */
  readonly changes: string
}

/** The body of a page of words as HTML. */
export function renderDocument(page: SitePage, geojson: string, { sources, changes }: DocumentFiles, said: Said = NOTHING): string {
  const { dataset } = parseDataset(geojson)
  const about = { title: page.title, version: dataset.version, m: documentMessagesEn }
  switch (documentName(page.path)) {
    case 'sources':
      return renderToString(<SourcesPage dataset={dataset} sources={parseSources(sources)} m={documentMessagesEn} />)
    case 'changes':
      return renderToString(<ChangesPage {...about} releases={parseChanges(changes)} feed={said.feed} />)
    case 'security':
      return renderToString(<SecurityPage {...about} contact={said.security} />)
    case 'accessibility':
      return renderToString(<AccessibilityPage {...about} />)
    case 'own-data':
      return renderToString(<OwnDataPage {...about} />)
  }
}

/** What a copy in one file says beside the app. @param address where the site is published */
export function renderCopy(geojson: string, address: string | null, said: Said = NOTHING): CopyWords {
  const facts = methodFacts(geojson)
  return {
    bare: renderToStaticMarkup(<p>{singleEn.needsScripts}</p>),
    unread: renderToStaticMarkup(<p role="alert">{singleEn.unread}</p>),
    method: renderToStaticMarkup(<CopyMethod facts={facts} said={said} m={methodMessagesEn} address={address} />),
  }
}

/** Counts for the method page, from the published file. */
function methodFacts(geojson: string): MethodFacts {
  const { dataset } = parseDataset(geojson)
  const count = (test: (incident: (typeof dataset.incidents)[number]) => boolean) => dataset.incidents.filter(test).length
  return {
    version: dataset.version,
    records: dataset.incidents.length,
    unlocated: count(({ location }) => location.point === null),
    undated: count(({ span }) => span === null),
    contested: count(({ certainty }) => certainty === 'contested'),
    reported: count(({ certainty }) => certainty === 'reported'),
    measures: count(({ kind }) => kind === 'positive-measure'),
    situations: count(({ kind }) => kind === 'situation'),
    withoutFootnote: count(({ footnotes }) => footnotes.length === 0),
  }
}
