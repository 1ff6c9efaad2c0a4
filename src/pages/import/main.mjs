/**
 * Makes the folder of a report of a table: `npm run import -- rows.csv report/`, and then `REPORT=report npm run build`.
 * Says what each column was taken for and what is wrong in which row; writes into no folder that holds anything. Columns that may tell who
 * somebody is are left out, unless they are asked for.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const USAGE = `npm run import -- TABLE FOLDER [--title "…"] [--publisher "…"] [--country "…"] [--day-first | --month-first] [--keep-personal]
TABLE is a CSV, TSV or GeoJSON file or a workbook (XLSX, ODS, XLS); FOLDER is made, or is empty.`

const fail = (text) => {
  console.error(text)
  process.exit(1)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    title: { type: 'string' },
    publisher: { type: 'string' },
    country: { type: 'string' },
    'day-first': { type: 'boolean' },
    'month-first': { type: 'boolean' },
    'keep-personal': { type: 'boolean', default: false },
  },
})
const [table, folder] = positionals
if (!table || !folder || positionals.length > 2) fail(USAGE)
if (!existsSync(table)) fail(`There is no file ${table}.`)
if (existsSync(folder) && readdirSync(folder).length > 0) fail(`The folder ${folder} is not empty: nothing was written.`)

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const { module } = await runnerImport(here('import-file.ts'), { configFile: false, logLevel: 'error' })
const { module: files } = await runnerImport(here('../../tables/limits.ts'), { configFile: false, logLevel: 'error' })
if (statSync(table).size > files.LIMITS.bytes) fail(`${table} is larger than ${files.LIMIT_MEGABYTES} MB: nothing was read.`)

const { families } = JSON.parse(readFileSync(here('../../report/manifest.json'), 'utf8'))
const name = path.basename(table, path.extname(table))
const wish = {
  title: values.title ?? name,
  publisher: values.publisher ?? 'The publisher',
  country: values.country ?? 'the country',
  made: new Date().toISOString().slice(0, 10),
  colours: families,
  keepPersonal: values['keep-personal'],
  order: values['day-first'] ? 'day-first' : values['month-first'] ? 'month-first' : null,
}

const imported = await module
  .importFile(new Uint8Array(readFileSync(table)), wish)
  .catch((error) => fail(`${table} cannot be read: ${[error.reason ?? error.message, error.named].filter(Boolean).join(', ')}.`))
if (imported.kind === 'question') fail(imported.text)
for (const [file, text] of imported.files) {
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, text)
}
console.log(`${imported.records} records written to ${folder}.`)
console.log(`Columns: ${imported.columns.join('; ')}.`)
for (const remark of imported.remarks) console.log(remark)
if (!values.title || !values.publisher || !values.country)
  console.log(`Say what it is in ${path.join(folder, 'manifest.json')} and ${path.join(folder, 'words/en')}: title, publisher, country.`)
console.log(`Next: REPORT=${folder} npm run build`)
