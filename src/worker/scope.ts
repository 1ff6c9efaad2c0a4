import type { KeptFiles } from '../formats/kept.ts'

/** What of a service worker's world is used here. TypeScript cannot know it beside that of a page. */

export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface WorkerMessage extends WorkerEvent {
  readonly data: unknown
}

export interface FetchEvent extends WorkerEvent {
  readonly request: Request
  readonly clientId: string
  readonly resultingClientId: string
  respondWith(answer: Promise<Response>): void
}

interface Client {
  readonly id: string
  postMessage(message: unknown): void
}

export interface WorkerScope {
  readonly caches: CacheStorage
  readonly location: Location
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: boolean }): Promise<readonly Client[]>
  }
  /** What the build wrote in front of the script. */
  readonly keptFiles: KeptFiles
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}

export const scope = globalThis as unknown as WorkerScope
