import type { FileReason } from '../tables/file-error.ts'
import { LIMITS } from '../tables/limits.ts'
import { OwnError } from './own-reader.ts'

/** Milliseconds after which a file of the site that has not come is given up. */
const PATIENCE = 60_000

/** Why a file that an address names cannot be had, beside what can be wrong with any file. */
export type LinkReason = 'foreign' | 'missing'

/** A file that an address names cannot be had. */
export class LinkError extends Error {
  readonly reason: LinkReason
  constructor(reason: LinkReason) {
    super(reason)
    this.name = 'LinkError'
    this.reason = reason
  }
}

/** A file is refused by its size before anything of it is read. @throws OwnError */
export function refuseLarge(size: number): void {
  if (size > LIMITS.bytes) throw new OwnError('too-large' satisfies FileReason, 'too large')
}

/** A file of this site. @param address as a link names it, seen from the root of the site @throws LinkError for a file of another */
export async function fetchOwnFile(address: string, site: string): Promise<File> {
  const url = URL.canParse(address, site) ? new URL(address, site) : null
  // Of the same site in the strict sense of browsers: scheme, host and port. The policy of the page says so too.
  if (url === null || url.origin !== new URL(site).origin) throw new LinkError('foreign')
  let answer: Response
  try {
    answer = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) })
  } catch {
    throw new LinkError('missing')
  }
  if (!answer.ok) throw new LinkError('missing')
  refuseLarge(Number(answer.headers.get('Content-Length') ?? 0))
  const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '') || url.pathname
  return new File([await answer.blob()], name)
}
