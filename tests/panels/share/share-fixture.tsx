import { readFileSync } from 'node:fs'
import { screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { vi } from 'vitest'
import { loadAccounts } from '../../../src/browser/accounts-source.ts'
import { loadDataset } from '../../../src/browser/dataset-source.ts'
import { listFile, parseDataset } from '../../../src/formats/dataset-file.ts'
import { ShareButton } from '../../../src/panels/share/ShareButton.tsx'
import { setHits, setRoot } from '../../../src/state/store.ts'
import { ALMATY, aCollection, LENGER, on, UNDATED_RECORD } from '../../fixtures/incident.ts'
import { meanwhile, openApp } from '../../fixtures/open-app.tsx'

export const ROOT = 'https://example.org/map/'

const collection = aCollection([
  { id: 'march', title: 'A well ran dry', categories: ['water'], ...ALMATY, ...on('2020-03-09') },
  {
    id: 'april',
    title: 'A hunger strike & a rally',
    categories: ['assembly'],
    ...LENGER,
    ...on('2020-04-09'),
    certainty: 'contested',
    official_response: 'Officials said something else.[7]',
    outcomes: ['denied-by-officials'],
    footnotes: [7],
    sources: [{ footnote: 7, url: 'https://example.org/a', language: 'ru', publisher: 'A paper', kind: 'news', note: null }],
  },
  { id: 'undated', title: 'A person from nowhere', categories: ['assembly'], ...LENGER, ...UNDATED_RECORD },
])

/** The published file of these tests, as text. */
export const published = JSON.stringify(collection)
export const { dataset } = parseDataset(published)

/** The site as a server would give it: the published file of these tests, and the real ground of the map. `broken` are missing. */
export function serveSite(broken = /^$/): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) => {
    const path = String(address instanceof Request ? address.url : address)
    if (broken.test(path)) return Promise.resolve(new Response('', { status: 404 }))
    if (path.endsWith('incidents.geojson')) return Promise.resolve(new Response(published))
    if (path.endsWith('list.json')) return Promise.resolve(new Response(listFile(collection, '')))
    return Promise.resolve(new Response(readFileSync(path.replace(/^.*?src\//, 'src/'), 'utf8')))
  })
}

/** A file that was handed to the browser. */
export interface Saved {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly text: string
}

/** Collects what is handed to the browser to save. */
export function watchSaved(): { readonly last: () => Promise<Saved> } {
  const saved: Promise<Saved>[] = []
  let blob = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    if (made instanceof Blob) blob = made
    return 'blob:made'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const { download: name } = this
    saved.push(
      blob.arrayBuffer().then((buffer) => {
        const bytes = new Uint8Array(buffer)
        return { name, type: blob.type, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
      }),
    )
  })
  return {
    last: async () => {
      await vi.waitFor(() => {
        if (saved.length === 0) throw new Error('Nothing was saved.')
      })
      return saved.at(-1)!
    },
  }
}

/** Fetches the published file as the page does when it starts, so that there is something to export. */
export async function publishedArrives(): Promise<void> {
  await loadDataset()
  await loadAccounts()
}

/** Opens a link, then the share panel; `hits` are what the search has found. */
export async function openShare(link = '', hits?: readonly string[]): Promise<UserEvent> {
  const user = openApp(<ShareButton />, dataset, link)
  meanwhile(() => {
    setRoot({ root: ROOT })
    if (hits) setHits(new Set(hits))
  })
  await user.click(screen.getByRole('button', { name: 'Share' }))
  await screen.findByRole('dialog')
  return user
}

export const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
export const status = () => screen.getByRole('status')
export const button = (name: string | RegExp) => screen.getByRole('button', { name })
