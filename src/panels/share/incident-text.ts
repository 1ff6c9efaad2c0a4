import { footnoteNumbers } from '../../formats/citation.ts'
import { shareText } from '../../formats/share-text.ts'
import { whenPhrase, wherePhrase } from '../../i18n/phrase.ts'
import type { Incident } from '../../model/incident.ts'
import { report } from '../../model/report.ts'
import { incidentLink, type Told } from './about.ts'

/** An incident in two lines for a message or a speech, with its link. Officials are never left out where the report has an answer. */
export function incidentText(incident: Incident, { root, m, s }: Told): string {
  const { answered, outcomes, footnotes } = incident
  const date = m.date.year(m.months[report().month - 1] ?? '', report().year)
  const denied = outcomes.some((id) => id === report().denied)
  return shareText({
    title: incident.title,
    when: whenPhrase(incident, m),
    where: wherePhrase(incident, m),
    certainty: m.certainties[incident.certainty],
    officials: denied ? s.text.denied : answered ? s.text.answered : null,
    source:
      footnotes.length > 0
        ? s.text.source(m.reportShort, s.text.footnotes(new Set(footnotes).size, footnoteNumbers(footnotes)), date)
        : s.text.sourceAlone(m.reportShort, date),
    link: incidentLink(root, incident.id),
  })
}
