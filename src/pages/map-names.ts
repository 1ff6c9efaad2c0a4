import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Labels, parseLabels } from '../drawing/basemap-labels.ts'
import type { LanguageCode } from '../model/language.ts'
import { madeFolder } from './manifest/folders.ts'

/** The names of the map, in English and in a language. @param root the folder of the project */
export function mapNames(root: string, language: LanguageCode): Labels {
  const read = (name: string) => readFileSync(path.join(madeFolder(root), 'basemap', name), 'utf8')
  return parseLabels(read('labels.json'), language === 'en' ? {} : { [language]: read(`names-${language}.json`) })
}
