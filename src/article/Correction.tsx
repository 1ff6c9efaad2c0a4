import { CORRECTION_FIELDS, mailLink } from '../formats/correction.ts'
import { accountEn } from '../i18n/account-en.ts'
import styles from './IncidentArticle.module.css'

/** Where a correction of a record goes. */
export interface CorrectionTo {
  /** The mail address of who publishes this copy; empty where none is set. */
  readonly mail: string
  /** Version of the data. */
  readonly version: string
  /** Root of the site. */
  readonly root: string
}

/** The way to ask for a correction: letters with record, version and field filled in, or whom to ask where no address is set. */
export function Correction({ id, to: { mail, version, root } }: { readonly id: string; readonly to: CorrectionTo }) {
  const words = accountEn.correct
  const how = <a href={`${root}method/#corrections`}>{words.how}</a>
  if (mail === '') return <p className={styles.correct}>{how}</p>
  return (
    <details className={styles.correct}>
      <summary>{words.title}</summary>
      <p>
        {words.why} {how}
      </p>
      <ul>
        {CORRECTION_FIELDS.map((field) => {
          const name = words.fields[field]
          const lines = [words.record(id), words.version(version), words.field(name), '', words.wrong, '', words.report, '']
          return (
            <li key={field}>
              <a href={mailLink(mail, { subject: words.subject(id, name), lines })}>{name}</a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
