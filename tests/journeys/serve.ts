import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

/** Serves what was built on a free port, with the policy both in the page and in the headers. */
export default async function serve(): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  if (!existsSync(`${root}dist/index.html`)) throw new Error('There is no dist/index.html. Run first: npm run build')
  const server = await preview({ root, logLevel: 'warn', appType: 'mpa', preview: { host: '127.0.0.1', port: 4173 } })
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error('The preview server has no address.')
  process.env['SITE'] = `http://127.0.0.1:${address.port}/`
  return () => server.close()
}
