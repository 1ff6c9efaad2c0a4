import { readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { aliasesOf } from '../../src/pages/aliases.ts'
import config from '../../vite.config.ts'
import { switches, withChanges } from './changes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const all = ['src/model', 'src/formats'].flatMap((folder) => readdirSync(`${root}${folder}`).map((name) => `${folder}/${name}`))
const { switched, changes } = await withChanges(root, process.env['MUTATION_FILES']?.split(',') ?? all)
writeFileSync(`${process.env['MUTATION_LOG']}.json`, JSON.stringify(changes))
// With the projects of the other tests all of them would run, whatever is included here.
const { projects: _, ...test } = config.test ?? {}

/** The tests of what is changed come first, then the short ones: what they notice is not tried with the long ones. */
class OwnFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const changed = new Set([...switched.keys()].map((file) => path.basename(file, '.ts')))
    const weight = ({ moduleId }: TestSpecification) =>
      statSync(moduleId).size + (changed.has(path.basename(moduleId, '.test.ts')) ? 0 : 1e9)
    return files.toSorted((a, b) => weight(a) - weight(b))
  }
}

/** The tests that a change to model or formats has to answer to: their own. */
export default defineConfig({
  ...config,
  root,
  plugins: [...(config.plugins ?? []), switches(switched)],
  resolve: {
    alias: [...aliasesOf(root, 'en'), { find: /^fast-check$/, replacement: `${root}tests/mutation/few-runs.ts` }],
  },
  test: {
    ...test,
    include: process.env['MUTATION_TESTS']?.split(',') ?? ['tests/model/*.test.ts', 'tests/formats/*.test.ts', 'tests/words/dates.test.ts'],
    setupFiles: ['tests/setup.ts', 'tests/mutation/setup.ts'],
    runner: 'tests/mutation/runner.ts',
    // One process for all, so that nothing is loaded twice; a change that takes its time fails no test by that.
    sequence: { sequencer: OwnFirst },
    isolate: false,
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 600_000,
  },
})
