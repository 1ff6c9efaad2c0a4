import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInstrumenter } from '@stryker-mutator/instrumenter'
import type { Plugin } from 'vite'

/** One change that could be made to the code, as Stryker counts them. */
export interface Change {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly kind: string
  readonly before: string
  readonly after: string
}

const quiet = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  debug() {},
  info() {},
  warn: console.warn,
  trace() {},
  error: console.error,
}

/** What Stryker injects, without the rest of Stryker. */
const injector = {
  values: { logger: quiet } as Record<string, unknown>,
  provideValue(name: string, value: unknown) {
    this.values[name] = value
    return this
  },
  injectClass<Made>(made: { new (...given: never[]): Made; readonly inject: readonly string[] }) {
    return new made(...(made.inject.map((name) => this.values[name]) as never[]))
  },
}

/** The files with every change in them, each behind a switch, and the changes. */
export async function withChanges(root: string, names: readonly string[]) {
  const files = names.map((name) => ({ name: path.join(root, name), mutate: true, content: readFileSync(path.join(root, name), 'utf8') }))
  const lines = new Map(files.map(({ name, content }) => [name, content.split('\n')]))
  const { files: switched, mutants } = await createInstrumenter(injector as never).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  } as never)
  const changes = mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ id, fileName, location: { start, end }, mutatorName, replacement }): Change => {
      const own = lines.get(fileName)?.slice(start.line, end.line + 1) ?? []
      const last = own.length - 1
      const before = own.map((line, at) => line.slice(at === 0 ? start.column : 0, at === last ? end.column : undefined)).join(' ')
      return {
        id,
        file: path.relative(root, fileName),
        line: start.line + 1,
        column: start.column + 1,
        kind: mutatorName,
        before,
        after: replacement ?? '',
      }
    })
  return { switched: new Map(switched.map(({ name, content }) => [name, content])), changes }
}

/** Serves the files with their switches. What they keep for later they forget from one try to the next: see runner.ts. */
export function switches(switched: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'changes',
    enforce: 'pre',
    load: (id) =>
      switched
        .get(id.split('?')[0] ?? '')
        ?.replaceAll('new WeakMap', 'new globalThis.__forgetful__')
        .replaceAll(/^(const \w+ = new )(Map|Set)(?=<[^>]*>\(\))/gm, '$1globalThis.__forgetful$2__'),
  }
}
