import { type Day, parseEdtf } from '../model/date.ts'
import type { LanguageCode } from '../model/language.ts'
import { report } from '../model/report.ts'
import type { Messages } from './messages.ts'
import { datePhrase } from './phrase.ts'
import type { ShareWords } from './share-en.ts'

/** The report in one line, as files name it that are read by people. */
export function reportLineIn(m: Messages): string {
  return `${m.reportShort}, ${report().title}, ${reportMonth(m)}`
}

function reportMonth(m: Messages): string {
  return m.date.year(m.months[report().month - 1] ?? '', report().year)
}

/** What a citation says in the language of its page. The report keeps its own title: it has appeared under no other. */
export function citationWords(m: Messages, { cite, text }: Pick<ShareWords, 'cite' | 'text'>) {
  const language: LanguageCode = m.language
  return {
    language,
    site: m.title,
    report: cite.report(cite.publishers, report().title, reportMonth(m)),
    footnotes: text.footnotes,
    day: (made: Day): string => {
      const date = parseEdtf(made)
      return date === null ? made : datePhrase(date, m)
    },
    plain: cite.plain,
    note: cite.note,
  }
}
