import { accountEn } from '../i18n/account-en.ts'
import { quantityPhrase, roleLines } from '../i18n/account-phrase.ts'
import type { Messages } from '../i18n/messages.ts'
import { capital, whenPhrase, wherePhrase } from '../i18n/phrase.ts'
import type { Account, Incident } from '../model/incident.ts'
import { categoryName, familyIds, familyName, familyOf, groupName } from '../model/taxonomy.ts'

/** One of the facts under an account's title, and what is to be said of its doubt, line by line. */
export interface Fact {
  readonly value: string
  readonly notes: readonly string[]
}

/** "Detention and justice: conditions of detention; ill-treatment", family by family. */
export function categoryLine({ categories }: Incident): string {
  return familyIds()
    .flatMap((family) => {
      const own = categories.filter((category) => familyOf(category) === family)
      return own.length > 0 ? [{ own, family, first: categories.findIndex((category) => familyOf(category) === family) }] : []
    })
    .sort((a, b) => a.first - b.first)
    .map(({ family, own }) => `${familyName(family)}: ${own.map((category) => categoryName(category).toLowerCase()).join('; ')}`)
    .join('. ')
}

/** When, where, who and how certain: on the page and in print the same words. */
export function accountFacts(incident: Account, m: Messages): Readonly<Record<'when' | 'where' | 'who' | 'certain', Fact>> {
  const { location, certainty, people, groups } = incident
  const region = location.region === location.name ? null : location.region
  const whoNotes = people.map(
    (quantity) => capital(quantityPhrase(quantity, m)) + (quantity.saidBy === undefined ? '' : `, ${accountEn.saidBy(quantity.saidBy)}`),
  )
  return {
    when: fact(whenPhrase(incident, m), [...roleLines(incident.dates, m), incident.dateNote]),
    where: fact(wherePhrase(incident, m), [
      region,
      ...incident.placeInWords,
      incident.placeNote ?? accountEn.precisions[location.precision],
      basisNote(incident),
    ]),
    who: fact(groups.map((group) => groupName(group)).join('; ') || accountEn.whoNot, whoNotes),
    certain: fact(m.certainties[certainty], [incident.certaintyNote ?? accountEn.certaintyMeaning[certainty]]),
  }
}

const fact = (value: string, notes: readonly (string | null)[]): Fact => ({ value, notes: notes.filter((note) => note !== null) })

/** What the place rests on, where the words above it do not say so already. */
function basisNote({ location, placeNote }: Account): string | null {
  if (location.basis === null || location.basis === 'stated') return null
  return placeNote === null || location.basis === 'origin' ? accountEn.bases[location.basis] : null
}
