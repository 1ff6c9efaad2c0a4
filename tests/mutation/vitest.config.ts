import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import config from '../../vite.config.ts'

/** The tests that a change to model or formats has to answer to: their own. */
export default defineConfig({
  ...config,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    ...config.test,
    include: ['tests/model/**/*.test.ts', 'tests/formats/**/*.test.ts', 'tests/words/dates.test.ts'],
    // Stryker's threads share the zone of their process, so these cannot change it.
    testNamePattern: /^(?!.*time zone)/,
    bail: 1,
  },
})
