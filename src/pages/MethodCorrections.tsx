import { mailLink } from '../formats/correction.ts'
import type { MethodMessages, MethodWords } from '../i18n/method-en.ts'
import { Part } from './MethodPart.tsx'
import { Rich, within } from './Rich.tsx'
import { awayIn } from './report-links.ts'

interface Props {
  /** The mail address of who publishes this copy; empty where none is set. */
  readonly mail: string
  readonly version: string
  readonly m: MethodMessages
}

/** How to ask for a correction, and what becomes of it. */
export function Corrections(props: Props) {
  const { title, ask, becomes, authors, watched } = props.m.method.corrections
  return (
    <Part title={title} id="corrections">
      <p>
        {ask} <Whom {...props} />
      </p>
      <p>{becomes}</p>
      <p>
        <Rich text={authors} tags={awayIn(authors)} />
      </p>
      <p>{watched}</p>
    </Part>
  )
}

function Whom({ mail, version, m }: Props) {
  const { nobody, write } = m.method.corrections
  if (mail === '') return nobody
  const { subject, lines } = m.pages.letter
  const letter = {
    subject: subject(version),
    lines: [lines.record, lines.version(version), lines.field, '', lines.wrong, '', lines.report, ''],
  }
  return <Rich text={write(mail)} tags={{ mail: within(mailLink(mail, letter)) }} />
}

/** Which language holds where they differ, and who has not read the others yet. */
export function Languages({ words: { languages } }: { readonly words: MethodWords }) {
  return (
    <Part title={languages.title} id="languages">
      <p>{languages.text}</p>
      <p>
        <Rich text={languages.help} tags={{ correction: within('#corrections') }} />
      </p>
    </Part>
  )
}
