/**
 * Tries 100,000 links and files that nobody would write, or as many as it is told, and prints what came of them: `npm run fuzz`,
 * `npm run fuzz -- 5000`. By name, not a part of `npm test`, which tries a few hundred.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const runs = process.argv[2] ?? '100000'
if (!/^\d+$/.test(runs)) {
  console.error(`"${runs}" is no number of tries.`)
  process.exit(1)
}
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'tests/fuzz.test.ts', '--reporter=verbose', '--testTimeout=3600000', '--disable-console-intercept'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, FUZZ: runs },
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
