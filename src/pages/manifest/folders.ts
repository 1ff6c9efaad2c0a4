import { createHash } from 'node:crypto'
import path from 'node:path'
import type { LanguageCode } from '../../model/language.ts'

/** The folder of the site's own report. @param root the folder of package.json */
export const ownReport = (root: string): string => path.join(root, 'src/report')

/** The folder of the report that is built: REPORT of the environment, seen from where the build is started; else the site's own. */
export function reportFolder(root: string): string {
  const named = process.env['REPORT']?.trim() ?? ''
  return named === '' ? ownReport(root) : path.resolve(named)
}

/**
 * The folder of the code that is made of a report and the catalogues (see made.ts). That of the site's own report is where the compiler of
 * types looks for it; any other has one of its own, so that neither disturbs the other.
 */
export function madeFolder(root: string, report = reportFolder(root)): string {
  if (report === ownReport(root)) return path.join(root, 'src/words/made')
  const key = createHash('sha256').update(report).digest('hex').slice(0, 8)
  return path.join(root, 'node_modules/.cache/report', `${path.basename(report)}-${key}`)
}

/** What code imports as `#words/…` and `#report…` (see package.json), in a language, as aliases of the bundler. */
export function madeAliases(root: string, language: LanguageCode): { find: RegExp; replacement: string }[] {
  const made = madeFolder(root)
  return [
    { find: /^#words\/(.*)$/, replacement: `${made}/${language}/$1.ts` },
    { find: /^#report$/, replacement: `${made}/${language}/report.ts` },
    { find: /^#report\.css$/, replacement: `${made}/report.css` },
    { find: /^#report\/(locator|search|links)$/, replacement: `${made}/$1.ts` },
    { find: /^#report\/basemap\//, replacement: `${made}/basemap/` },
  ]
}
