// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MoreFilters } from '../../../src/panels/facets/MoreFilters.tsx'
import { Shown } from '../../../src/panels/Shown.tsx'
import { setBox, setFilter, store } from '../../../src/state/store.ts'
import { ALMATY, aDataset, aFilter, LENGER, NO_PLACE } from '../../fixtures/incident.ts'
import { currentLink, meanwhile, openApp } from '../../fixtures/open-app.tsx'

const contested = { certainty: 'contested', certainty_note: 'Officials deny it.' } as const
const dataset = aDataset([
  { ...ALMATY, ...contested, outcomes: ['detained', 'fined'], actor_ids: ['police'], actors: ['Police'] },
  { ...ALMATY, outcomes: ['fined'], provision_ids: ['criminal-code-274'], legal_provisions: ['Criminal Code, Article 274, part 4'] },
  { ...LENGER, actor_ids: ['police', 'senate'], actors: ['Police', 'Senate'] },
  { ...NO_PLACE },
])
const many = aDataset([
  { actor_ids: Array.from({ length: 30 }, (_, i) => `actor-${i + 10}`), actors: Array.from({ length: 30 }, (_, i) => `Actor ${i + 10}`) },
])
const line = () => screen.getByRole('button', { name: /^More filters/ })
const box = (name: RegExp | string) => screen.getByRole('checkbox', { name })

async function opened(data = dataset, link = '') {
  const user = openApp(
    <>
      <Shown />
      <MoreFilters />
    </>,
    data,
    link,
  )
  await user.click(line())
  await screen.findByText('Region', { selector: 'summary' })
  return user
}

describe('the line "More filters"', () => {
  it('is closed at first and says how many choices are set', () => {
    openApp(<MoreFilters />, dataset, '#outcome=detained,fined&region=almaty&categories=water&onmap=yes')
    expect(line()).toHaveAttribute('aria-expanded', 'false')
    expect(line()).toHaveAccessibleName('More filters 4 set')
    expect(screen.queryByText('Region')).not.toBeInTheDocument()
  })

  it('opens the facets, each folded', async () => {
    await opened()
    expect(line()).toHaveAttribute('aria-expanded', 'true')
    const names = ['Region', 'Certainty', 'Group affected', 'Institution or authority', 'Legal provision', 'Outcome', 'Kind of source']
    expect([...document.querySelectorAll('summary')].map((summary) => summary.textContent.trim())).toEqual(names)
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  })

  it('closes again', async () => {
    const user = await opened()
    await user.click(line())
    expect(screen.queryByText('Region')).not.toBeInTheDocument()
  })
})

describe('a facet', () => {
  it('holds a box for each value with the number that choosing it shows', async () => {
    const user = await opened()
    await user.click(screen.getByText('Outcome'))
    const group = screen.getByRole('group', { name: 'Outcome' })
    expect(
      within(group)
        .getAllByRole('checkbox')
        .map((one) => one.closest('label')?.textContent),
    ).toEqual(['Detained1 record', 'Fined2 records', 'None given2 records'])
    await user.click(box(/^Fined/))
    expect(currentLink()).toBe('outcome=fined')
    expect(document.querySelector('[data-part="sentence"]')).toHaveTextContent('2 of 4 records (2 incidents): outcome Fined.')
    expect(line()).toHaveAccessibleName('More filters 1 set')
  })

  it('takes a choice away with the second press', async () => {
    const user = await opened()
    await user.click(screen.getByText('Certainty'))
    await user.click(box(/^Contested/))
    expect(box(/^Contested/)).toBeChecked()
    await user.click(box(/^Contested/))
    expect(currentLink()).toBe('')
  })

  it('is open where a choice is set, and says how many', async () => {
    await opened(dataset, '#region=almaty,turkestan-region')
    expect(box(/^Almaty/)).toBeChecked()
    expect(screen.getByText('2 set', { selector: 'summary *' })).toBeInTheDocument()
  })

  it('dims what the other filters leave nothing of, and keeps it', async () => {
    const user = await opened(dataset, '#region=turkestan-region')
    await user.click(screen.getByText('Outcome'))
    const fined = box(/^Fined/).closest('label')
    expect(fined).toHaveTextContent('Fined0 records')
    expect(fined).toHaveAttribute('data-zero')
    expect(box(/^None given/).closest('label')).not.toHaveAttribute('data-zero')
  })

  it('names provisions without their part', async () => {
    const user = await opened()
    await user.click(screen.getByText('Legal provision'))
    expect(box(/^Criminal Code, Article 274\s*1/)).toBeInTheDocument()
  })

  it('follows a filter that is changed elsewhere', async () => {
    const user = await opened()
    await user.click(screen.getByText('Outcome'))
    meanwhile(() => setFilter(aFilter({ facets: { outcome: ['detained'] } })))
    expect(box(/^Detained/)).toBeChecked()
  })

  it('of many values shows the first eight, and all when asked', async () => {
    const user = await opened(many)
    await user.click(screen.getByText('Institution or authority'))
    expect(screen.getAllByRole('checkbox')).toHaveLength(8)
    const all = screen.getByRole('button', { name: 'All 30' })
    await user.click(all)
    expect(screen.getAllByRole('checkbox')).toHaveLength(30)
    await user.click(screen.getByRole('button', { name: 'Fewer' }))
    expect(screen.getAllByRole('checkbox')).toHaveLength(8)
  })

  it('of many values always shows those that are chosen', async () => {
    await opened(many, '#institution=actor-39')
    expect(box(/^Actor 39/)).toBeChecked()
    expect(screen.getAllByRole('checkbox')).toHaveLength(9)
  })
})

describe('"only what is on the map now"', () => {
  const around = { south: 43, west: 76, north: 44, east: 78 }

  it('is not offered while there is no map', async () => {
    await opened()
    expect(screen.queryByRole('checkbox', { name: /on the map/ })).not.toBeInTheDocument()
  })

  it('leaves out what the map does not show, and says how many have no pin', async () => {
    const user = await opened()
    meanwhile(() => setBox(around))
    await user.click(box(/^Only what is on the map now\s*2/))
    expect(currentLink()).toBe('onmap=yes')
    expect(document.querySelector('[data-part="sentence"]')).toHaveTextContent('2 of 4 records (2 incidents): on the map as it is now.')
    expect(screen.getByText('1 that is not on the map is left out.')).toBeInTheDocument()
  })

  it('follows the map when it moves', async () => {
    await opened(dataset, '#onmap=yes')
    meanwhile(() => setBox(around))
    expect(document.querySelector('[data-part="sentence"]')).toHaveTextContent('2 of 4')
    meanwhile(() => setBox({ south: 42, west: 69, north: 44, east: 78 }))
    expect(document.querySelector('[data-part="sentence"]')).toHaveTextContent('3 of 4')
  })

  it('says that it leaves nothing out while there is no map, and can be taken away', async () => {
    const user = await opened(dataset, '#onmap=yes')
    expect(screen.getByText('As long as there is no map, it leaves nothing out.')).toBeInTheDocument()
    await user.click(box(/^Only what is on the map now/))
    expect(store.getState().view.filter).toEqual(aFilter({}))
  })

  it('says nothing of pins where all that else is shown has one', async () => {
    await opened(dataset, '#onmap=yes&region=almaty')
    meanwhile(() => setBox(around))
    expect(screen.queryByText(/not on the map/)).not.toBeInTheDocument()
  })
})
