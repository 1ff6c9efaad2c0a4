// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MonthBar } from '../../src/panels/MonthBar.tsx'
import { aDataset, on, UNDATED_RECORD } from '../fixtures/incident.ts'
import { currentLink, openApp } from '../fixtures/open-app.tsx'

const dataset = aDataset([
  { categories: ['water'], ...on('2020-03-21~/2020-04-15~') },
  { categories: ['expression'], ...on('2020-04-09') },
  { categories: ['water'], ...UNDATED_RECORD },
])
const months = () => within(screen.getByRole('group', { name: 'Months' })).getAllByRole('button')

describe('the months', () => {
  it('are named with their year and the number that each would show, the undated last', () => {
    openApp(<MonthBar />, dataset)
    expect(months().map((month) => month.getAttribute('aria-label'))).toEqual([
      'Jan 0 records, January 2020',
      'Feb 0 records, February 2020',
      'Mar 1 record, March 2020',
      'Apr 2 records, April 2020',
      'May 0 records, May 2020',
      'Jun 0 records, June 2020',
      'Jul 0 records, July 2020',
      'Undated 1 record',
    ])
  })

  it('count within the chosen categories', () => {
    openApp(<MonthBar />, dataset, '#categories=water')
    expect(screen.getByRole('button', { name: 'Apr 1 record, April 2020' })).toBeInTheDocument()
  })

  it('are pressed where they are chosen', () => {
    openApp(<MonthBar />, dataset, '#months=2020-04,undated')
    const pressed = months().filter((month) => month.getAttribute('aria-pressed') === 'true')
    expect(pressed.map((month) => month.getAttribute('aria-label'))).toEqual(['Apr 2 records, April 2020', 'Undated 1 record'])
    expect(months().every((month) => month.hasAttribute('aria-pressed'))).toBe(true)
  })

  it('are chosen and left with a click, by key too', async () => {
    const user = openApp(<MonthBar />, dataset)
    const april = screen.getByRole('button', { name: /April/ })
    await user.click(april)
    expect(april).toHaveAttribute('aria-pressed', 'true')
    expect(currentLink()).toBe('months=2020-04')
    await user.keyboard('{Enter}')
    expect(currentLink()).toBe('')
    await user.keyboard(' ')
    expect(currentLink()).toBe('months=2020-04')
  })

  it('make a stretch of months from a second one, and leave the undated as they are', async () => {
    const user = openApp(<MonthBar />, dataset, '#months=2020-03,undated')
    await user.click(screen.getByRole('button', { name: /May/ }))
    expect(currentLink()).toBe('months=2020-03,2020-04,2020-05,undated')
  })
})
