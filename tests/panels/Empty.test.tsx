// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { Empty } from '../../src/panels/Empty.tsx'
import { visible } from '../../src/state/selectors.ts'
import { setBox, store } from '../../src/state/store.ts'
import { ALMATY, aDataset, LENGER, on, UNDATED_RECORD } from '../fixtures/incident.ts'
import { currentLink, meanwhile, openApp } from '../fixtures/open-app.tsx'

const dataset = aDataset([
  { categories: ['water'], outcomes: ['fined'], ...ALMATY, ...on('2020-04-09') },
  { categories: ['sealed-homes'], outcomes: ['detained'], ...LENGER, ...on('2020-05-02') },
  { categories: ['water', 'assembly'], ...ALMATY, ...UNDATED_RECORD },
])
const empty = <Empty m={en} />
const ways = () => screen.getAllByRole('button').map((button) => button.textContent)

describe('when nothing is left', () => {
  it('each part that is to blame is named by what is chosen, with what dropping it gives', () => {
    openApp(empty, dataset, '#months=2020-05&categories=water&region=turkestan-region')
    expect(ways()).toEqual(['Without Water: 1 record', 'Clear all: 3 records'])
  })

  it('a part of many choices is named by its own name', () => {
    openApp(empty, dataset, '#months=2020-04&categories=education,health-care,privacy,migrants')
    expect(ways()).toEqual(['Without categories: 1 record', 'Clear all: 3 records'])
  })

  it('all can be cleared', async () => {
    const user = openApp(empty, dataset, '#months=2020-07&categories=privacy')
    await user.click(screen.getByRole('button', { name: 'Clear all: 3 records' }))
    expect(currentLink()).toBe('')
  })

  it('one part alone can be dropped', () => {
    openApp(empty, dataset, '#months=2020-07')
    expect(ways()).toEqual(['Without July 2020: 3 records'])
  })

  it('the map is named where it shows no pin', () => {
    openApp(empty, dataset, '#onmap=yes')
    meanwhile(() => setBox({ south: 0, west: 0, north: 1, east: 1 }))
    expect(ways()).toEqual(['Without “on the map now”: 3 records'])
  })

  it('where no part alone is to blame, each is offered by itself, and shows what it says', async () => {
    const user = openApp(empty, dataset, '#months=2020-05&categories=assembly&outcome=fined')
    expect(ways()).toEqual(['Only May 2020: 1 record', 'Only Assembly: 1 record', 'Only outcome Fined: 1 record', 'Clear all: 3 records'])
    await user.click(screen.getByRole('button', { name: /^Only outcome Fined/ }))
    expect(currentLink()).toBe('outcome=fined')
    expect(visible(store.getState())).toHaveLength(1)
  })
})
