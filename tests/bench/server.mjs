import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const KINDS = { '.html': 'HTML', '.js': 'script', '.css': 'styles', '.json': 'map files', '.geojson': 'data', '.woff2': 'fonts' }

/** Bytes from which a file is packed as a busy host would, not at gzip's best. */
const LARGE = 2 ** 21

/**
 * Serves folders, packed by gzip as a good host does. `sent` counts the bytes of bodies by kind; the caller empties it.
 * @param folders by the path under which each stands, the root last
 * @param files `{ text }` by path, in place of what the folders hold; may be changed while it serves
 */
export async function serve(folders, files = new Map()) {
  const packed = new Map()
  const sent = new Map()
  const read = (name) => {
    if (files.has(name)) return Buffer.from(files.get(name).text)
    for (const [under, folder] of folders) {
      const file = path.join(folder, name.slice(under.length))
      if (name.startsWith(under) && file.startsWith(folder) && existsSync(file) && statSync(file).isFile()) return readFileSync(file)
    }
    return null
  }
  const pack = (name) => {
    const key = files.get(name) ?? name
    if (!packed.has(key)) {
      const whole = read(name)
      packed.set(key, !whole || path.extname(name) === '.woff2' ? whole : gzipSync(whole, { level: whole.length > LARGE ? 6 : 9 }))
    }
    return packed.get(key)
  }
  const server = createServer((request, response) => {
    const address = decodeURIComponent((request.url ?? '/').split('?')[0])
    const name = address.endsWith('/') ? `${address}index.html` : address
    const extension = path.extname(name)
    const body = pack(name)
    if (!body) return response.writeHead(404).end()
    const kind = KINDS[extension] ?? 'other'
    sent.set(kind, (sent.get(kind) ?? 0) + body.length)
    response.writeHead(200, {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      ...(extension === '.woff2' ? {} : { 'Content-Encoding': 'gzip' }),
    })
    response.end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    sent,
    /** Packs what is in `files` now: no visit waits for a host that packs seventy megabytes. */
    packFiles: () => [...files.keys()].forEach(pack),
    close: () => server.close(),
  }
}
