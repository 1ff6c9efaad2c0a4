// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DetailPanel } from '../../src/panels/DetailPanel.tsx'
import { IncidentList } from '../../src/panels/IncidentList.tsx'
import { ALMATY, aDataset, LENGER, MANGYSTAU, NO_PLACE, on } from '../fixtures/incident.ts'
import { currentLink, openApp } from '../fixtures/open-app.tsx'

const dataset = aDataset([
  { id: 'a', title: 'First', categories: ['water'], ...ALMATY, ...on('2020-03-01') },
  { id: 'b', title: 'Second', categories: ['assembly'], ...LENGER, ...on('2020-03-02') },
  { id: 'c', title: 'Third', categories: ['water'], ...NO_PLACE, ...on('2020-04-03') },
  { id: 'd', title: 'Fourth', categories: ['assembly'], ...MANGYSTAU, ...on('2020-04-04') },
])
const order = () => screen.getByRole('combobox', { name: 'Order' })
const from = () => screen.getByRole('combobox', { name: 'Place to count distances from' })
const headings = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.firstChild?.textContent)
const options = (select: HTMLElement) =>
  within(select)
    .getAllByRole('option')
    .map((option) => option.textContent)

describe('the order of the list', () => {
  it('is by date at first, and can be chosen', () => {
    openApp(<IncidentList />, dataset)
    expect(order()).toHaveValue('date')
    expect(options(order())).toEqual(['By date', 'West to east', 'North to south', 'By distance from', 'By category'])
    expect(headings()).toEqual(['March 2020', 'April 2020'])
  })

  it.each([
    ['West to east', 'west-east', ['Mangystau Region', 'Lenger', 'Almaty', 'Not on the map']],
    ['North to south', 'north-south', ['Mangystau Region', 'Almaty', 'Lenger', 'Not on the map']],
    ['By category', 'category', ['Assembly', 'Water']],
  ])('is told by headings: %s', async (name, id, expected) => {
    const user = openApp(<IncidentList />, dataset)
    await user.selectOptions(order(), name)
    expect(headings()).toEqual(expected)
    expect(currentLink()).toBe(`order=${id}`)
  })

  it('by distance starts in Almaty and asks from where', async () => {
    const user = openApp(<IncidentList />, dataset)
    await user.selectOptions(order(), 'By distance from')
    expect(headings()).toEqual(['Almaty, here', 'Lenger, about 590 km', 'Mangystau Region, about 1,880 km', 'Not on the map'])
    expect(options(from())).toEqual(['Almaty', 'Lenger', 'Mangystau Region'])
    await user.selectOptions(from(), 'Lenger')
    expect(headings()).toEqual(['Lenger, here', 'Almaty, about 590 km', 'Mangystau Region, about 1,340 km', 'Not on the map'])
    expect(currentLink()).toBe('order=distance&from=lenger')
  })

  it('by distance starts at the place of the chosen incident', async () => {
    const user = openApp(<IncidentList />, dataset, '#incident=b')
    await user.selectOptions(order(), 'By distance from')
    expect(from()).toHaveValue('lenger')
  })

  it('by distance of a link that names no place asks for one', async () => {
    const user = openApp(<IncidentList />, dataset, '#order=distance')
    expect(from()).toHaveValue('')
    expect(headings()[0]).toBe('Mangystau Region')
    await user.selectOptions(from(), 'Almaty')
    expect(headings()[0]).toBe('Almaty, here')
    expect(options(from())).toEqual(['Almaty', 'Lenger', 'Mangystau Region'])
  })

  it('forgets the place with the order', async () => {
    const user = openApp(<IncidentList />, dataset, '#order=distance&from=lenger')
    await user.selectOptions(order(), 'By date')
    expect(currentLink()).toBe('')
    expect(screen.queryByRole('combobox', { name: /distances/ })).not.toBeInTheDocument()
  })

  it('is that in which one steps from account to account', async () => {
    const user = openApp(<DetailPanel />, dataset, '#incident=d&order=west-east')
    await user.click(await screen.findByRole('button', { name: 'Next record' }))
    expect(currentLink()).toBe('incident=b&order=west-east')
  })
})
