import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { familyRules } from '../../drawing/palette.ts'
import { writeWords } from '../../words/write.ts'
import { readManifest } from './manifest.ts'
import { readReport } from './report-words.ts'

/** The folder of the site's own report, seen from that of package.json. */
export const OWN_REPORT = 'src/report'

/**
 * Writes the code that is made of catalogues and report before anything else runs: what is imported as `#words/NAME` and `#report`.
 * @param root the folder of package.json
 * @param folder of the report
 * @returns the folder with a folder for each language
 * @throws Error with file and field, or file and key, of the first fault
 */
export function makeModules(root: string, folder: string): string {
  const words = path.join(root, 'src/words')
  writeWords(words)
  const made = path.join(words, 'made')
  for (const language of readManifest(folder).languages) {
    const { report } = readReport(folder, language)
    write(
      path.join(made, language, 'report.css'),
      `/* Made of the folder of the report: change that. */\n${familyRules(report.families)}\n`,
    )
    write(
      path.join(made, language, 'report.ts'),
      `// Made of the folder of the report: change that.\nimport type { Report } from '../../../model/report.ts'\n\nexport const made = ${JSON.stringify(report, null, 1)} as unknown as Report\n`,
    )
  }
  return made
}

function write(file: string, code: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === code) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, code)
}
