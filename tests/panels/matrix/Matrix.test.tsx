// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { OverviewButton } from '../../../src/panels/matrix/OverviewButton.tsx'
import { listed } from '../../../src/state/selectors.ts'
import { store } from '../../../src/state/store.ts'
import { ALMATY, aDataset, idsOf, LENGER, on, UNDATED_RECORD } from '../../fixtures/incident.ts'
import { currentLink, openApp } from '../../fixtures/open-app.tsx'

const dataset = aDataset([
  { id: 'day', categories: ['water'], outcomes: ['fined'], ...ALMATY, ...on('2020-04-09') },
  { id: 'spring', categories: ['water', 'assembly'], ...ALMATY, ...on('2020-03-21~/2020-04-15~') },
  { id: 'undated', categories: ['assembly'], ...LENGER, ...UNDATED_RECORD },
])

async function opened(link = '') {
  const user = openApp(<OverviewButton m={en} />, dataset, link)
  await user.click(screen.getByRole('button', { name: 'Overview' }))
  await screen.findByRole('dialog', { name: 'Overview' })
  return user
}
/** The table as text, row by row. */
const rows = () => screen.getAllByRole('row').map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' '))
const cell = (name: RegExp | string) => screen.getByRole('button', { name })

describe('the overview', () => {
  it('is a table of regions against months and the undated, with each row counted once', async () => {
    await opened()
    expect(screen.getByRole('table', { name: /^Records by region and month/ })).toBeInTheDocument()
    expect(rows()).toEqual([
      'Region of 2020 All Jan Feb Mar Apr May Jun Jul Undated',
      'Turkestan Region 1 0 0 0 0 0 0 0 1',
      'Almaty 2 0 0 1 2 0 0 0 0',
    ])
  })

  it('has headings of rows and columns', async () => {
    await opened()
    expect(screen.getAllByRole('columnheader')).toHaveLength(10)
    expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual(['Turkestan Region', 'Almaty'])
  })

  it('is of categories when asked, and says that cells do not add up', async () => {
    const user = await opened()
    expect(screen.getByText(/^Numbers count records.*each column that its dates may touch\.$/)).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'Categories' }))
    expect(rows().slice(1)).toEqual(['Assembly 2 0 0 1 1 0 0 0 1', 'Water 2 0 0 1 2 0 0 0 0'])
    expect(screen.getByText(/under each of its categories\.$/)).toBeInTheDocument()
  })

  it('says of a cell whose incidents they are, how many, and how many dates are doubtful', async () => {
    await opened()
    const april = cell('Almaty, April 2020: 2 records, 1 of 2 dates doubtful')
    expect(april).toHaveAttribute('title', '1 of 2 dates doubtful')
    expect(april.querySelector('svg')).toBeInTheDocument()
    expect(cell('Turkestan Region, undated: 1 record').querySelector('svg')).not.toBeInTheDocument()
  })

  it('makes no button of a cell that has nothing to show', async () => {
    await opened()
    expect(screen.queryByRole('button', { name: /January/ })).not.toBeInTheDocument()
  })

  it('shows what a cell counts, and closes', async () => {
    const user = await opened()
    await user.click(cell(/^Almaty, March 2020/))
    expect(currentLink()).toBe('months=2020-03&region=almaty')
    expect(idsOf(listed(store.getState()))).toEqual(['spring'])
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('shows a whole row, whatever the month', async () => {
    const user = await opened('#months=2020-03')
    await user.click(screen.getByRole('radio', { name: 'Categories' }))
    await user.click(cell('Assembly, all months: 2 records'))
    expect(currentLink()).toBe('categories=assembly')
  })

  it('counts what the other filters let through, keeps them, and says so', async () => {
    const user = await opened('#outcome=fined&months=2020-07&region=turkestan-region')
    expect(rows().slice(1)).toEqual(['Turkestan Region 0 0 0 0 0 0 0 0 0', 'Almaty 1 0 0 0 1 0 0 0 0'])
    expect(screen.getByRole('table')).toHaveAccessibleName(/Only what the other filters let through: outcome Fined\./)
    await user.click(cell('Almaty, April 2020: 1 record'))
    expect(currentLink()).toBe('months=2020-04&region=almaty&outcome=fined')
  })

  it('leaves the list of a place, which would hide what a cell of another region counts', async () => {
    const user = await opened('#places=lenger')
    await user.click(cell('Almaty, all months: 2 records'))
    expect(idsOf(listed(store.getState()))).toEqual(['spring', 'day'])
  })

  it('can be printed', async () => {
    const print = vi.fn<() => void>()
    vi.stubGlobal('print', print)
    const user = await opened()
    await user.click(screen.getByRole('button', { name: 'Print' }))
    expect(print).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })

  it('closes with its button and opens again', async () => {
    const user = await opened()
    await user.click(screen.getByRole('button', { name: 'Close the overview' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(currentLink()).toBe('')
    await user.click(screen.getByRole('button', { name: 'Overview' }))
    expect(within(screen.getByRole('dialog')).getByRole('table')).toBeInTheDocument()
  })
})
