import { report } from '../model/report.ts'

/** The name of a published file in a language: `incidents.geojson`, `incidents.ru.geojson`. The first of the report has the plain one. */
export function languageFile(name: string, language: string): string {
  return language === report().languages[0] ? name : name.replace(/(?=\.\w+$)/, `.${language}`)
}
