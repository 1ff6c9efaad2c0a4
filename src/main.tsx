import './app/base.css'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { made } from '#report'
import { App } from './app/App.tsx'
import { loadMap } from './app/MapSlot.tsx'
import { preloadAccounts } from './browser/accounts-source.ts'
import { followAddress } from './browser/address.ts'
import { loadDataset } from './browser/dataset-source.ts'
import { endEarlyPresses } from './browser/early-presses.ts'
import { findRoot, openPage } from './browser/first-view.ts'
import { applyTheme, readPreferences } from './browser/preferences.ts'
import { restOfStyles } from './browser/rest-styles.ts'
import { followTranslation } from './browser/translated.ts'
import { guardHtml } from './browser/trusted-types.ts'
import { whenIdle } from './browser/when-idle.ts'
import { openReport } from './model/report.ts'
import { loadManyRows } from './panels/IncidentList.tsx'
import { LateReading, LoadFailure } from './panels/Notices.tsx'
import { store } from './state/store.ts'

openReport(made)
guardHtml()
applyTheme(readPreferences().theme)

const styled = restOfStyles()
const root = document.getElementById('root')
if (root) findRoot(root)
const notice = document.getElementById('notice')

/** Mounts the app over the list that came with the page, once the data is there; else says why not and offers to try again. */
async function start(): Promise<void> {
  const late = document.getElementById('late')
  if (!(await styled)) {
    // As it says: a part of the page is missing.
    late?.style.setProperty('visibility', 'visible')
    return
  }
  const loaded = root && (await loadDataset(fetchForMany))
  // It says that this script may be missing. What else may be says so itself.
  late?.remove()
  if (!root || !loaded) return
  // Reading the data and taking over the page are two tasks: between them the browser may answer the reader.
  await new Promise((resume) => setTimeout(resume))
  // The page's own markup is the app's first view, in the view of its path: taken over as it stands, where it is of the same data. The
  // rest of the link is opened once that is done.
  openPage(root)
  followTranslation(root)
  const pressAgain = endEarlyPresses()
  const app = (
    <StrictMode>
      <App
        onStart={() => {
          const end = followAddress()
          // On top of what the link says.
          pressAgain()
          return end
        }}
      />
    </StrictMode>
  )
  // Its styles come while the app takes over the page, and not after. Where it cannot be had, it is asked for again, and said to be missing.
  loadMap().catch(() => {})
  // As a transition: in small steps, between which the browser may answer the reader.
  startTransition(() => {
    if (isPageOf(root)) hydrateRoot(root, app)
    else createRoot(root).render(app)
  })
  whenIdle(fetchAhead, QUIET)
}

/** Whether the page was written from the data that came: a page kept from before, or a file put in its place, holds other records. */
function isPageOf({ firstElementChild, dataset: { records } }: HTMLElement): boolean {
  const { dataset, digest } = store.getState()
  if (firstElementChild === null || !dataset) return false
  return (!digest || !dataset.digest || dataset.digest === digest) && (!records || Number(records) === dataset.incidents.length)
}

/** Milliseconds after which a page that has been opened is likely to have all that it needs at first. */
const QUIET = 5000

/** The words of the accounts, while the line is still there: it may be cut before one is opened. Not where the reader saves data. */
function fetchAhead(): void {
  const line = 'connection' in navigator ? (navigator.connection as { readonly saveData?: boolean }) : {}
  if (line.saveData !== true) preloadAccounts()
}

/** What only many records need, and the map, while they are read beside the page. What cannot be had now is asked for again where it is wanted. */
function fetchForMany(): void {
  loadMap()
    .then(({ loadManyPins }) => loadManyPins())
    .catch(() => {})
  loadManyRows().catch(() => {})
}

let running = false

/** One attempt at a time: who presses again in a hurry must not mount the app twice. */
async function attempt(): Promise<void> {
  if (running) return
  running = true
  await start()
  running = false
}

if (notice)
  createRoot(notice).render(
    <>
      <LoadFailure onAgain={() => void attempt()} />
      <LateReading />
    </>,
  )
void attempt()
