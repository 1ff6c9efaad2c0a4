import path from 'node:path'
import { build, type Plugin } from 'vite'
import type { LanguageCode } from '../model/language.ts'
import { aliasesOf } from './aliases.ts'
import { type Bundle, facesOf, outputOf, sheetOf } from './bundle.ts'
import { classNames } from './class-name.ts'
import { classicScript } from './classic-script.ts'
import { LICENCES } from './supply.ts'

/** Modules of the app in whose place a copy in one file has its own, seen from src: nothing else differs. */
export const STAND_INS: Readonly<Record<string, string>> = {
  'browser/address-bar.ts': 'single/address-bar.ts',
  'browser/basemap-source.ts': 'single/basemap-source.ts',
  'browser/dataset-source.ts': 'single/dataset-source.ts',
  'browser/fetched.ts': 'single/fetched.ts',
  'browser/reload.ts': 'single/reload.ts',
  'browser/first-view.ts': 'single/first-view.ts',
  'formats/link-write.ts': 'single/link-write.ts',
  'panels/LanguageOffer.tsx': 'single/LanguageOffer.tsx',
  'panels/LanguageSwitch.tsx': 'single/LanguageSwitch.tsx',
  'panels/keep/Keep.tsx': 'single/Keep.tsx',
  'panels/own/OwnButton.tsx': 'single/OwnButton.tsx',
  'panels/share/Embed.tsx': 'single/Embed.tsx',
  'panels/share/Links.tsx': 'single/Links.tsx',
  'panels/share/QrCode.tsx': 'single/QrCode.tsx',
}

/** Puts the stand-ins in their places, except for what stands in, which may ask for what it replaces. */
function standIn(root: string): Plugin {
  const src = path.join(root, 'src')
  const seen = (file: string) => path.relative(src, file).split(path.sep).join('/')
  return {
    name: 'stand-in',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.') || seen(importer).startsWith('single/')) return null
      const other = STAND_INS[seen(path.resolve(path.dirname(importer), source))]
      return other === undefined ? null : path.join(src, other)
    },
  }
}

/** The whole app as one script and one sheet. */
export interface CopyBundle {
  readonly code: string
  /** The script that unpacks it. */
  readonly loader: string
  /** With the serif inside. */
  readonly css: string
  /** Licences of the packages in the script. */
  readonly licences: string
}

/** Bundles the app of a language as one classic script: a module's script is refused in a file by some browsers. @param root the folder of package.json */
export async function bundleCopy(root: string, language: LanguageCode): Promise<CopyBundle> {
  const bundle = outputOf(
    (await build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [standIn(root)],
      resolve: { alias: [...aliasesOf(root, language)] },
      css: { modules: { generateScopedName: classNames(root) } },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        license: { fileName: LICENCES },
        assetsInlineLimit: 0,
        lib: {
          entry: path.join(root, 'src/single/main.ts'),
          name: 'copy',
          formats: ['iife'],
          fileName: () => 'copy.js',
          cssFileName: 'copy',
        },
      },
    })) as Parameters<typeof outputOf>[0],
  )
  const code = bundle.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n')
  const loader = (await classicScript(root, 'src/single/loader.ts', language)).code.trim()
  return { code, loader, css: withFonts(bundle, sheetOf(bundle, 'copy.css'), language), licences: sheetOf(bundle, LICENCES) }
}

/** A face of the serif in a sheet, with the address of its file. */
const FACE = /@font-face\s*\{[^}]*?url\(["']?([^"')]+\.woff2)["']?\)[^}]*\}/g

/** A sheet with the faces of its language inside, and without the others. */
function withFonts(bundle: Bundle, css: string, language: LanguageCode): string {
  const wanted = facesOf(language)
  return css.replace(FACE, (face, address: string) => {
    const file = bundle.find(({ fileName }) => address.endsWith(fileName.replace(/^.*\//, '')))
    if (file?.type !== 'asset' || typeof file.source === 'string') throw new Error(`The font "${address}" is missing from the build.`)
    if (!wanted.some((alphabet) => address.includes(`-${alphabet}-`))) return ''
    // It is there at once: nothing has to be shown in another face meanwhile.
    return face
      .replace('font-display:optional', 'font-display:block')
      .replace(address, `data:font/woff2;base64,${Buffer.from(file.source).toString('base64')}`)
  })
}
