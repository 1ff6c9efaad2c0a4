import type { Failure } from '../model/problem.ts'
import { store } from '../state/store.ts'

/** Milliseconds after which an answer that has not come is given up: a bad line may need long, but not for ever. */
const PATIENCE = 60_000

/** A file of the site could not be had. */
export class FetchError extends Error {
  readonly failure: Failure
  constructor(address: string, failure: Failure) {
    super(`${address}: ${failure.kind === 'missing' ? failure.status : failure.kind}`)
    this.name = 'FetchError'
    this.failure = failure
  }
}

const asked = new Set<string>()

/** How a file is asked for: for the second time from the site, not from a cache that may hold what was wrong with it. */
export function cacheFor(address: string): RequestCache {
  const again = asked.has(address)
  asked.add(address)
  return again ? 'reload' : 'default'
}

async function ask(path: string): Promise<Response> {
  const answer = await fetch(store.getState().site + path, { cache: cacheFor(path), signal: AbortSignal.timeout(PATIENCE) })
  if (answer.ok) return answer
  throw new FetchError(path, { kind: 'missing', status: answer.status })
}

const failureOf = (error: unknown, path: string): FetchError =>
  error instanceof FetchError ? error : new FetchError(path, { kind: 'offline' })

/** The text of a file of the site. @param path seen from its root, not from that of the language @throws FetchError */
export async function fetchText(path: string): Promise<string> {
  try {
    return await (await ask(path)).text()
  } catch (error) {
    throw failureOf(error, path)
  }
}

/** The same as bytes, piece by piece as they come; who asks for no more ends it. @throws FetchError */
export async function* fetchPieces(path: string): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined
  try {
    reader = (await ask(path)).body?.getReader()
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value
  } catch (error) {
    throw failureOf(error, path)
  } finally {
    reader?.cancel().catch(() => {})
  }
}
