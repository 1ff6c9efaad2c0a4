/**
 * Checks every address of the footnotes and looks for its copy in a public web archive: `npm run sources`. To be run by a person with a
 * network, who lets those sites and the archive see that; nothing else of the project asks anybody. Writes src/report/archive.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const { module } = await runnerImport(here('check-sources.ts'), { configFile: false })
const folder = here('../../report')
const read = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))

const PAUSE = 1000
const PATIENCE = 30_000

/** @type {import('./check-sources.ts').Ask} */
const ask = async (address) => {
  await new Promise((resolve) => setTimeout(resolve, PAUSE))
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'follow' })
    return { status: answer.status, text: await answer.text() }
  } catch (error) {
    return { error: error instanceof Error ? (error.cause?.code ?? error.message) : String(error) }
  }
}
const say = ({ url, footnotes, page, copy }) =>
  console.log(
    `${footnotes.join(', ')}: ${url}\n  page: ${page}\n  copy: ${copy ?? (copy === null ? 'none known' : 'the archive could not be asked')}`,
  )

const findings = await module.checkSources(read('sources.json'), ask, say)
const after = module.afterCheck(read('archive.json'), findings, new Date().toISOString().slice(0, 10))
writeFileSync(path.join(folder, 'archive.json'), `${JSON.stringify(after, null, 2)}\n`)
const missed = findings.filter(({ copy }) => copy === undefined).length
console.log(
  `${findings.length} addresses, ${findings.filter(({ copy }) => copy).length} with a copy, ${missed} of which the archive could not be asked.`,
)
console.log('Look at each new copy before you commit src/report/archive.json: the archive may hold an error page or a page of consent.')
process.exitCode = missed === findings.length ? 1 : 0
