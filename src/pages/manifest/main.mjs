/** Compiles the catalogues: `npm run words`. Every run of vite does so too; the type check alone needs it beforehand. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module } = await runnerImport(fileURLToPath(new URL('write.ts', import.meta.url)), { configFile: false })
try {
  module.writeWords(fileURLToPath(new URL('.', import.meta.url)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
