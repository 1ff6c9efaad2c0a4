/**
 * Changes model and formats in one place after the other and looks whether a test notices: `npm run mutation`, or a part of it:
 * `npm run mutation -- src/model/date.ts tests/model/date.test.ts` (these files, and only what these tests notice). By name, not a part of `npm test`. What survives is explained in survivors.md.
 *
 * The changes are Stryker's, all in the code at once, each behind a switch (changes.ts). Each test runs once as it is, then again with each
 * switch on its way, without anything being loaded anew (runner.ts): a change costs milliseconds where Stryker's own runner takes seconds.
 * What happens while modules are loaded is not tried.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = `${ROOT}node_modules/.cache/mutation`
const LOG = `${FOLDER}/log-${process.pid}.txt`
/** Milliseconds after which a try is without end. */
const ENDLESS = 20_000
const named = process.argv.slice(2)
/** An environment that names what was named, if anything. */
const only = (variable, folder) => {
  const some = named.filter((file) => file.startsWith(folder))
  return some.length > 0 ? { [variable]: some.join(',') } : {}
}

mkdirSync(FOLDER, { recursive: true })

/** One run of the tests, ended where a try does not end. Resolves with its code, or with the change that it was ended for. */
function run() {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [`${ROOT}node_modules/vitest/vitest.mjs`, 'run', '-c', 'tests/mutation/vitest.config.ts', '--reporter=dot'],
      {
        cwd: ROOT,
        env: { ...process.env, MUTATION_LOG: LOG, ...only('MUTATION_FILES', 'src/'), ...only('MUTATION_TESTS', 'tests/'), NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      },
    )
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    let endless
    const watch = setInterval(() => {
      if (!existsSync(`${LOG}.now`) || Date.now() - statSync(`${LOG}.now`).mtimeMs < ENDLESS) return
      endless = readFileSync(`${LOG}.now`, 'utf8')
      // With the process of the tests, which is the one that goes on and on.
      if (endless && child.pid) process.kill(-child.pid, 'SIGKILL')
    }, 2000)
    child.on('close', (code) => {
      clearInterval(watch)
      resolve({ code, said, endless })
    })
  })
}

let done
for (;;) {
  done = await run()
  if (!done.endless) break
  appendFileSync(LOG, `endless\t${done.endless}\n`)
  rmSync(`${LOG}.now`, { force: true })
}
if (done.code !== 0) console.error(done.said)

const changes = JSON.parse(readFileSync(`${LOG}.json`, 'utf8'))
const lines = readFileSync(LOG, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
const ids = (word) => new Set(lines.filter(([one]) => one === word).map(([, id]) => id))
const [tried, noticed, endless] = ['tried', 'noticed', 'endless'].map(ids)
for (const [, , file, test] of lines.filter(([word]) => word === 'doubtful'))
  console.error(`Not counted, since it fails a second time without any change: "${test}" (${file})`)

/** One line of the table. */
function line(name, of) {
  const all = of.filter(({ id }) => tried.has(id))
  const seen = all.filter(({ id }) => noticed.has(id) || endless.has(id))
  const score = all.length > 0 ? ((seen.length / all.length) * 100).toFixed(1) : '–'
  return `| ${name} | ${of.length} | ${all.length} | ${seen.length} | ${all.length - seen.length} | ${score} |`
}
for (const { id, file, line: row, column, kind, before, after } of changes.filter(
  ({ id }) => tried.has(id) && !noticed.has(id) && !endless.has(id),
))
  console.log(`${file}:${row}:${column} (${id}) ${kind}\n  - ${before}\n  + ${after.replaceAll(/\s+/g, ' ')}`)
console.log('| file | changes | tried | noticed | survived | % |\n|---|---|---|---|---|---|')
for (const file of [...new Set(changes.map(({ file }) => file))])
  console.log(
    line(
      file,
      changes.filter((one) => one.file === file),
    ),
  )
console.log(line('all', changes))
