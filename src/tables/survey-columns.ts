import { fold } from './column-names.ts'

/** A program for surveys: columns by which an export of it is known, and those about filling in the form. Names are folded. */
interface Survey {
  readonly marks: readonly RegExp[]
  readonly about: RegExp
  /** What stands before the name of a question for the group that it is in, beside what `fold` takes away. */
  readonly group?: RegExp
}

const SURVEYS: readonly Survey[] = [
  {
    // ODK has hyphens where KoBo has slashes: "incident-when".
    marks: [/^(meta )?instance id$/, /^(key|submission date)$/],
    about:
      /^(submission date|start|end|today|device ?id|username|(meta )?instance id|key|submitter (id|name)|attachments.*|status|review state|edits)$/,
    group: /^(?:\w+-)+(?=\w)/,
  },
  {
    marks: [/^(submission time|uuid|xform id string|meta instance id|instance id)$/],
    about: /^(start|end|today|submission time|uuid|index)$/,
  },
  {
    marks: [/^(start time|время начала)$/, /^(completion time|время выполнения)$/],
    about: /^(start time|completion time|last modified time|email|name|время начала|время выполнения|адрес электронной почты|имя)$/,
  },
  {
    marks: [/^respondent id$/, /^collector id$/],
    about:
      /^(respondent id|collector id|(start|end) date|date (created|modified)|ip address|email address|(first|last) name|custom data.*)$/,
  },
  {
    marks: [/^response id$/, /^recorded date$/],
    about:
      /^((start|end|recorded) date|status|response type|ip address|progress|duration in seconds|finished|response id|recipient (last name|first name|email)|external (data )?reference|location (latitude|longitude)|distribution channel|user language)$/,
  },
  { marks: [/^lastpage$/, /^submitdate$/], about: /^(submitdate|lastpage|startlanguage|startdate|datestamp|ipaddr|refurl|token|seed)$/ },
]

/** KoBo's own number of a form, which folded is the name of a column of ids. */
const KOBO_ID = /^_(id|index)$/i

/** The columns of a table: their names as questions, and which are about the filling in of a form, not about what happened. */
export function surveyColumns(headers: readonly string[]): { readonly names: readonly string[]; readonly about: readonly number[] } {
  const folded = headers.map(fold)
  const survey = SURVEYS.find(({ marks }) => marks.every((mark) => folded.some((name) => mark.test(name))))
  if (survey === undefined) return { names: headers, about: [] }
  const { about, group } = survey
  return {
    names: group === undefined ? headers : headers.map((header) => header.replace(group, '')),
    about: headers.flatMap((header, column) => (about.test(folded[column] ?? '') || KOBO_ID.test(header) ? [column] : [])),
  }
}
