import type { Rolldown, ViteBuilder } from 'vite'
import type { LanguageCode } from '../model/language.ts'

/** The files that a build of Vite wrote. */
export type Bundle = readonly Rolldown.RolldownOutput['output'][number][]
type Chunk = Extract<Bundle[number], { type: 'chunk' }>

/** The files of a build's answer. */
export function outputOf(result: Awaited<ReturnType<ViteBuilder['build']>>): Bundle {
  return [result].flat().flatMap((part) => ('output' in part ? part.output : []))
}

const chunksOf = (bundle: Bundle): readonly Chunk[] => bundle.filter((file) => file.type === 'chunk')

/** The chunk of a name. @throws Error where there is none */
export function chunkNamed(bundle: Bundle, name: string): Chunk {
  const chunk = chunksOf(bundle).find((candidate) => candidate.name === name)
  if (!chunk) throw new Error(`The chunk "${name}" is missing from the build.`)
  return chunk
}

/** The style sheets of a chunk and of what it imports, those that others rest on first. */
export function stylesOf(bundle: Bundle, chunk: Chunk): readonly string[] {
  const chunks = chunksOf(bundle)
  const used = [...chunk.imports.flatMap((name) => chunks.filter(({ fileName }) => fileName === name)), chunk]
  return used.flatMap((one) => [...(one.viteMetadata?.importedCss ?? [])])
}

/** Style sheets that were taken off their chunks. */
const taken = new WeakMap<object, ReadonlySet<string>>()

/** Takes the style sheets off the chunks of some names. */
export function takeStyles(bundle: Record<string, Bundle[number]>, names: readonly string[]): void {
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk' || !names.includes(chunk.name) || !chunk.viteMetadata) continue
    taken.set(chunk.viteMetadata, new Set(chunk.viteMetadata.importedCss))
    chunk.viteMetadata.importedCss.clear()
  }
}

/** Puts back what `takeStyles` took. */
export function putStylesBack(bundle: Record<string, Bundle[number]>): void {
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk' || !chunk.viteMetadata) continue
    for (const file of taken.get(chunk.viteMetadata) ?? []) chunk.viteMetadata.importedCss.add(file)
  }
}

/** The style sheets that a build wrote. */
export const sheetFilesOf = (bundle: Bundle): readonly string[] =>
  bundle.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'))

/** The text of a style sheet. @throws Error where there is none */
export function sheetOf(bundle: Bundle, fileName: string): string {
  const file = bundle.find((candidate) => candidate.fileName === fileName)
  if (file?.type !== 'asset') throw new Error(`The style sheet "${fileName}" is missing from the build.`)
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
}

/** Alphabets of the serif's faces that a page of a language is written in; spaces, figures and quotation marks are in the Latin one. */
const ALPHABETS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['latin'],
  ru: ['cyrillic', 'latin'],
  kk: ['cyrillic', 'latin', 'kazakh'],
}

/** Alphabets of the serif's faces that a visit in a language loads, and a copy of it brings. */
export const facesOf = (language: LanguageCode): readonly string[] => ALPHABETS[language]

/** The serif's faces of some weights in which a language is written. */
export function fontsOf(bundle: Bundle, weights: readonly number[], language: LanguageCode): readonly string[] {
  const faces = ALPHABETS[language].flatMap((alphabet) => weights.map((weight) => new RegExp(`-${alphabet}-${weight}-[^/]*\\.woff2$`)))
  return bundle.map(({ fileName }) => fileName).filter((name) => faces.some((face) => face.test(name)))
}

type ModuleInfo = { readonly importers: readonly string[] }

/** The scripts that the app starts with: React, and what is ours. */
const FIRST = ['react', 'app'] as const
type First = 'early' | (typeof FIRST)[number]

/**
 * Asks the browser to compile the scripts that the app starts with whole, beside the page, while it draws its first frame; else V8
 * reads every function again when it is first called, and the page waits.
 *
 * https://v8.dev/blog/explicit-compile-hints: the comment must stand before all code. Other browsers pass it over.
 */
export function hintFirstLoad(bundle: Record<string, Bundle[number]>): void {
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && FIRST.some((name) => name === file.name)) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
  }
}

/** Needs nothing else, so that it runs as soon as it is there. */
const EARLY = /\/src\/browser\/early-presses\.ts$/

/** Every map needs it, and it is too short for a script of its own. */
const SHORT = /\/src\/drawing\/pin-spec\.ts$/

/** A library that the app rests on. */
const LIBRARY = /\/node_modules\/(react|react-dom|scheduler)\//

/**
 * Name of the chunk of a module that the app needs at once, null for any other: left to itself the bundler parts what later chunks
 * share with it into small chunks, which compress worse. React is a script of its own: two shorter tasks instead of one long.
 */
export function firstLoad(id: string, graph: { readonly getModuleInfo: (id: string) => ModuleInfo | null }): First | null {
  const seen = new Set<string>()
  const isReached = (module: string): boolean => {
    if (module.endsWith('/src/main.tsx')) return true
    if (seen.has(module)) return false
    seen.add(module)
    return graph.getModuleInfo(module)?.importers.some(isReached) ?? false
  }
  if (EARLY.test(id)) return 'early'
  if (LIBRARY.test(id)) return 'react'
  return SHORT.test(id) || isReached(id) ? 'app' : null
}
