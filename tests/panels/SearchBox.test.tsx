// @vitest-environment happy-dom
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followQuery } from '../../src/browser/query.ts'
import { knownOf, linkToView } from '../../src/formats/link.ts'
import { en } from '../../src/i18n/en.ts'
import { Announcer } from '../../src/panels/Announcer.tsx'
import { Filters } from '../../src/panels/FiltersButton.tsx'
import { IncidentList } from '../../src/panels/IncidentList.tsx'
import { SearchBox } from '../../src/panels/SearchBox.tsx'
import { SheetHead } from '../../src/panels/SheetHead.tsx'
import { Shown } from '../../src/panels/Shown.tsx'
import { clearFilter, failSearch, INITIAL, openDataset, openView, setFilter, showFilters, store } from '../../src/state/store.ts'
import { ALMATY, aDataset, LENGER, on } from '../fixtures/incident.ts'
import { currentLink, meanwhile, openApp } from '../fixtures/open-app.tsx'
import { text } from '../fixtures/published.ts'

const fresh = () =>
  aDataset([
    {
      id: 'blogger',
      title: 'Blogger and homeless man arrested',
      named_persons: ['Gennady Krestyanskiy'],
      official_response: 'Police denied it.',
      ...ALMATY,
      ...on('2020-04-20'),
    },
    { id: 'homeless', title: 'Homeless people taken away', ...ALMATY, ...on('2020-04-02') },
    { id: 'water', title: 'Water cut off', ...LENGER, ...on('2020-05-02') },
  ])
const panel = (
  <>
    <Shown>
      <SearchBox />
    </Shown>
    <SheetHead />
    <IncidentList />
    <Filters />
    <Announcer />
  </>
)
const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search the records' })
const sentence = () => document.querySelector('p')?.textContent
const rows = () => screen.queryAllByRole('link').map((row) => row.getAttribute('href'))
const row = (id: string) => screen.getAllByRole('link').find((one) => one.getAttribute('href') === `incidents/${id}/`)!
const found = () => vi.waitFor(() => expect(store.getState().hits).not.toBeNull())
function withResolvers<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {}
  const promise = new Promise<Value>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
let fetching = vi.fn<() => Promise<Response>>()
let end = () => {}

/** Opens the panels, with the search following the query as the page has it. */
function open(link = '') {
  const user = openApp(panel, fresh(), link)
  act(() => {
    end = followQuery(en)
  })
  return user
}

beforeEach(() => {
  fetching = vi.fn<() => Promise<Response>>(() => Promise.resolve(new Response(text('places.json'))))
  vi.stubGlobal('fetch', fetching)
})
afterEach(() => {
  act(end)
  vi.unstubAllGlobals()
})

describe('typing', () => {
  it('fetches the search with the focus, and not before', async () => {
    const user = open()
    expect(fetching).not.toHaveBeenCalled()
    await user.click(field())
    await waitFor(() => expect(fetching).toHaveBeenCalledTimes(1))
  })

  it('shows what has every word, and says so', async () => {
    const user = open()
    await user.type(field(), 'homeless')
    await act(found)
    await waitFor(() => expect(rows()).toEqual(['incidents/homeless/', 'incidents/blogger/']))
    // The sentence follows the list by a frame, the link later.
    await waitFor(() => expect(sentence()).toBe('2 of 3 records (2 incidents): “homeless”.'))
    await user.type(field(), ' крестьянский')
    await waitFor(() => expect(rows()).toEqual(['incidents/blogger/']))
    await waitFor(() => expect(currentLink()).toContain('q=homeless+'))
  })

  it('waits for a pause, but not after Enter', async () => {
    const user = open()
    await user.type(field(), 'wat')
    expect(store.getState().view.filter.query).toBeUndefined()
    await user.keyboard('{Enter}')
    expect(store.getState().view.filter.query).toBe('wat')
  })

  it('claims no count while the search is being fetched', async () => {
    const { promise, resolve } = withResolvers<Response>()
    fetching.mockImplementationOnce(() => promise)
    const user = open('#months=2020-04')
    await user.type(field(), 'homeless{Enter}')
    expect(sentence()).toBe('Searching: “homeless” and April 2020.')
    expect(screen.getByText('Searching…')).toBeInTheDocument()
    expect(screen.queryByText(/\d of 3 incidents/)).not.toBeInTheDocument()
    await act(async () => {
      resolve(new Response(text('places.json')))
      await found()
    })
    expect(sentence()).toBe('2 of 3 records (2 incidents): “homeless” and April 2020.')
    expect(await screen.findByText(/2 of 3 records shown\.$/)).toBeInTheDocument()
  })

  it('leaves spaces at the ends out of the query, and in the field', async () => {
    const user = open()
    await user.type(field(), ' water {Enter}')
    expect(store.getState().view.filter.query).toBe('water')
    expect(field().value).toBe(' water ')
  })

  it('goes no further than a link can carry', () => {
    open()
    expect(field()).toHaveAttribute('maxlength', '200')
  })
})

