import { Svg } from '../../article/Svg.tsx'
import { certaintyMark } from '../../drawing/symbol.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortDate, wherePhrase } from '../../i18n/phrase.ts'
import { printEn } from '../../i18n/print-en.ts'
import styles from './BriefTable.module.css'
import type { Numbered } from './brief.ts'
import { numberRanges } from './printed.ts'

const w = printEn.table

/** Rows at the end that stay on one page: a single one left over looks like a mistake. */
const TOGETHER = 3

/** All incidents of the brief at a glance, one row each; its head stands on every page. */
export function BriefTable({ incidents }: { readonly incidents: readonly Numbered[] }) {
  const m = useMessages()
  const last = Math.max(0, incidents.length - TOGETHER)
  const parts = [incidents.slice(0, last), incidents.slice(last)].filter((part) => part.length > 0)
  return (
    <table className={styles.table} aria-label={w.name}>
      <thead>
        <tr>
          {[w.number, w.when, w.where, w.what, w.certainty, w.footnotes].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map((part) => (
        <tbody key={part[0]?.incident.id}>
          {part.map(({ number, incident }) => (
            <tr key={incident.id}>
              <td>{number}</td>
              <td>{shortDate(incident, m)}</td>
              <td>{wherePhrase(incident, m)}</td>
              <td className={styles.title}>{incident.title}</td>
              <td>
                <span className={styles.certainty}>
                  <Svg node={certaintyMark(incident.certainty, 9, '#000')} />
                  {m.certainties[incident.certainty]}
                </span>
              </td>
              <td>{numberRanges(incident.footnotes) || w.noFootnotes}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
