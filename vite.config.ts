import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { openReport } from './src/model/report.ts'
import { aliasesOf } from './src/pages/aliases.ts'
import { classNames } from './src/pages/class-name.ts'
import { languageOfBuild } from './src/pages/language-build.ts'
import { reportFolder } from './src/pages/manifest/folders.ts'
import { makeModules } from './src/pages/manifest/made.ts'
import { readManifest } from './src/pages/manifest/manifest.ts'
import { readReport } from './src/pages/manifest/report-words.ts'
import { pages } from './src/pages/plugin.ts'

// What code imports as `#words/…` and `#report` is made of catalogues and report before anything else runs.
const root = fileURLToPath(new URL('.', import.meta.url))
makeModules(root)

// The app speaks one language, chosen at build: a visit loads no text of another. src/pages/plugin.ts builds all of them in turn;
// `BUILD_LANGUAGE=ru npm run dev` is the development server in Russian.
const report = reportFolder(root)
const language = languageOfBuild(readManifest(report).languages)
// What the build itself says of the report; what it renders and bundles opens it for itself.
openReport(readReport(report, language).report)

// The tests run in no zone of the machine's own: more than half a day before UTC; behind it, tests/zones.mjs.
if (process.env['VITEST']) process.env['TZ'] ??= 'Pacific/Kiritimati'

export default defineConfig({
  resolve: {
    alias: [...aliasesOf(root, language)],
  },
  // Relative addresses: the site works in any folder of any host.
  base: './',
  appType: 'mpa',
  plugins: [react(), ...pages(language)],
  // Reads a reader's own file; what opens workbooks is a chunk of its own.
  worker: { format: 'es' },
  // Short class names: they stand a thousand times in the list that is written into the page.
  css: { modules: { generateScopedName: classNames(root) } },
  build: {
    // Nothing as `data:`: the policy allows none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'plain', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/every-zone.test.ts'] },
      },
      { extends: true, test: { name: 'page', include: ['tests/**/*.test.tsx', 'tests/browser/**/*.test.ts'] } },
      // Only a process can change its time zone, a thread cannot.
      { extends: true, test: { name: 'zones', include: ['tests/every-zone.test.ts'], pool: 'forks' } },
    ],
    // Costs a quarter less than a process for each.
    pool: 'threads',
    maxWorkers: '100%',
    // Files share a process with their like: to load the same modules for each took a third of the time.
    isolate: false,
    // Leaflet's modules leave out file endings: the bundler finds them, Node alone does not.
    server: { deps: { inline: [/leaflet/] } },
    setupFiles: ['tests/setup.ts'],
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
})
