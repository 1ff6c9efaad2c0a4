import path from 'node:path'
import { build, type Rolldown } from 'vite'
import type { LanguageCode } from '../model/language.ts'
import { madeAliases } from './manifest/folders.ts'

/**
 * One classic script, and its style sheet, built from an entry by itself.
 * @param entry its file, seen from the folder of package.json
 * @param language of its words
 */
export async function classicScript(
  root: string,
  entry: string,
  language: LanguageCode = 'en',
): Promise<{ readonly code: string; readonly css: string; readonly licences: string }> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Vite leaves it in libraries for whoever bundles them.
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: madeAliases(root, language) },
    build: {
      write: false,
      license: { fileName: 'licences.txt' },
      minify: true,
      lib: {
        entry: path.join(root, entry),
        name: 'script',
        formats: ['iife'],
        fileName: () => 'script.js',
        cssFileName: 'script',
      },
    },
  })
  const output = [result].flat().flatMap<Rolldown.OutputChunk | Rolldown.OutputAsset>((part) => ('output' in part ? part.output : []))
  const code = output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n')
  const css = output.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [])).join('\n')
  const licences = output
    .flatMap((file) => (file.fileName === 'licences.txt' && file.type === 'asset' ? [String(file.source)] : []))
    .join('\n')
  return { code, css, licences }
}
