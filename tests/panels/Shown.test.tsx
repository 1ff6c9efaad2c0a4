// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Shown } from '../../src/panels/Shown.tsx'
import { ALMATY, aDataset, NO_PLACE, on, UNDATED_RECORD } from '../fixtures/incident.ts'
import { currentLink, openApp } from '../fixtures/open-app.tsx'

const dataset = aDataset([
  { categories: ['water'], ...ALMATY, ...on('2020-04-09') },
  { categories: ['sealed-homes'], ...ALMATY, ...on('2020-04~') },
  { categories: ['water'], ...NO_PLACE, ...UNDATED_RECORD },
])
const sentence = () => document.querySelector('[data-part="sentence"]')!.textContent
const chips = () =>
  within(screen.getByRole('group', { name: 'Active filters' }))
    .getAllByRole('button')
    .map((chip) => chip.textContent)

describe('the sentence of what is shown', () => {
  it('says that it is all, and how many of them are on the map', () => {
    openApp(<Shown />, dataset)
    expect(sentence()).toBe('All 3 records: 3 incidents; 2 of them on the map.')
    expect(screen.queryByRole('group', { name: 'Active filters' })).not.toBeInTheDocument()
  })

  it('says how many of how many, and the logic of the filter', () => {
    openApp(<Shown />, dataset, '#categories=water&months=2020-04,undated')
    expect(sentence()).toBe('2 of 3 records (2 incidents): (April 2020 or undated) and Water.')
  })

  it('says so where nothing is left', () => {
    openApp(<Shown />, dataset, '#categories=migrants')
    expect(sentence()).toBe('0 of 3 records: Migrants.')
  })

  it('warns of doubtful dates where a time is chosen', () => {
    openApp(<Shown />, dataset, '#months=2020-04')
    expect(screen.getByText('One of them may fall outside this time.')).toBeInTheDocument()
  })

  it('does not warn of doubtful dates where no time is chosen', () => {
    openApp(<Shown />, dataset, '#categories=sealed-homes')
    expect(screen.queryByText(/may fall outside/)).not.toBeInTheDocument()
  })
})

describe('the choices in the sentence', () => {
  it('are one for each month, whole family and further category', () => {
    openApp(<Shown />, dataset, '#categories=civic,water&months=2020-04,undated')
    expect(chips()).toEqual(['April 2020', 'undated', 'Civic freedoms', 'Water', 'Clear all'])
  })

  it('are one for months that follow each other, taken away together', async () => {
    const user = openApp(<Shown />, dataset, '#categories=water&months=2020-03,2020-04,2020-05')
    expect(chips()).toEqual(['March to May 2020', 'Water', 'Clear all'])
    await user.click(screen.getByRole('button', { name: 'March to May 2020, remove' }))
    expect(currentLink()).toBe('categories=water')
  })

  it('take their choice away, and only theirs', async () => {
    const user = openApp(<Shown />, dataset, '#categories=civic,water&months=2020-04')
    await user.click(screen.getByRole('button', { name: 'Civic freedoms, remove' }))
    expect(currentLink()).toBe('categories=water&months=2020-04')
    await user.click(screen.getByRole('button', { name: /^April 2020, remove/ }))
    expect(currentLink()).toBe('categories=water')
  })

  it('are all cleared at once', async () => {
    const user = openApp(<Shown />, dataset, '#categories=water&months=2020-04&certain=yes&incident=incident-1')
    await user.click(screen.getByRole('button', { name: 'Clear all' }))
    expect(currentLink()).toBe('incident=incident-1')
  })
})
