import { cacheName, type KeepFailure, languagesKept, workerAddress } from '../formats/kept.ts'
import type { LanguageCode } from '../model/language.ts'
import { store } from '../state/store.ts'
import { preferencesKey } from './preferences.ts'

/** The copy that the reader keeps on this device, by choice. Fetched with the panel that offers it; without that nothing is registered. */

/** What came of it; `refused` where the browser keeps nothing (a private window, a frame, a page without a secure connection). */
export type Kept = 'kept' | KeepFailure | 'refused'

interface ScriptAddresses {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL: (address: string) => string }
}

/** The browser's workers; null where this page may have none, which some browsers say by throwing. */
function workers(): ServiceWorkerContainer | null {
  try {
    return window.isSecureContext && 'serviceWorker' in navigator && 'caches' in window ? navigator.serviceWorker : null
  } catch {
    return null
  }
}

/** Whether a copy can be kept here at all. */
export const canKeep = (): boolean => workers() !== null

let policy: ReturnType<ScriptAddresses['createPolicy']> | undefined

/** An address that Trusted Types let a worker be registered from: that of ours alone. */
function trusted(address: string, site: string): string {
  const own = (written: string): string => {
    if (!written.startsWith(site) || languagesKept(written).length === 0) throw new TypeError(`No worker of this site: ${written}`)
    return written
  }
  const factory = 'trustedTypes' in window ? (window.trustedTypes as ScriptAddresses | undefined) : undefined
  if (!factory) return own(address)
  policy ??= factory.createPolicy('keep', { createScriptURL: own })
  return policy.createScriptURL(address)
}

async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  const { site } = store.getState()
  const all = (await workers()?.getRegistrations()) ?? []
  return all.find(({ scope }) => scope === site)
}

/** The languages that this device keeps; none where it keeps no copy. */
export async function keptLanguages(): Promise<readonly LanguageCode[]> {
  try {
    const worker = (await registered())?.active
    return worker ? languagesKept(worker.scriptURL) : []
  } catch {
    return []
  }
}

/** Milliseconds for which the worker's reason may come after its end. */
const LATE = 200

/** What becomes of a worker that is being installed. */
function outcome(worker: ServiceWorker, container: ServiceWorkerContainer): Promise<Kept> {
  return new Promise((resolve) => {
    let failure: KeepFailure = 'cut'
    container.addEventListener('message', ({ data }: MessageEvent<{ readonly failure?: KeepFailure } | null>) => {
      if (data?.failure === 'full') failure = 'full'
    })
    const look = () => {
      if (worker.state === 'installed') worker.postMessage('take-over')
      if (worker.state === 'activated') resolve('kept')
      if (worker.state === 'redundant') setTimeout(() => resolve(failure), LATE)
    }
    worker.addEventListener('statechange', look)
    look()
  })
}

/** Keeps the map in some languages on this device. @returns what came of it; after a failure nothing new has been left behind */
export async function keepCopy(languages: readonly LanguageCode[]): Promise<Kept> {
  const container = workers()
  const { site } = store.getState()
  if (!container) return 'refused'
  try {
    const address = trusted(workerAddress(site, languages), site)
    const registration = await container.register(address, { scope: site, updateViaCache: 'none' })
    const worker = registration.installing ?? registration.waiting ?? registration.active
    const came = worker ? await outcome(worker, container) : 'cut'
    if (came !== 'kept' && !registration.active) await removeCopy()
    return came
  } catch (error) {
    // A worker that cannot be fetched is a line that was cut; all else is the browser's no.
    return error instanceof TypeError ? 'cut' : 'refused'
  }
}

/** Takes everything off this device that the site has put there: the copy, its worker, and the choice of colours. */
export async function removeCopy(): Promise<void> {
  const { site } = store.getState()
  await (await registered())?.unregister()
  await caches.delete(cacheName(site))
  try {
    localStorage.removeItem(preferencesKey())
  } catch {
    // Blocked: then nothing is there.
  }
}
