/** The name of a published file in a language: `incidents.geojson`, `incidents.ru.geojson`. English came first and has the plain one. */
export function languageFile(name: string, language: string): string {
  return language === 'en' ? name : name.replace(/(?=\.\w+$)/, `.${language}`)
}
