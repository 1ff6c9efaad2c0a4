// @vitest-environment happy-dom

import { cleanup, screen } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { categoryIds, categoryName, familyIds, familyName, familyShort } from '../../src/model/taxonomy.ts'
import { CategoryFilter } from '../../src/panels/CategoryFilter.tsx'
import { setFilter } from '../../src/state/store.ts'
import { aDataset, aFilter, on } from '../fixtures/incident.ts'
import { currentLink, meanwhile, openApp } from '../fixtures/open-app.tsx'

const dataset = aDataset([
  { categories: ['water', 'health-care'], ...on('2020-04-09') },
  { categories: ['water'], ...on('2020-05-01') },
  { categories: ['expression'], ...on('2020-05-01') },
])
const box = (name: string) => screen.getByRole('checkbox', { name: new RegExp(`^${name} ?\\d`) })
/** Opens every family to its categories. */
const openAll = async (user: UserEvent) => {
  for (const one of screen.getAllByRole('button', { name: /^Categories of/, expanded: false })) await user.click(one)
}

describe('the filter by category', () => {
  it('has a named group with a box for each family and each category', async () => {
    const user = openApp(<CategoryFilter />, dataset)
    await openAll(user)
    expect(screen.getByRole('group', { name: 'Categories' })).toBeInTheDocument()
    const names = [...familyIds().map((family) => familyName(family)), ...categoryIds().map((category) => categoryName(category))]
    expect(names.filter((name) => !box(name))).toEqual([])
    expect(screen.getAllByRole('checkbox').length).toBe(names.length)
  })

  it('says beside each how many incidents choosing it would show', async () => {
    const user = openApp(<CategoryFilter />, dataset, '#months=2020-05')
    await openAll(user)
    expect(box('Basic services')).toHaveAccessibleName(/^Basic services ?1 record$/)
    expect(box('Water')).toHaveAccessibleName(/^Water ?1 record$/)
    expect(box('Health care')).toHaveAccessibleName(/^Health care ?0 records$/)
    expect(box('Civic freedoms')).toHaveAccessibleName(/^Civic freedoms ?1 record$/)
  })

  it('counts an incident with two categories of a family once in the family', () => {
    openApp(<CategoryFilter />, dataset)
    expect(box('Basic services')).toHaveAccessibleName(/^Basic services ?2 records$/)
  })
})

describe('a family', () => {
  it('is empty, partly filled or full, as its categories are', () => {
    openApp(<CategoryFilter />, dataset)
    expect(box('Civic freedoms')).not.toBeChecked()
    expect(box('Civic freedoms')).not.toBePartiallyChecked()
    meanwhile(() => setFilter(aFilter({ categories: ['expression'] })))
    expect(box('Civic freedoms')).toBePartiallyChecked()
    meanwhile(() => setFilter(aFilter({ categories: ['expression', 'assembly', 'association'] })))
    expect(box('Civic freedoms')).toBeChecked()
    expect(box('Civic freedoms')).not.toBePartiallyChecked()
  })

  it('chooses all its categories with a click, and none with the next', async () => {
    const user = openApp(<CategoryFilter />, dataset)
    await user.click(box('Civic freedoms'))
    expect(currentLink()).toBe('categories=civic')
    await user.click(box('Civic freedoms'))
    expect(currentLink()).toBe('')
  })

  it('is chosen with Space, and with Enter too', async () => {
    const user = openApp(<CategoryFilter />, dataset)
    box('Civic freedoms').focus()
    await user.keyboard(' ')
    expect(currentLink()).toBe('categories=civic')
    await user.keyboard('{Enter}')
    expect(currentLink()).toBe('')
    expect(box('Civic freedoms')).toHaveFocus()
  })

  it('opens to its categories and says that it is open', async () => {
    const user = openApp(<CategoryFilter />, dataset)
    const disclose = screen.getByRole('button', { name: 'Categories of Basic services' })
    expect(disclose).toHaveAttribute('aria-expanded', 'false')
    expect(screen.queryByRole('checkbox', { name: /^Water/ })).not.toBeInTheDocument()
    await user.click(disclose)
    expect(disclose).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByRole('checkbox', { name: /^Water/ })).toBeVisible()
  })

  it('stands open where a link has chosen some of it and there is room; else the sentence alone says what is chosen', () => {
    openApp(<CategoryFilter roomy />, dataset, '#categories=water')
    expect(screen.getByRole('checkbox', { name: /^Water/ })).toBeChecked()
    cleanup()
    openApp(<CategoryFilter />, dataset, '#categories=water')
    expect(screen.queryByRole('checkbox', { name: /^Water/ })).not.toBeInTheDocument()
    expect(box('Basic services')).toBePartiallyChecked()
  })

  it('is seen by a short name, which its whole name begins with', () => {
    expect(familyIds().filter((family) => !familyName(family).startsWith(familyShort(family)))).toEqual([])
  })
})

it('a category is chosen with a click beside what is chosen already', async () => {
  const user = openApp(<CategoryFilter roomy />, dataset, '#categories=water')
  await user.click(box('Education'))
  expect(currentLink()).toBe('categories=water,education')
  await user.click(box('Water'))
  expect(currentLink()).toBe('categories=education')
})
