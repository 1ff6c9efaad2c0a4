/** What stands between thousands: a comma in English, a space that does not break in Russian and Kazakh. */
const SEPARATORS: Readonly<Record<string, string>> = { en: ',', ru: '\u00a0', kk: '\u00a0' }

/** A whole number in groups of three digits, as the language writes it: 42,500 and 42 500. Our own: browsers lack Kazakh. */
export function groupedNumber(value: number, language: string): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, SEPARATORS[language] ?? ',')
}
