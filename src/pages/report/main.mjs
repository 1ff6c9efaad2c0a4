/** `npm run report -- report.txt`: makes the index of the report's paragraphs from its text, which is not kept here. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [, , file] = process.argv
if (file === undefined) {
  console.error('Say where the text of the report is: npm run report -- report.txt')
  process.exit(1)
}
const { module } = await runnerImport(fileURLToPath(new URL('write.ts', import.meta.url)), { configFile: false })
console.log(module.writeReport(readFileSync(file, 'utf8'), fileURLToPath(new URL('../../report', import.meta.url))))
