import { LANGUAGE_CODES, type LanguageCode } from '../model/language.ts'

/** What page and worker call the copy that a reader keeps on the device. */

/** The worker's file, seen from the root of the site. */
export const WORKER = 'keep.js'

const PARAMETER = 'languages'

/** The worker's address with the languages that it keeps: so they are stored nowhere else. */
export function workerAddress(site: string, languages: readonly LanguageCode[]): string {
  return `${site}${WORKER}?${PARAMETER}=${LANGUAGE_CODES.filter((code) => languages.includes(code)).join(',')}`
}

/** The languages that an address of the worker names; none where it is not the worker's. */
export function languagesKept(address: string): readonly LanguageCode[] {
  const { pathname, searchParams } = new URL(address)
  const named = searchParams.get(PARAMETER)?.split(',') ?? []
  return pathname.endsWith(`/${WORKER}`) ? LANGUAGE_CODES.filter((code) => named.includes(code)) : []
}

/** The cache of a site, one of several that may share an origin. @param site its root, absolute */
export const cacheName = (site: string): string => `kept:${site}`

/** Why a copy could not be kept. */
export type KeepFailure = 'full' | 'cut'

/** A file to keep, seen from the root of the site, and a hash of what is in it; null where its name has one. */
export type KeptFile = readonly [path: string, revision: string | null]

/** What the build hands to the worker. */
export interface KeptFiles {
  readonly all: readonly KeptFile[]
  readonly languages: Readonly<Partial<Record<LanguageCode, readonly KeptFile[]>>>
}
