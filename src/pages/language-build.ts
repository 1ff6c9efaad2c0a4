import path from 'node:path'
import { createBuilder, type ViteBuilder } from 'vite'
import { type Language, languages } from '../i18n/languages.ts'
import type { LanguageCode } from '../model/language.ts'

const VARIABLE = 'BUILD_LANGUAGE'

/**
 * The language of this build of the app: BUILD_LANGUAGE of the environment, else the first of the report.
 * @param codes of the report
 * @throws Error where it names no language of the site
 */
export function languageOfBuild(
  codes: readonly LanguageCode[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): LanguageCode {
  const named = environment[VARIABLE]?.trim() ?? ''
  const found = named === '' ? codes[0] : codes.find((code) => code === named)
  if (!found) throw new Error(`${VARIABLE} is "${named}", which is none of ${codes.join(', ')}.`)
  return found
}

/**
 * The languages that one build writes, and that of its first builder: all of them, or only the one that BUILD_LANGUAGE names, which
 * takes a third of the time while somebody works on the code.
 */
export function languagesToBuild(environment: Readonly<Record<string, string | undefined>> = process.env): {
  readonly first: LanguageCode
  readonly languages: readonly Language[]
} {
  const first = languageOfBuild(
    languages().map(({ code }) => code),
    environment,
  )
  const one = (environment[VARIABLE]?.trim() ?? '') !== ''
  return { first, languages: one ? languages().filter(({ code }) => code === first) : languages() }
}

/** What builds the app in another language, into the same folder as the first: what does not change has the same name in both. */
export async function builderFor(root: string, language: LanguageCode, outDir: string): Promise<ViteBuilder> {
  const before = process.env[VARIABLE]
  process.env[VARIABLE] = language
  try {
    return await createBuilder({
      root,
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir, emptyOutDir: false, copyPublicDir: false },
    })
  } finally {
    if (before === undefined) delete process.env[VARIABLE]
    else process.env[VARIABLE] = before
  }
}
