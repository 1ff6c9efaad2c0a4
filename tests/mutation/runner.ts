import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { RunnerTask } from 'vitest'
import { TestRunner } from 'vitest'

/** What the switches of Stryker read and write. */
interface Switches {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number
  hitLimit?: number
  mutantCoverage?: { readonly static: Record<string, number>; readonly perTest: Record<string, Record<string, number>> }
}

const here = globalThis as unknown as {
  __stryker__: Switches
  __forgetful__: unknown
  __forgetfulMap__: unknown
  __forgetfulSet__: unknown
  __round__: number
  __reopen__?: () => void
}
here.__round__ ??= 0

/** Keeps what it is given until the next try: what was worked out under one change answers for no other. */
class Forgetful<Key extends WeakKey, Value> {
  #map = new WeakMap<Key, Value>()
  #round = here.__round__
  #own() {
    if (this.#round !== here.__round__) {
      this.#map = new WeakMap()
      this.#round = here.__round__
    }
    return this.#map
  }
  get(key: Key) {
    return this.#own().get(key)
  }
  has(key: Key) {
    return this.#own().has(key)
  }
  set(key: Key, value: Value) {
    this.#own().set(key, value)
    return this
  }
}
here.__forgetful__ = Forgetful

/** The same of a map that stands for itself in a module: what was kept is asked for before anything is kept. */
class ForgetfulMap<Key, Value> extends Map<Key, Value> {
  #round = here.__round__
  override get(key: Key) {
    if (this.#round !== here.__round__) this.clear()
    this.#round = here.__round__
    return super.get(key)
  }
}
here.__forgetfulMap__ = ForgetfulMap

/** The same of a set. */
class ForgetfulSet<Value> extends Set<Value> {
  #round = here.__round__
  override has(value: Value) {
    if (this.#round !== here.__round__) this.clear()
    this.#round = here.__round__
    return super.has(value)
  }
}
here.__forgetfulSet__ = ForgetfulSet
// biome-ignore lint/suspicious/noAssignInExpressions: as the switches do
const switches = (here.__stryker__ ??= {})

const LOG = process.env['MUTATION_LOG'] ?? ''
const NOW = `${LOG}.now`
/** Milliseconds of processor that a test may take to be tried with changes: what only a longer one notices counts as not noticed. */
const LONG = 1000
/** Id by id what was noticed already; a run that was ended goes on where it was. */
const noticed = new Set<string>()
const tried = new Set<string>()
/** Tests that have been tried with all that they come through, before the run was ended. */
const done = new Set<string>()
for (const line of existsSync(LOG) ? readFileSync(LOG, 'utf8').split('\n') : []) {
  const [word, id] = line.split('\t')
  if (id && (word === 'noticed' || word === 'endless')) noticed.add(id)
  if (id && word === 'tried') tried.add(id)
  if (id && word === 'done') done.add(id)
}

/** Runs each test as it is, then once more with each change that it comes through and that nothing has noticed yet. */
export default class extends TestRunner {
  async runTask(test: RunnerTask) {
    const run = TestRunner.getTestFn(test as never) as () => unknown
    const fresh = (id?: string) => {
      switches.activeMutant = undefined
      here.__round__ += 1
      here.__reopen__?.()
      switches.activeMutant = id
    }
    switches.currentTestId = test.id
    fresh()
    const before = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(before)
    const hits = switches.mutantCoverage?.perTest[test.id] ?? {}
    switches.currentTestId = undefined
    if (user + system > LONG * 1000 || done.has(test.id)) return
    const found: string[] = []
    for (const [id, count] of Object.entries(hits)) {
      if (noticed.has(id)) continue
      fresh(id)
      switches.hitCount = 0
      switches.hitLimit = count * 50 + 10_000
      writeFileSync(NOW, id)
      if (!tried.has(id)) appendFileSync(LOG, `tried\t${id}\n`)
      tried.add(id)
      try {
        await run()
      } catch {
        found.push(id)
      }
    }
    fresh()
    writeFileSync(NOW, '')
    const name = `${test.file.name}\t${test.name.replaceAll(/\s+/g, ' ')}`
    try {
      if (found.length > 0) await run()
    } catch {
      // It passes only once, or a change left something behind: what it noticed may be that.
      appendFileSync(LOG, `doubtful\t${found.join(' ')}\t${name}\ndone\t${test.id}\n`)
      return
    }
    for (const id of found) noticed.add(id)
    appendFileSync(LOG, `${found.map((id) => `noticed\t${id}\t${name}\n`).join('')}done\t${test.id}\n`)
  }
}
