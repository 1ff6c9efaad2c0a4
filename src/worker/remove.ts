import { cacheName } from '../formats/kept.ts'
import { scope } from './scope.ts'

/**
 * What is published in place of the worker where no copies are to be kept any more (SITE_KEEP=no): it takes over at once on every device
 * that has one, empties it, and goes.
 */
async function leave(): Promise<void> {
  await scope.caches.delete(cacheName(scope.registration.scope))
  await scope.clients.claim()
  await scope.registration.unregister()
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(leave()))
