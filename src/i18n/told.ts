import type { Account } from '../model/incident.ts'
import type { accountEn } from './account-en.ts'
import type { Messages } from './messages.ts'
import { whenPhrase, wherePhrase } from './phrase.ts'

/** Words that `toldInText` needs of an account. */
export type ToldWords = Pick<
  typeof accountEn,
  'precisions' | 'told' | 'official' | 'officialNone' | 'followed' | 'notSaid' | 'sources' | 'footnote'
>

/** An account as paragraphs of plain text, for programs that show no page of ours: facts with their doubt, what is told, sources. */
export function toldInText(account: Account, m: Messages, words: ToldWords): readonly string[] {
  const { certainty, location, sources, summary, officialResponse, whatFollowed, notSaid } = account
  const place = account.placeNote ?? words.precisions[location.precision]
  const facts = [whenPhrase(account, m), wherePhrase(account, m), m.certainties[certainty], place, account.dateNote]
  const addresses = sources.flatMap(({ footnote, publisher, url }) => {
    const source = [publisher, url].filter((part) => part !== null).join(', ')
    return source === '' ? [] : [`${words.footnote(footnote)}: ${source}`]
  })
  return [
    facts
      .filter((fact) => fact !== null)
      .map((fact) => fact.replace(/\.$/, ''))
      .map((fact) => `${fact}.`)
      .join(' '),
    `${words.told[certainty]}: ${summary}`,
    officialResponse === null ? words.officialNone : `${words.official}: ${officialResponse}`,
    ...(whatFollowed === null ? [] : [`${words.followed}: ${whatFollowed}`]),
    `${words.notSaid}: ${notSaid}`,
    ...(addresses.length === 0 ? [] : [`${words.sources}:\n${addresses.join('\n')}`]),
  ]
}