describe('clearing', () => {
  it('is one press, shows everything, and leaves the focus in the field', async () => {
    const user = open('#q=water&months=2020-05')
    await act(found)
    await user.click(screen.getByRole('button', { name: 'Clear the search' }))
    expect([field().value, currentLink(), document.activeElement === field()]).toEqual(['', 'months=2020-05', true])
  })

  it('is Escape in the field, which closes nothing else', async () => {
    const user = open('#q=water')
    await act(found)
    await user.click(field())
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    act(() => void field().dispatchEvent(pressed))
    expect([field().value, currentLink(), pressed.defaultPrevented]).toEqual(['', '', true])
    const again = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    act(() => void field().dispatchEvent(again))
    expect(again.defaultPrevented).toBe(false)
  })
})

describe('a query from elsewhere', () => {
  it('stands in the field when a link brings it', async () => {
    open('#q=hunger+strike')
    expect(field().value).toBe('hunger strike')
    await act(found)
    expect(sentence()).toBe('0 of 3 records: “hunger strike”.')
  })

  it('takes the place of what is being typed', async () => {
    const user = open()
    await user.type(field(), 'water')
    meanwhile(() => setFilter({ ...store.getState().view.filter, query: 'blogger' }))
    await act(() => new Promise((later) => setTimeout(later, 150)))
    expect([field().value, store.getState().view.filter.query]).toEqual(['blogger', 'blogger'])
  })

  it('leaves the field when it is taken away', async () => {
    const user = open('#q=water')
    await act(found)
    await user.click(screen.getByRole('button', { name: '“water”, remove' }))
    expect(field().value).toBe('')
    meanwhile(() => setFilter({ ...store.getState().view.filter, query: 'blogger' }))
    expect(field().value).toBe('blogger')
    meanwhile(clearFilter)
    expect(field().value).toBe('')
  })

  it('stands in the filters of a phone too, and is typed on there', async () => {
    const user = open('#q=water')
    await act(found)
    meanwhile(() => showFilters(true))
    const other = within(await screen.findByRole('dialog')).getByRole<HTMLInputElement>('searchbox')
    expect(other.value).toBe('water')
    await user.clear(other)
    await user.type(other, 'blogger{Enter}')
    expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Show 1 record' })).toBeInTheDocument()
  })
})

describe('what was typed before the page was ready', () => {
  /** The page as it came, with a letter or two typed into it; then its script takes it over. */
  function takeOver(typed: string, link: string) {
    store.setState(INITIAL, true)
    const dataset = fresh()
    openDataset(dataset, [], dataset.byId)
    const container = document.body.appendChild(document.createElement('div'))
    container.append(...new DOMParser().parseFromString(renderToString(<SearchBox />), 'text/html').body.childNodes)
    container.querySelector('input')!.value = typed
    render(<SearchBox />, { container, hydrate: true })
    meanwhile(() => openView(linkToView(link.replace(/^#?/, '#'), knownOf(store.getState().dataset!)).view, []))
  }

  it('is searched for', async () => {
    takeOver('wat', '')
    await waitFor(() => expect(store.getState().view.filter.query).toBe('wat'))
    expect(field().value).toBe('wat')
  })

  it('gives way to the query of a link', async () => {
    takeOver('wat', '#q=blogger')
    await act(() => new Promise((later) => setTimeout(later, 150)))
    expect([field().value, store.getState().view.filter.query]).toEqual(['blogger', 'blogger'])
  })
})

describe('a row that was found', () => {
  it('has the word marked in its title', async () => {
    open('#q=homless')
    await act(found)
    expect([...row('homeless').querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Homeless'])
    expect(row('blogger').querySelector('mark')).toHaveTextContent('homeless')
    expect(row('blogger')).toHaveAccessibleName(/^Blogger and homeless man arrested/)
    expect(row('homeless')).not.toHaveTextContent('found in')
  })

  it('names the field where the title does not hold it', async () => {
    open('#q=denied')
    await act(found)
    expect(row('blogger')).toHaveTextContent(/found in: official answer$/)
    expect(row('blogger').querySelector('mark')).toBeNull()
  })

  it('is plain again without a query', async () => {
    open('#q=homeless')
    await act(found)
    meanwhile(clearFilter)
    expect(document.querySelector('mark')).toBeNull()
  })
})

describe('where nothing is found', () => {
  it('the page says how to loosen it, with what that gives', async () => {
    const user = open('#q=water&months=2020-04')
    await act(found)
    expect(screen.getByText('Nothing matches these filters')).toBeInTheDocument()
    expect(screen.getByText(/Names can be written in Latin or Cyrillic letters/)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Without “water”: 2 records' })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Without April 2020: 1 record' }))
    expect(rows()).toEqual(['incidents/water/'])
  })
})

it('a search that could not be loaded is said, with a way to try again, and no count is claimed', async () => {
  fetching.mockImplementation(() => Promise.reject(new TypeError('Failed to fetch')))
  open('#q=water')
  await act(() => vi.waitFor(() => expect(store.getState().searchFailed).toBe(true)))
  expect(screen.getByRole('alert')).toHaveTextContent('The search could not be loaded.')
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument()
  expect(sentence()).toBe('Not searched: “water”.')
  meanwhile(clearFilter)
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  // Too late to matter.
  meanwhile(failSearch)
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})
