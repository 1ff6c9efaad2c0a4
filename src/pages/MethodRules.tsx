import type { MethodWords } from '../i18n/method-en.ts'
import styles from './MethodPage.module.css'
import { List, Part } from './MethodPart.tsx'
import { Rich, within } from './Rich.tsx'
import { siteRoot } from './roots.ts'

interface Props {
  readonly words: MethodWords
}

/** What becomes a record, what its fields mean, and what follows from what is not there. */
export function Inclusion({ words }: Props) {
  const { title, lead, rules, left } = words.inclusion
  return (
    <Part title={title} id="inclusion">
      <p>{lead}</p>
      <List items={rules} />
      <p>{left}</p>
    </Part>
  )
}

export function Fields({ words }: Props) {
  const { title, rows, schema } = words.fields
  return (
    <Part title={title} id="fields">
      <dl className={styles.fields}>
        {rows.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Rich text={schema} tags={{ schema: within(`${siteRoot()}data/incidents.schema.json`) }} />
      </p>
    </Part>
  )
}

export function Named({ words }: Props) {
  const { title, lead, rules, never } = words.named
  return (
    <Part title={title} id="named">
      <p>{lead}</p>
      <List items={rules} />
      <p>{never}</p>
    </Part>
  )
}

export function Reply({ words: { reply } }: Props) {
  return (
    <Part title={reply.title} id="reply">
      <p>{reply.text}</p>
    </Part>
  )
}

export function Absence({ words: { absence } }: Props) {
  return (
    <Part title={absence.title} id="absence">
      <p>{absence.text}</p>
    </Part>
  )
}
