/** Compiles catalogues and report: `npm run words`. Every run of vite does so too; the type check alone needs it beforehand. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const { module } = await runnerImport(fileURLToPath(new URL('made.ts', import.meta.url)), { configFile: false })
try {
  module.makeModules(root)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
