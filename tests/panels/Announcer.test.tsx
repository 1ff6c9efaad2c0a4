// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Announcer } from '../../src/panels/Announcer.tsx'
import { clearFilter, select, setFilter } from '../../src/state/store.ts'
import { aDataset, aFilter, on } from '../fixtures/incident.ts'
import { meanwhile, openApp } from '../fixtures/open-app.tsx'

const dataset = aDataset([
  { categories: ['water'], ...on('2020-04-09') },
  { categories: ['expression'], ...on('2020-04-09') },
])
const wait = (milliseconds: number) => {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('nothing is announced before something changes', () => {
  openApp(<Announcer />, dataset, '#categories=water')
  wait(2000)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})

it('a change of the filter is announced once it has come to rest, in one sentence', () => {
  openApp(<Announcer />, dataset)
  meanwhile(() => setFilter(aFilter({ categories: ['water'] })))
  wait(200)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  meanwhile(() => setFilter(aFilter({ categories: ['migrants'] })))
  wait(1000)
  expect(screen.getByRole('status')).toHaveTextContent(/^0 of 2 records shown\.$/)
})

it('showing everything again is announced too', () => {
  openApp(<Announcer />, dataset, '#categories=water')
  meanwhile(clearFilter)
  wait(1000)
  expect(screen.getByRole('status')).toHaveTextContent('2 of 2 records shown.')
})

it('an account that opens is not announced here: the focus moves to it', () => {
  openApp(<Announcer />, dataset)
  meanwhile(() => select('incident-1'))
  wait(2000)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})
