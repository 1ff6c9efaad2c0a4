/**
 * Runs what deals with dates, filters, lists, words and files in another time zone than the other tests: their results are the same everywhere.
 * `npm run test:zones`; all zones that there are, which takes long, with `npm run test:zones -- all`.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Behind UTC. The unit tests run more than half a day before it (vite.config.ts); tests/every-zone.test.ts goes through all. */
const ZONES = process.argv.includes('all') ? Intl.supportedValuesOf('timeZone') : ['America/New_York']
const TESTS = [
  'tests/model',
  'tests/i18n',
  'tests/dataset.test.ts',
  'tests/formats/citation.test.ts',
  'tests/formats/dataset-file.test.ts',
  'tests/formats/export-csv.test.ts',
  'tests/formats/export-geojson.test.ts',
  'tests/formats/incidents-csv.test.ts',
  'tests/formats/link.test.ts',
]
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
// Of several, one process a zone: the zones run beside each other instead.
const OPTIONS = ['--project=plain', `--maxWorkers=${ZONES.length > 1 ? 1 : '100%'}`, '--reporter=dot']

/** All that vitest says of a zone, and whether every test was run there and passed. */
function runIn(zone) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [VITEST, 'run', ...OPTIONS, ...TESTS], {
      cwd: ROOT,
      env: { ...process.env, TZ: zone, NO_COLOR: '1', FORCE_COLOR: undefined },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.on('close', (code) => {
      const [, passed] = /^\s*Tests\s+(\d+) passed \(\1\)$/m.exec(said) ?? []
      resolve({ passed: code === 0 ? passed : undefined, said })
    })
  })
}

const missing = TESTS.filter((test) => !existsSync(ROOT + test))
if (missing.length > 0) {
  console.error(`Not there any more: ${missing.join(', ')}`)
  process.exit(1)
}

const waiting = [...ZONES]
async function runWaiting() {
  for (let zone = waiting.shift(); zone; zone = waiting.shift()) {
    const start = performance.now()
    const { passed, said } = await runIn(zone)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(passed ? `${zone}: ${passed} tests passed in ${seconds} s` : `${said}\n${zone}: failed, or left a test out`)
    if (!passed) process.exitCode = 1
  }
}
await Promise.all(Array.from({ length: Math.min(ZONES.length, availableParallelism()) }, runWaiting))
