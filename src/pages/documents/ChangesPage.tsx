import { Fragment } from 'react'
import type { Change, Release } from '../../formats/changes-file.ts'
import { languageFile } from '../../formats/language-file.ts'
import { incidentHref } from '../../formats/link.ts'
import type { DocumentMessages } from '../../i18n/documents-en.ts'
import { dayName } from '../../i18n/phrase.ts'
import { parseDay } from '../../model/date.ts'
import { releaseAnchor, releaseTitle } from '../feed.ts'
import styles from '../MethodPage.module.css'
import { Part } from '../MethodPart.tsx'
import { Rich, within } from '../Rich.tsx'
import { ROOT, siteRoot } from '../roots.ts'
import { Document } from './Document.tsx'

interface Props {
  readonly version: string
  readonly title: string
  /** Every version of the data, the newest first. */
  readonly releases: readonly Release[]
  /** Name of the feed at the root of the language; null where there is none. */
  readonly feed: string | null
  readonly m: DocumentMessages
}

/** Every version of the data: what changed in which records, and why. */
export function ChangesPage({ version, title, releases, feed, m }: Props) {
  const words = m.documents.changes
  return (
    <Document path="changes/" title={title} version={version} m={m}>
      <div className={styles.part}>
        <p>{words.lead}</p>
        <p>
          <Rich text={words.file} tags={{ file: within(`${siteRoot()}data/${languageFile('changes.json', m.language)}`) }} />{' '}
          {feed === null ? null : <Rich text={words.feed} tags={{ feed: within(ROOT + feed) }} />}
        </p>
      </div>
      {releases.map((release) => (
        <Part key={release.version} title={releaseTitle(release, m)} id={releaseAnchor(release)}>
          <p>
            <time dateTime={release.date}>{dayOf(release, m)}</time>
          </p>
          <ul className={styles.list}>
            {release.changes.map((change) => (
              <li key={change.text}>
                <strong>{words.how[change.how]}.</strong> {change.text} <Records change={change} m={m} />
              </li>
            ))}
          </ul>
        </Part>
      ))}
    </Document>
  )
}

function dayOf({ date }: Release, m: DocumentMessages): string {
  const day = parseDay(date)
  return day === null ? date : dayName(day, m)
}

/** The records of a change, each with the way to its page. */
function Records({ change: { records }, m }: { readonly change: Change; readonly m: DocumentMessages }) {
  const words = m.documents.changes
  if (records === 'all') return words.all
  return (
    <>
      {words.records(records.length)}{' '}
      {records.map(({ id, title }, index) => (
        <Fragment key={id}>
          {index > 0 ? '; ' : null}
          {id.includes('/') ? title : <a href={incidentHref(ROOT, id)}>{title ?? id}</a>}
        </Fragment>
      ))}
      .
    </>
  )
}
