import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { loadAccounts } from '../../browser/accounts-source.ts'
import { loadBasemap } from '../../browser/basemap-source.ts'
import { en } from '../../i18n/en.ts'
import { printEn } from '../../i18n/print-en.ts'
import type { About } from '../../model/about.ts'
import { report } from '../../model/report.ts'
import { searching } from '../../state/selectors.ts'
import { store } from '../../state/store.ts'
import { Brief } from './Brief.tsx'
import type { Ground } from './BriefMap.tsx'
import { type BriefOf, briefOf } from './brief.ts'
import { cssString } from './printed.ts'

/** The ground of the map once it is there; null until then, and where it could not be had. */
let ground: Ground | null = null
/** Takes the brief out of the page; null while there is none. */
let remove: (() => void) | null = null
let following = false

/**
 * Fetches the accounts and the ground of the map, and from now on answers Ctrl+P with the brief too. A brief can do without the ground.
 * @throws if the accounts cannot be had
 */
export async function prepareBrief(): Promise<void> {
  followPrint()
  const basemap = loadBasemap().then(
    (files) => {
      ground = files
    },
    () => {},
  )
  await Promise.all([accountsThere(), basemap])
}

async function accountsThere(): Promise<void> {
  if (store.getState().accounts === null) await loadAccounts()
}

/** Puts the brief into the page, asks the browser to print, and takes it out again once it has. @throws as `prepareBrief` does */
export async function printBrief(of: BriefOf): Promise<void> {
  await Promise.all([prepareBrief(), searched()])
  putBrief(of)
  await seen()
  print()
}

/** Resolves once the search for the query of the view has answered, or cannot. */
function searched(): Promise<void> {
  return new Promise((resolve) => {
    const settled = () => !searching(store.getState()) || store.getState().searchFailed
    if (settled()) return resolve()
    const end = store.subscribe(() => {
      if (!settled()) return
      end()
      resolve()
    })
  })
}

/** Resolves once the faces of the brief are loaded and a frame has been drawn with them. */
async function seen(): Promise<void> {
  const text = document.querySelector('[data-brief]')?.textContent ?? ''
  const faces = ['400 1em "Source Serif 4"', '600 1em "Source Serif 4"'].map((font) => document.fonts?.load(font, text))
  // A face that cannot be had costs the looks only.
  await Promise.allSettled(faces)
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
}

/** Where the reader prints by the browser's own command, the brief is put in at the last moment. */
function followPrint(): void {
  if (following) return
  following = true
  addEventListener('beforeprint', () => {
    // A dialog that prints itself is what the reader wants to print; a search that has not answered would be counted wrong.
    if (remove || document.querySelector('dialog[open][data-prints]') || searching(store.getState())) return
    putBrief('incident')
  })
  addEventListener('afterprint', () => remove?.())
}

/** Draws the brief at once, shown in print only, with the title and the running lines of its pages. */
function putBrief(of: BriefOf): void {
  remove?.()
  const brief = briefOf(store.getState(), of, en)
  if (!brief) return
  const host = document.createElement('div')
  host.dataset['brief'] = of
  document.body.append(host)
  const root = createRoot(host)
  flushSync(() => root.render(<Brief brief={brief} ground={ground} />))
  const title = document.title
  document.title = printEn.documentTitle(brief.about.own ?? en.title, brief.about.title)
  const lines = runningLines(brief.about)
  const { style } = document.documentElement
  for (const [name, text] of lines) style.setProperty(name, cssString(text))
  remove = () => {
    remove = null
    root.unmount()
    host.remove()
    document.title = title
    for (const [name] of lines) style.removeProperty(name)
  }
}

/** What stands over and under each page, for Brief.module.css. */
function runningLines({ own, version }: About): readonly (readonly [name: string, text: string])[] {
  return [
    ['--brief-head', own ?? en.title],
    ['--brief-page', printEn.page],
    ['--brief-of', printEn.pageOf],
    ['--brief-foot', own === undefined ? printEn.foot(en.reportShort, report().title, version) : printEn.ownFoot(own)],
  ]
}
