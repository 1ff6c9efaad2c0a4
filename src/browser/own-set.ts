import { familyRules } from '../drawing/palette.ts'
import { parseNamedPlaces } from '../formats/named-places.ts'
import { keepColumns } from '../model/columns.ts'
import type { Account, Dataset, IncidentId } from '../model/incident.ts'
import { openReport, type Report, report } from '../model/report.ts'
import { DEFAULT_VIEW, type View } from '../model/view.ts'
import { prepareAnswers } from '../state/answers.ts'
import { openDataset, openView, type State, store } from '../state/store.ts'
import type { NamedPlace } from '../tables/place-names.ts'
import { provideAccounts } from './accounts-source.ts'
import { fetchText } from './fetched.ts'
import type { FoundReport } from './own-messages.ts'
import type { OwnReader } from './own-reader.ts'

/** The site's own report, while a reader's file stands in its place. */
interface Kept {
  readonly report: Report
  readonly state: Pick<State, 'dataset' | 'recordProblems' | 'accounts' | 'linkProblems'>
  readonly view: View
  readonly title: string
}

let kept: Kept | null = null
/** How many files have been opened. */
let number = 0
/** Holds the records of the open file, from which exports are made. */
let holder: OwnReader | null = null
/** Colours of the families of the open file. */
let colours: CSSStyleSheet | null = null

/** The site's own report, whichever is open. */
export const siteReport = (): Report => kept?.report ?? report()

/** The site's list of places in the language of the page; none where it cannot be had: then no place is known by its name. */
export async function sitePlaces(): Promise<readonly NamedPlace[]> {
  try {
    return parseNamedPlaces(await fetchText('data/places.json'), store.getState().language)
  } catch {
    return []
  }
}

/**
 * Opens a reader's records in place of the site's report; nothing of them is kept anywhere.
 * @param title of the window meanwhile, which browsers note in their history: so not the name of the file
 */
export async function openOwnSet(name: string, title: string, found: FoundReport, reader: OwnReader): Promise<void> {
  const { report: own, outside, columns } = found
  const { accounts, byId } = await accountsOf(found, reader)
  keepColumns({ incidents: accounts, ...columns })
  await prepareAnswers(accounts)
  // The page draws all of it at once: not in the same breath as the last of the accounts.
  await nextTurn()
  const { dataset, recordProblems, accounts: siteAccounts, linkProblems, view, language } = store.getState()
  kept ??= {
    report: report(),
    state: { dataset, recordProblems, accounts: siteAccounts, linkProblems },
    view,
    title: document.title,
  }
  holder?.close()
  holder = reader
  showColours(own)
  openReport(own)
  number += 1
  const next: Dataset = { version: '', language, digest: '', incidents: accounts, byId, retired: new Map(), own: { name, number, outside } }
  provideAccounts(next, () => reader.ask({ kind: 'file' }))
  openDataset(next, [], byId)
  openView(DEFAULT_VIEW, [])
  document.title = title
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** All accounts of a reader's records, between whose pieces the page answers. */
async function accountsOf({ count }: FoundReport, reader: OwnReader) {
  const accounts: Account[] = []
  const byId = new Map<IncidentId, Account>()
  while (accounts.length < count) {
    for (const account of await reader.ask({ kind: 'accounts', from: accounts.length })) {
      accounts.push(account)
      byId.set(account.id, account)
    }
  }
  return { accounts, byId }
}

/** Shows the site's report again as it was left. */
export async function closeOwnSet(): Promise<void> {
  if (kept === null) return
  const { report: site, state, view, title } = kept
  kept = null
  await prepareAnswers(state.dataset?.incidents ?? [])
  openReport(site)
  if (state.dataset) openDataset(state.dataset, state.recordProblems, state.accounts)
  openView(view, state.linkProblems)
  document.title = title
  holder?.close()
  holder = null
  if (colours) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== colours)
  colours = null
}

/** The page has the colours of the site's families in its styles; those of a reader's are put beside them. */
function showColours({ families }: Report): void {
  colours ??= new CSSStyleSheet()
  colours.replaceSync(familyRules(families))
  if (!document.adoptedStyleSheets.includes(colours)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, colours]
}
