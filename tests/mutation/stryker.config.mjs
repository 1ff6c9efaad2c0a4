/**
 * Changes model and formats in one place after the other and looks whether a test notices: `npm run mutation`. Takes hours; a part alone:
 * `npm run mutation -- --mutate src/model/date.ts`. By name, not a part of `npm test`. What survives is explained in survivors.md.
 */
export default {
  mutate: ['src/model/**/*.ts', 'src/formats/**/*.ts'],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Property tests try hundreds of values: a mutant that makes one slow is no endless loop yet. On a busy machine give it more.
  timeoutMS: 15_000,
  timeoutFactor: 1.5,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
  jsonReporter: { fileName: 'node_modules/.cache/mutation/report.json' },
  tempDirName: 'node_modules/.cache/mutation/sandbox',
  incrementalFile: 'node_modules/.cache/mutation/incremental.json',
  ignorePatterns: ['dist', 'public', 'tests/journeys', 'tests/bench', 'src/app/fonts'],
  // Stryker would rewrite it by means of a TypeScript of old.
  tsconfigFile: 'none',
  checkers: [],
  allowEmpty: false,
}
