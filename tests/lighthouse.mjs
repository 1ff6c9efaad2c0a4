/**
 * What Lighthouse (mobile, its own simulated slow line) thinks of the home page and of an incident's page: median of three. `npm run
 * lighthouse` fetches it from npm when it is first run, since no test of ours needs it. `node tests/lighthouse.mjs --runs 1 ru/` looks at
 * other pages.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { findBrowser } from './bench/browser.mjs'
import { serve } from './bench/server.mjs'

/** The last one that runs on the Node that the README asks for. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const DIST = fileURLToPath(new URL('../dist', import.meta.url))
/** What is asked of the two pages: performance at least so much, everything else whole. */
const GOALS = { performance: 85, accessibility: 100, 'best-practices': 100, seo: 100 }
const BLOCKING = 200

const { values, positionals } = parseArgs({ options: { runs: { type: 'string', default: '3' } }, allowPositionals: true })
const pages = positionals.length > 0 ? positionals : ['', 'incidents/almaty-tent-camp/']

if (!existsSync(path.join(DIST, 'index.html'))) {
  console.error('There is no dist/index.html to look at. Run first: npm run build')
  process.exit(1)
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

async function look(address, folder) {
  const file = path.join(folder, 'report.json')
  await promisify(execFile)(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, address, '--output=json', `--output-path=${file}`, '--quiet', '--no-enable-error-reporting'],
      `--only-categories=${Object.keys(GOALS).join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage',
    ],
    { env: { ...process.env, CHROME_PATH: findBrowser() } },
  )
  return JSON.parse(readFileSync(file, 'utf8'))
}

const folder = mkdtempSync(path.join(tmpdir(), 'lighthouse-'))
const { address, close } = await serve([['/', DIST]])
let missed = 0
try {
  for (const page of pages) {
    const reports = []
    for (let run = 0; run < Number(values.runs); run += 1) reports.push(await look(address + page, folder))
    console.log(`\n/${page}`)
    for (const [category, goal] of Object.entries(GOALS)) {
      const scores = reports.map(({ categories }) => Math.round(categories[category].score * 100))
      const good = median(scores) >= goal
      if (!good) missed += 1
      console.log(
        `  ${category.padEnd(16)} ${String(median(scores)).padStart(3)}  (${scores.join(', ')})${good ? '' : `  missed: ${goal}`}`,
      )
    }
    for (const [name, goal] of [
      ['first-contentful-paint'],
      ['largest-contentful-paint'],
      ['total-blocking-time', BLOCKING],
      ['speed-index'],
      ['cumulative-layout-shift'],
    ]) {
      const numbers = reports.map(({ audits }) => audits[name].numericValue)
      const good = goal === undefined || median(numbers) < goal
      if (!good) missed += 1
      const shown = name === 'cumulative-layout-shift' ? median(numbers).toFixed(3) : `${Math.round(median(numbers))} ms`
      console.log(`  ${name.padEnd(24)} ${shown}${good ? '' : `  missed: under ${goal} ms`}`)
    }
    const wrong = reports[0].categories
    for (const { auditRefs } of Object.values(wrong))
      for (const { id, weight } of auditRefs) {
        const { score, title } = reports[0].audits[id]
        if (weight > 0 && score !== null && score < 0.9) console.log(`  - ${title} (${id}): ${Math.round(score * 100)}`)
      }
  }
} finally {
  close()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = missed > 0 ? 1 : 0
