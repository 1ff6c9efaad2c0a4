/**
 * Keeps in src/report/changes.json the state of every record that the newest version names: `npm run changes`, once its entry is written.
 * A state that is kept already is that of a published version and stays, unless `npm run changes -- --unpublished` says that it is not yet.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const { module } = await runnerImport(here('keep-changes.ts'), { configFile: false })
const folder = here('../../report')
const file = path.join(folder, 'changes.json')

const { releases, kept, refused, missed } = module.keepChanges(
  folder,
  JSON.parse(readFileSync(file, 'utf8')),
  process.argv.includes('--unpublished'),
)
for (const name of refused)
  console.error(
    `${name}: changed since this version was kept. Raise version.json and add an entry; or, if it was never published: -- --unpublished`,
  )
for (const name of missed) console.error(`${name}: changed, but the newest version does not name it`)
if (kept.length > 0) writeFileSync(file, `${JSON.stringify(releases, null, 2)}\n`)
console.log(`${kept.length} records kept with version ${releases[0].version}.`)
process.exitCode = refused.length + missed.length > 0 ? 1 : 0
