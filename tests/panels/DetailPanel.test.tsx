// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DetailPanel } from '../../src/panels/DetailPanel.tsx'
import { IncidentList } from '../../src/panels/IncidentList.tsx'
import { select, setFilter } from '../../src/state/store.ts'
import { ALMATY, aDataset, aFilter, LENGER, on } from '../fixtures/incident.ts'
import { Column, currentLink, meanwhile, openApp } from '../fixtures/open-app.tsx'

const source = { url: 'https://example.org/one', language: 'ru', publisher: 'A paper', kind: 'news' as const, note: null }
const dataset = aDataset([
  {
    id: 'one',
    title: 'First incident',
    summary: 'It happened.[7]',
    categories: ['water'],
    ...ALMATY,
    ...on('2020-03-01'),
    footnotes: [7],
    sources: [{ footnote: 7, ...source }],
    related: ['three'],
  },
  { id: 'two', title: 'Second incident', categories: ['expression'], ...LENGER, ...on('2020-04-01') },
  { id: 'three', title: 'Third incident', categories: ['water'], ...ALMATY, ...on('2020-05-01'), related: ['one'] },
])
const panel = () => screen.getByRole('region', { name: /^Account of one record/ })
/** The account's own text comes a moment after the panel. */
const account = () => within(panel()).findByRole('article')
const title = () => within(panel()).getByRole('heading', { level: 2 })
const button = (name: string) => within(panel()).getByRole('button', { name })

describe('the account of an incident', () => {
  it('is not there while none is chosen', () => {
    openApp(<DetailPanel />, dataset)
    expect(screen.queryByRole('region')).not.toBeInTheDocument()
  })

  it('opens with the link of an incident, named by it', async () => {
    openApp(<DetailPanel />, dataset, '#incident=two')
    expect(await account()).toHaveTextContent('Second incident')
    expect(panel()).toHaveAccessibleName('Account of one record: Second incident')
  })

  it('has its title at once, before the rest has come', () => {
    openApp(<DetailPanel />, dataset, '#incident=two')
    expect(title()).toHaveTextContent('Second incident')
  })

  it('says where among the shown incidents it stands', () => {
    openApp(<DetailPanel />, dataset, '#incident=two')
    expect(within(panel()).getByText('2 of 3')).toBeInTheDocument()
  })

  it('says so where the filters leave the incident out', () => {
    openApp(<DetailPanel />, dataset, '#incident=two&categories=water')
    expect(title()).toHaveTextContent('Second incident')
    expect(within(panel()).getByText('The filters leave this record out of the list and map.')).toBeInTheDocument()
  })

  it('stays open when a filter leaves its incident out', () => {
    openApp(<DetailPanel />, dataset, '#incident=two')
    meanwhile(() => setFilter(aFilter({ categories: ['water'] })))
    expect(title()).toHaveTextContent('Second incident')
  })
})

describe('the way through the accounts', () => {
  it('leads to the next and the previous of what is shown, and keeps the focus on its button', async () => {
    const user = openApp(<DetailPanel />, dataset, '#incident=one')
    await user.click(button('Next record'))
    expect(title()).toHaveTextContent('Second incident')
    expect(button('Next record')).toHaveFocus()
    await user.click(button('Next record'))
    await user.click(button('Previous record'))
    expect(title()).toHaveTextContent('Second incident')
  })

  it('passes over what the filters leave out', async () => {
    const user = openApp(<DetailPanel />, dataset, '#incident=one&categories=water')
    await user.click(button('Next record'))
    expect(title()).toHaveTextContent('Third incident')
  })

  it('ends at both ends: the button stays, says that it does nothing, and does nothing', async () => {
    const user = openApp(<DetailPanel />, dataset, '#incident=three')
    expect(button('Next record')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button('Next record'))
    expect(currentLink()).toBe('incident=three')
    meanwhile(() => select('one'))
    expect(button('Previous record')).toHaveAttribute('aria-disabled', 'true')
    expect(button('Next record')).not.toHaveAttribute('aria-disabled')
  })

  it('leads back to the first of what is shown from one that is left out', async () => {
    const user = openApp(<DetailPanel />, dataset, '#incident=two&categories=water')
    await user.click(button('Next record'))
    expect(title()).toHaveTextContent('First incident')
  })

  it('leads to related incidents', async () => {
    const user = openApp(<DetailPanel />, dataset, '#incident=one')
    await account()
    await user.click(within(panel()).getByRole('link', { name: 'Third incident' }))
    expect(currentLink()).toBe('incident=three')
  })
})

describe('the focus', () => {
  it('goes into the account when it opens', async () => {
    const user = openApp(<Column />, dataset)
    await user.click(screen.getByRole('link', { name: /^Second incident/ }))
    expect(panel()).toContainElement(document.activeElement as HTMLElement)
  })

  it('goes back to the row that opened it when it is closed with its button', async () => {
    const user = openApp(<Column />, dataset)
    const row = screen.getByRole('link', { name: /^Second incident/ })
    await user.click(row)
    await user.click(button('Close the account'))
    expect(screen.queryByRole('region', { name: /^Account/ })).not.toBeInTheDocument()
    expect(row).toHaveFocus()
  })

  it('goes back to the row that opened it when it is closed with Escape', async () => {
    const user = openApp(<Column />, dataset)
    const row = screen.getByRole('link', { name: /^Second incident/ })
    row.focus()
    await user.keyboard('{Enter}')
    await user.keyboard('{Escape}')
    expect(currentLink()).toBe('')
    expect(row).toHaveFocus()
  })

  it('goes to the row of the incident where a link opened it', async () => {
    const user = openApp(<Column />, dataset, '#incident=two')
    await user.click(button('Close the account'))
    expect(screen.getByRole('link', { name: /^Second incident/ })).toHaveFocus()
  })

  it('goes to the row of the last incident where what opened it is gone', async () => {
    const user = openApp(<Column />, dataset)
    await user.click(screen.getByRole('link', { name: /^Second incident/ }))
    meanwhile(() => setFilter(aFilter({ categories: ['water'] })))
    await user.click(button('Next record'))
    await user.keyboard('{Escape}')
    expect(screen.getByRole('link', { name: /^First incident/ })).toHaveFocus()
  })

  it('stays outside while an account that is not open changes nothing', () => {
    openApp(
      <>
        <IncidentList />
        <DetailPanel />
      </>,
      dataset,
    )
    const row = screen.getByRole('link', { name: /^Second incident/ })
    meanwhile(() => row.focus())
    expect(row).toHaveFocus()
  })
})

it('Escape outside of the account does not close it', async () => {
  const user = openApp(<Column />, dataset, '#incident=two')
  meanwhile(() => screen.getByRole('link', { name: /^First incident/ }).focus())
  await user.keyboard('{Escape}')
  expect(currentLink()).toBe('incident=two')
})

it('the mark of a footnote leads to its source, which takes the focus, and leaves the link as it is', async () => {
  const user = openApp(<DetailPanel />, dataset, '#incident=one')
  await account()
  await user.click(within(panel()).getByRole('link', { name: 'Footnote 7' }))
  await waitFor(() => expect(document.activeElement).toHaveTextContent('A paper'))
  expect(document.activeElement).toHaveAttribute('id', 'fn-7')
  expect(currentLink()).toBe('incident=one')
})
