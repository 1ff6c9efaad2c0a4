import { FetchError } from '../browser/fetched.ts'
import { insideText } from './inside.ts'

/** Files of a copy in one file: nothing is asked of any network. Stands in for browser/fetched.ts. */

export { FetchError }

/** The text of a file that the copy holds. @throws FetchError where it does not hold it, or is damaged */
export async function fetchText(path: string): Promise<string> {
  let text: string | null
  try {
    text = await insideText(path)
  } catch {
    throw new FetchError(path, { kind: 'broken', detail: path })
  }
  if (text === null) throw new FetchError(path, { kind: 'missing', status: 404 })
  return text
}

/** Nothing is fetched, so nothing is kept. */
export const cacheFor = (_address: string): RequestCache => 'default'
