import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Connect } from 'vite'
import { headersOf, readHeaders } from './policy.ts'

export const HTML = 'text/html; charset=utf-8'

/** What the preview server does as a host that reads _headers and 404.html. @param out the folder of the built site */
export function likeHost(out: string): Connect.NextHandleFunction {
  const headers = path.join(out, '_headers')
  const rules = existsSync(headers) ? readHeaders(readFileSync(headers, 'utf8')) : []
  return (request, response, next) => {
    const url = request.url ?? ''
    const address = decodeAddress(url)
    for (const [name, value] of Object.entries(headersOf(rules, address))) response.setHeader(name, value)
    if (isPublished(out, url, address)) return next()
    response.statusCode = 404
    response.setHeader('Content-Type', HTML)
    const missing = path.join(out, '404.html')
    response.end(existsSync(missing) ? readFileSync(missing) : '')
  }
}

/** Whether a host has something there. Some have nothing at a folder without its slash, or where slashes are doubled or encoded. */
function isPublished(out: string, url: string, address: string): boolean {
  const file = path.join(out, address.endsWith('/') ? `${address}index.html` : address)
  return !/\/\/|%2f/i.test(url.split('?')[0] ?? '') && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)
}

/** The path of a request without its query; an address that is encoded wrongly leads nowhere. */
function decodeAddress(url: string): string {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '')
  } catch {
    return ''
  }
}
