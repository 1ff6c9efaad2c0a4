import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

/** Where `npm run build:other` puts the invented report of tests/fixtures/varda, seen from the folder of package.json. */
export const OTHER = 'node_modules/.cache/other-report'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Serves a built site, with the policy both in the page and in the headers. */
async function serveFolder(outDir: string, port: number): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = await preview({ root, logLevel: 'warn', appType: 'mpa', build: { outDir }, preview: { host: '127.0.0.1', port } })
  // Connections stay open while nobody asks: what a test fetches just as one is closed would be lost.
  if ('keepAliveTimeout' in server.httpServer) server.httpServer.keepAliveTimeout = 0
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error('The preview server has no address.')
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}

/** Serves what was built on a free port; and the other report, where it was built, on another. */
export default async function serve(): Promise<() => Promise<void>> {
  if (!existsSync(`${root}dist/index.html`)) throw new Error('There is no dist/index.html. Run first: npm run build')
  const site = await serveFolder('dist', 4173)
  process.env['SITE'] = site.address
  const other = existsSync(`${root}${OTHER}/index.html`) ? await serveFolder(OTHER, 4273) : null
  if (other) process.env['OTHER_SITE'] = other.address
  return async () => {
    await site.close()
    await other?.close()
  }
}
