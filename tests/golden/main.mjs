/**
 * `npm run golden -- firefox-esr`: runs the golden tables in any browser that takes an address on its command line, and says where what it
 * writes differs. For the browsers that `npm test` does not open.
 *
 * Last run on 29 November 2026: Firefox 153 and Chromium 156, nothing differs.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [, , browser, ...more] = process.argv
if (browser === undefined) {
  console.error('Say which browser: npm run golden -- firefox-esr')
  process.exit(1)
}
/** Milliseconds that a browser may take to start and to answer. */
const PATIENCE = 60_000

const root = fileURLToPath(new URL('../..', import.meta.url))
const { module } = await runnerImport(path.join(root, 'src/pages/classic-script.ts'), { configFile: false })
const { code } = await module.classicScript(root, 'tests/golden/golden.ts')
const ANSWER = `
const rows = script.GOLDEN.map(({ name, said, wanted }) => ({ name, said: said(), wanted }))
fetch('answer', { method: 'POST', body: JSON.stringify({ agent: navigator.userAgent, rows }) })`

const profile = mkdtempSync(path.join(tmpdir(), 'golden-'))
const answer = await new Promise((resolve, reject) => {
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      return response.end(`<!doctype html><meta charset="utf-8"><script>${code.replaceAll('</', '<\\/')}${ANSWER}</script>`)
    }
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString('utf8'))))
    return response.end()
  }).listen(0, '127.0.0.1', () => {
    const address = `http://127.0.0.1:${server.address().port}/`
    const own = /firefox/.test(browser) ? ['--no-remote', '--profile', profile] : ['--no-sandbox', `--user-data-dir=${profile}`]
    const child = spawn(browser, ['--headless', ...own, ...more, address], { stdio: 'ignore' })
    child.on('error', reject)
    process.on('exit', () => child.kill())
  })
  setTimeout(() => reject(new Error(`${browser} has not answered.`)), PATIENCE)
})
const differing = answer.rows.filter(({ said, wanted }) => said !== wanted)
for (const { name, said, wanted } of differing) console.error(`${name}\n  says   ${said}\n  wanted ${wanted}`)
console.log(`${answer.rows.length} rows, ${differing.length} differ: ${answer.agent}`)
process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
process.exit(differing.length === 0 && answer.rows.length > 100 ? 0 : 1)
