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

/** Pages that came out of the copy, by the ids that their requests carry. */
const fromCopy = new Set<string>()

async function tell(failure: KeepFailure): Promise<void> {
  for (const client of await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })) client.postMessage({ failure })
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

/**
 * Lets a newer worker take over at once where no open page came out of this copy: pages of the network do not need it, and what was
 * corrected or withdrawn is off the device.
 */
async function giveWay(): Promise<void> {
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (open.some(({ id }) => fromCopy.has(id))) return
  const { waiting, installing } = scope.registration
  ;(waiting ?? installing)?.postMessage('take-over')
}

// `take-over` also comes from a reader who has just chosen, and does not wait until all pages are closed.
scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting()
  if (data === 'renewed') void giveWay()
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
    fromCopy.add(resultingClientId)
    return answer
  }
}

async function fileFor({ request, clientId }: FetchEvent, hashed: boolean): Promise<Response> {
  const own = await kept(request.url)
  if (own && (hashed || fromCopy.has(clientId))) return own
  try {
    return await fromNetwork(request)
  } catch (error) {
    if (own) return own
    throw error
  }
}

scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  if (method !== 'GET' || !url.startsWith(site)) return
  if (mode === 'navigate') {
    if (keptPage(url, site, languages)) event.respondWith(pageFor(event))
    return
  }
  if (controller.getCacheKeyForURL(url) === undefined) return
  event.respondWith(fileFor(event, url.startsWith(`${site}assets/`)))
})
