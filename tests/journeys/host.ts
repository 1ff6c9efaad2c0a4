import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { headersOf, readHeaders } from '../../src/pages/policy.ts'
import { DIST } from './page.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

/** A host of the site that can be renewed, broken and switched off. */
export interface Host {
  readonly site: string
  /** Files in place of those that were built, seen from the root of the site. */
  readonly renewed: Map<string, string>
  /** Files that break off. */
  readonly broken: Set<string>
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

/** Serves what was built, on a port of its own. */
export async function openHost(): Promise<Host> {
  const out = fileURLToPath(DIST)
  const rules = readHeaders(readFileSync(path.join(out, '_headers'), 'utf8'))
  const renewed = new Map<string, string>()
  const broken = new Set<string>()
  let server: Server
  let port = 0
  const listen = () =>
    new Promise<void>((resolve) => {
      server = createServer((request, response) => {
        const address = decodeURIComponent((request.url ?? '').split('?')[0] ?? '')
        const name = `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`
        for (const [header, value] of Object.entries(headersOf(rules, address))) response.setHeader(header, value)
        const file = path.join(out, name)
        if (broken.has(name)) return void request.socket.destroy()
        if (!renewed.has(name) && !(existsSync(file) && statSync(file).isFile())) return void response.writeHead(404).end()
        response.setHeader('Content-Type', TYPES[path.extname(name)] ?? 'text/plain; charset=utf-8')
        response.end(renewed.get(name) ?? readFileSync(file))
      }).listen(port, '127.0.0.1', () => {
        const bound = server.address()
        if (bound && typeof bound !== 'string') port = bound.port
        resolve()
      })
    })
  await listen()
  return {
    site: `http://127.0.0.1:${port}/`,
    renewed,
    broken,
    start: listen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
