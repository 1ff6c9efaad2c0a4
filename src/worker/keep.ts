import { PrecacheController } from 'workbox-precaching/PrecacheController.js'
import { made } from '#report'
import { cacheName, type KeepFailure, languagesKept } from '../formats/kept.ts'
import { openReport } from '../model/report.ts'
import { keptPage } from './kept-page.ts'
import { type FetchEvent, scope, type WorkerEvent } from './scope.ts'

/**
 * The copy that a reader keeps on the device. It is registered by nothing but the reader's choice (panels/keep).
 *
 * Online, pages and data come from the network, so that a correction reaches a reader at the next visit; the copy answers where the
 * network does not. A page that came out of the copy gets its data from there too: it never mixes two versions. A new version is
 * installed beside the old one and takes over once no page of the old copy is open.
 */

/** Milliseconds after which a page that does not come is taken from the copy: who waits longer is as good as offline. */
const PATIENCE = 4000

openReport(made)
const site = scope.registration.scope
const languages = languagesKept(scope.location.href)
const controller = new PrecacheController({ cacheName: cacheName(site) })
const files = [...scope.keptFiles.all, ...languages.flatMap((code) => scope.keptFiles.languages[code] ?? [])]
controller.addToCacheList(files.map(([path, revision]) => ({ url: site + path, revision })))

/**
 * What says in the copy that a page came out of it, by the id that the page's requests carry. Not in a variable: browsers end a worker that
 * has nothing to do, while its pages stay.
 */
const mark = (id: string): string => `${site}from-copy/${id}`
const openPages = () => scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
const hasMark = async (id: string): Promise<boolean> => (await scope.caches.match(mark(id), { cacheName: cacheName(site) })) !== undefined

/** Marks of this worker's own time: a page that is still on its way is not among those that are open. */
const fresh = new Set<string>()

/** Marks a page that comes out of the copy, and forgets those that are gone. A copy that was removed is not made again. */
async function setMark(id: string): Promise<void> {
  if (!(await scope.caches.has(cacheName(site)))) return
  fresh.add(mark(id))
  const copy = await scope.caches.open(cacheName(site))
  const marks = new Set([...fresh, ...(await openPages()).map((page) => mark(page.id))])
  for (const { url } of await copy.keys()) if (url.startsWith(mark('')) && !marks.has(url)) await copy.delete(url)
  await copy.put(mark(id), new Response())
}

async function tell(failure: KeepFailure): Promise<void> {
  for (const page of await openPages()) page.postMessage({ failure })
}

async function install(event: WorkerEvent): Promise<void> {
  try {
    await controller.install(event as unknown as Parameters<PrecacheController['install']>[0])
    scope.registration.active?.postMessage('renewed')
  } catch (error) {
    // Half a copy is none. What an older worker keeps is not touched by the first failure of a newer one.
    if (!scope.registration.active) await scope.caches.delete(cacheName(site))
    await tell(error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'cut')
    throw error
  }
}

scope.addEventListener('install', (event) => event.waitUntil(install(event)))
scope.addEventListener('activate', (event) =>
  event.waitUntil(
    Promise.resolve(controller.activate(event as unknown as Parameters<PrecacheController['activate']>[0])).then(() =>
      scope.clients.claim(),
    ),
  ),
)

/** Milliseconds without a request after which open pages have loaded what they need. */
const QUIET = 5000
let requests = 0
let giving: Promise<void> | undefined

/**
 * Lets a newer worker take over where no open page came out of this copy: pages of the network do not need it, and what was corrected or
 * withdrawn is off the device. It waits until pages have loaded: a page that is just being left still counts as open, and where a request
 * starts the old worker again just after Chromium has ended it, the newer one waits until the next page is opened.
 */
function giveWay(): Promise<void> {
  giving ??= afterQuiet().finally(() => {
    giving = undefined
  })
  return giving
}

async function afterQuiet(): Promise<void> {
  for (let before = -1; before !== requests; ) {
    before = requests
    await new Promise((resolve) => setTimeout(resolve, QUIET))
  }
  const marked = await Promise.all((await openPages()).map(({ id }) => hasMark(id)))
  if (marked.some(Boolean)) return
  const { waiting, installing } = scope.registration
  ;(waiting ?? installing)?.postMessage('take-over')
}

// `take-over` also comes from a reader who has just chosen, and does not wait until all pages are closed.
scope.addEventListener('message', (event) => {
  if (event.data === 'take-over') void scope.skipWaiting()
  if (event.data === 'renewed') event.waitUntil(giveWay())
})

/** The answer of the copy; undefined where it does not hold the address. Without opening a cache, which would make one that was removed. */
async function kept(address: string): Promise<Response | undefined> {
  const key = controller.getCacheKeyForURL(address.split('#')[0] ?? address)
  return key === undefined ? undefined : scope.caches.match(key, { cacheName: cacheName(site) })
}

/**
 * What the network answers, if the head of it comes in time: a slow rest may take as long as it needs. A host that is broken or blocked
 * with an error of its own is as good as none; that a page is gone, it may say.
 */
async function fromNetwork(request: Request, patience?: number): Promise<Response> {
  const late = new AbortController()
  const timer = patience === undefined ? undefined : setTimeout(() => late.abort(), patience)
  try {
    const answer = await fetch(request, { signal: late.signal })
    if (answer.status >= 500) throw new TypeError(`${request.url}: ${answer.status}`)
    return answer
  } finally {
    clearTimeout(timer)
  }
}

async function pageFor(event: FetchEvent): Promise<Response> {
  const { request, resultingClientId } = event
  try {
    return await fromNetwork(request, PATIENCE)
  } catch (error) {
    const page = keptPage(request.url, site, languages)
    if (page === null) throw error
    if (page.address !== request.url.split('#')[0]) return Response.redirect(page.address + page.fragment, 302)
    const answer = await kept(page.address)
    if (!answer) throw error
    await setMark(resultingClientId)
    return answer
  }
}

async function fileFor(event: FetchEvent, hashed: boolean): Promise<Response> {
  const { request, clientId } = event
  const own = await kept(request.url)
  if (own && (hashed || (await hasMark(clientId)))) return own
  try {
    return await fromNetwork(request)
  } catch (error) {
    if (own) return own
    throw error
  }
}

scope.addEventListener('fetch', (event) => {
  requests += 1
  // The page that was in the way of a newer copy may be gone.
  if (scope.registration.waiting) event.waitUntil(giveWay())
  const { method, mode, url } = event.request
  if (method !== 'GET' || !url.startsWith(site)) return
  if (mode === 'navigate') {
    if (keptPage(url, site, languages)) event.respondWith(pageFor(event))
    return
  }
  if (controller.getCacheKeyForURL(url) === undefined) return
  event.respondWith(fileFor(event, url.startsWith(`${site}assets/`)))
})
