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

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The floor page: the same records as rows of plain HTML. */
function floorPage(dist) {
  const { features } = JSON.parse(readFileSync(path.join(dist, 'data/incidents.geojson'), 'utf8'))
  const rows = features.map(
    ({ id, properties: { title, months, place, certainty } }) =>
      `<li data-months="${months.join(' ')}"><a href="#${id}">${escaped(title)}</a><br />${months.join(', ')} ${escaped(place ?? '')} ${certainty}</li>`,
  )
  return readFileSync(new URL('floor.html', import.meta.url), 'utf8').replace('<!--rows-->', () => rows.join('\n'))
}

/**
 * Serves what was built, packed by gzip at its best as a good host does, and the floor page under `/floor/`.
 * `sent` counts the bytes of bodies by kind; the caller empties it.
 */
export async function serve(dist) {
  const packed = new Map()
  const sent = new Map()
  const floor = Buffer.from(floorPage(dist))
  const read = (name) => {
    if (name === '/floor/index.html') return floor
    const file = path.join(dist, name)
    return file.startsWith(dist) && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null
  }
  const server = createServer((request, response) => {
    const address = decodeURIComponent((request.url ?? '/').split('?')[0])
    const name = address.endsWith('/') ? `${address}index.html` : address
    const extension = path.extname(name)
    const whole = read(name)
    if (!whole) return response.writeHead(404).end()
    const plain = extension === '.woff2'
    if (!packed.has(name)) packed.set(name, plain ? whole : gzipSync(whole, { level: 9 }))
    const body = packed.get(name)
    const kind = KINDS[extension] ?? 'other'
    sent.set(kind, (sent.get(kind) ?? 0) + body.length)
    response.writeHead(200, {
      'Content-Type': TYPES[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      ...(plain ? {} : { 'Content-Encoding': 'gzip' }),
    })
    response.end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${server.address().port}/`, sent, close: () => server.close() }
}
