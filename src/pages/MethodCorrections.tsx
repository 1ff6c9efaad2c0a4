import { mailLink } from '../formats/correction.ts'
import { pagesEn } from '../i18n/pages-en.ts'
import { Part } from './MethodPart.tsx'

interface Props {
  /** The mail address of who publishes this copy; empty where none is set. */
  readonly mail: string
  readonly version: string
}

/** How to ask for a correction, and what becomes of it. */
export function Corrections({ mail, version }: Props) {
  return (
    <Part title="Corrections" id="corrections">
      <p>
        If a date, place, number, name, hedge or denial here is not exactly the report’s, we want to know. Say which record (its id stands
        at the end of each account), what is wrong, and where the report says otherwise. <Whom mail={mail} version={version} />
      </p>
      <p>
        An error of fact is corrected as soon as it has been checked against the report, whoever points it out. What was wrong is not passed
        over in silence: every correction raises the version of the data and is listed with what changed and why. A record that should not
        have been published is withdrawn: a page in its place says so and why, its id is never used again, and its text is in no file of the
        new version. Copies that others took are beyond our reach. What is a matter of judgement (a category, a tag, what the report leaves
        open) is weighed and answered, but need not be changed.
      </p>
      <p>
        What concerns the report itself belongs to its authors: International Partnership for Human Rights (
        <a href="https://www.iphronline.org/" rel="noopener noreferrer">
          iphronline.org
        </a>
        ; the report prints the address IPHR@IPHRonline.org) and the Kazakhstan International Bureau for Human Rights and Rule of Law (
        <a href="https://bureau.kz/" rel="noopener noreferrer">
          bureau.kz
        </a>
        ).
      </p>
      <p>
        If you may be watched, do not write from a place or an account that can be tied to you: a letter shows who wrote it, to whom and
        when, even where nobody can read it.
      </p>
    </Part>
  )
}

function Whom({ mail, version }: Props) {
  if (mail === '')
    return (
      <>
        This copy names no address of its own. Ask whoever gave you its address, open an issue in the project’s source repository, or ask
        the authors of the report through the ways that they publish themselves (below).
      </>
    )
  const { subject, lines } = pagesEn.letter
  const letter = {
    subject: subject(version),
    lines: [lines.record, lines.version(version), lines.field, '', lines.wrong, '', lines.report, ''],
  }
  return (
    <>
      Write to <a href={mailLink(mail, letter)}>{mail}</a>: the link opens your own mail program with the questions filled in. “Ask for a
      correction” at the end of each account fills in the record too. Nothing is sent before you send it.
    </>
  )
}
