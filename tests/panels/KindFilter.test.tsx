// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { KindFilter } from '../../src/panels/KindFilter.tsx'
import { ALMATY, aDataset, on } from '../fixtures/incident.ts'
import { currentLink, openApp } from '../fixtures/open-app.tsx'

const dataset = aDataset([
  { kind: 'incident', ...ALMATY, ...on('2020-04-09') },
  { kind: 'situation', ...ALMATY, ...on('2020-04-10') },
  { kind: 'positive-measure', ...ALMATY, ...on('2020-05-10') },
])

it('The kinds of record are chosen beside the families, each with the number that the other filters let through', async () => {
  const user = openApp(<KindFilter />, dataset, '#months=2020-04')
  expect(screen.getByRole('button', { name: 'All 2' })).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('button', { name: 'Measures 0, Positive measures' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Situations 1' }))
  expect(currentLink()).toBe('months=2020-04&kind=situation')
  expect(screen.getByRole('button', { name: 'Incidents 1' })).toHaveAttribute('aria-pressed', 'false')
  await user.click(screen.getByRole('button', { name: 'All 2' }))
  expect(currentLink()).toBe('months=2020-04')
})
