// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Announcer } from '../../src/panels/Announcer.tsx'
import { Filters, FiltersButton } from '../../src/panels/FiltersButton.tsx'
import { aDataset, on } from '../fixtures/incident.ts'
import { openApp } from '../fixtures/open-app.tsx'

const dataset = aDataset([
  { categories: ['water'], ...on('2020-04-09') },
  { categories: ['water'], ...on('2020-04-12') },
  { categories: ['assembly'], ...on('2020-05-06') },
])

/** Opens the filters of a phone over a page that has its own announcer. */
async function opened(link = '') {
  const user = openApp(
    <>
      <FiltersButton />
      <Filters />
      <Announcer />
    </>,
    dataset,
    link,
  )
  await user.click(screen.getByRole('button', { name: /^Filters/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Filters' })
  return { user, dialog, said: within(dialog).getByRole('status') }
}

it('says inside the dialog how many incidents are left: what lies behind it is not heard', async () => {
  const { user, dialog, said } = await opened()
  await user.click(within(dialog).getByRole('button', { name: /April 2020$/ }))
  await waitFor(() => expect(said).toHaveTextContent(/^April 2020: 2 of 3 records shown\.$/))
  await user.click(within(dialog).getByRole('checkbox', { name: /^Civic freedoms/ }))
  await waitFor(() => expect(said).toHaveTextContent(/^April 2020: 0 of 3 records shown\.$/))
})

it('says nothing when it opens: the filters were chosen before', async () => {
  const { said } = await opened('#months=2020-04')
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(said).toBeEmptyDOMElement()
})
