// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { IncidentList } from '../../src/panels/IncidentList.tsx'
import { WithoutPin } from '../../src/panels/WithoutPin.tsx'
import { open, setFilter, store } from '../../src/state/store.ts'
import { ALMATY, aDataset, aFilter, LENGER, MANGYSTAU, NO_PLACE, on, UNDATED_RECORD, WHOLE_COUNTRY } from '../fixtures/incident.ts'
import { currentLink, meanwhile, openApp } from '../fixtures/open-app.tsx'

const dataset = aDataset([
  { id: 'march', title: 'Arrest in March', categories: ['expression'], ...ALMATY, ...on('2020-03-16') },
  { id: 'spring', title: 'Doors sealed', categories: ['sealed-homes'], ...ALMATY, ...on('2020-03-21~/2020-04-15~') },
  {
    id: 'april',
    title: 'Water cut off',
    categories: ['water'],
    certainty: 'contested',
    certainty_note: 'Officials deny it.',
    ...LENGER,
    ...on('2020-04-02', 'detained'),
  },
  { id: 'origin', title: 'Man taken away', categories: ['expression'], ...LENGER, place_basis: 'origin', ...on('2020-05-01') },
  { id: 'country', title: 'Schools closed', kind: 'situation', categories: ['education'], ...WHOLE_COUNTRY, ...on('2020-04-05') },
  { id: 'undated', title: 'Queues for water', categories: ['water'], ...NO_PLACE, ...UNDATED_RECORD },
])
const row = (name: RegExp) => screen.getByRole('link', { name })
/** Headings of the list, each with the titles under it. */
const groups = () =>
  screen.getAllByRole('heading', { level: 3 }).map((heading) => {
    const rows = within(heading.closest('section')!).getAllByRole('link')
    return [heading.textContent, rows.map((one) => one.getAttribute('href'))]
  })

describe('the list', () => {
  it('stands under the months in which incidents begin, the undated last, each with its number', () => {
    openApp(<IncidentList />, dataset)
    expect(groups()).toEqual([
      ['March 20202 records', ['incidents/march/', 'incidents/spring/']],
      ['April 20202 records', ['incidents/april/', 'incidents/country/']],
      ['May 20201 record', ['incidents/origin/']],
      ['Undated1 record', ['incidents/undated/']],
    ])
  })

  it('has rows that say what, when, where and how certain', () => {
    openApp(<IncidentList />, dataset)
    expect(row(/Water cut off/)).toHaveAccessibleName(/^Water cut off\s*2 Apr\s+Lenger\s+Contested/)
    expect(row(/Doors sealed/)).toHaveAccessibleName(/Late Mar to mid-Apr\s+Almaty\s/)
    expect(row(/Queues for water/)).toHaveAccessibleName(/No date given\s+Place not stated/)
    expect(row(/Schools closed/)).toHaveAccessibleName(/Whole country\s+Situation/)
  })

  it('never says of a place of origin that it happened there', () => {
    openApp(<IncidentList />, dataset)
    expect(row(/Man taken away/)).toHaveAccessibleName(/A person from Lenger/)
  })

  it('shows only what the filter lets through, under the months that are chosen', () => {
    openApp(<IncidentList />, dataset, '#months=2020-04&categories=sealed-homes,water')
    expect(groups()).toEqual([['April 20202 records', ['incidents/spring/', 'incidents/april/']]])
  })
})

describe('a row', () => {
  it('opens the account with a click, with Enter and with Space', async () => {
    const user = openApp(<IncidentList />, dataset)
    await user.click(row(/Doors sealed/))
    expect(currentLink()).toBe('incident=spring')
    row(/Water cut off/).focus()
    await user.keyboard('{Enter}')
    expect(currentLink()).toBe('incident=april')
    row(/Queues for water/).focus()
    await user.keyboard(' ')
    expect(currentLink()).toBe('incident=undated')
  })

  it('says that it is the one whose account is open', () => {
    openApp(<IncidentList />, dataset, '#incident=april')
    expect(row(/Water cut off/)).toHaveAttribute('aria-current', 'true')
    expect(screen.getAllByRole('link').filter((one) => one.hasAttribute('aria-current')).length).toBe(1)
  })

  it.each(['Control', 'Meta', 'Shift'])('is left to the browser with %s, which opens links elsewhere', async (key) => {
    const user = openApp(<IncidentList />, dataset)
    await user.keyboard(`{${key}>}`)
    await user.click(row(/Doors sealed/))
    await user.keyboard(`{/${key}}`)
    expect(currentLink()).toBe('')
  })

  it('lights up its pin while it is pointed at or in focus', async () => {
    const user = openApp(<IncidentList />, dataset)
    await user.hover(row(/Doors sealed/))
    expect(store.getState().hovered).toBe('spring')
    await user.unhover(row(/Doors sealed/))
    expect(store.getState().hovered).toBeNull()
    meanwhile(() => row(/Water cut off/).focus())
    expect(store.getState().hovered).toBe('april')
  })
})

describe('the list of an opened place', () => {
  it('holds the incidents of that place, with a heading that says so and takes the focus', () => {
    openApp(<IncidentList />, dataset)
    meanwhile(() => open(['almaty']))
    const heading = screen.getByRole('heading', { level: 2, name: '2 records in Almaty' })
    expect(heading).toHaveFocus()
    expect(screen.getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual(['incidents/march/', 'incidents/spring/'])
  })

  it('names all of several places', () => {
    openApp(<IncidentList />, dataset, '#places=almaty,lenger')
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('4 records in Almaty, Lenger')
  })

  it('names the largest of three places and counts the others, and names all of them to a screen reader', () => {
    const more = aDataset([
      { id: 'one', ...LENGER },
      { id: 'two', ...ALMATY },
      { id: 'three', ...ALMATY },
      { id: 'four', ...MANGYSTAU },
    ])
    const ids = [...new Set(more.incidents.map(({ location }) => location.placeId))]
    openApp(<IncidentList />, more, `#places=${ids.join(',')}`)
    const heading = screen.getByRole('heading', { level: 2 })
    expect(heading.querySelector('[aria-hidden]')).toHaveTextContent('4 records in Almaty and 2 more')
    expect(heading).toHaveAccessibleName(/^4 records in (?=.*Almaty)(?=.*Lenger)(?=.*Mangystau)/)
    expect(heading).not.toHaveAccessibleName(/more/)
  })

  it('is closed with Escape from a row of it, and the focus goes back to what opened it last', async () => {
    const user = openApp(
      <>
        <button type="button" onClick={() => open(['lenger'])}>
          first pin
        </button>
        <button type="button" onClick={() => open(['almaty'])}>
          second pin
        </button>
        <IncidentList />
      </>,
      dataset,
    )
    await user.click(screen.getByRole('button', { name: 'first pin' }))
    await user.click(screen.getByRole('button', { name: 'second pin' }))
    await user.tab()
    await user.tab()
    expect(row(/Arrest in March/)).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(currentLink()).toBe('')
    expect(screen.getByRole('button', { name: 'second pin' })).toHaveFocus()
  })

  it('is closed with Escape also where a link opened it: the whole list takes the focus', async () => {
    const user = openApp(<IncidentList />, dataset, '#places=almaty')
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(currentLink()).toBe('')
    expect(screen.getByRole('heading', { level: 2, name: 'Records' })).toHaveFocus()
  })

  it('says how many more there are that the filters leave out', () => {
    openApp(<IncidentList />, dataset, '#places=almaty&categories=sealed-homes')
    expect(screen.getByText('1 more here left out by the filters.')).toBeInTheDocument()
  })

  it('names its place also where the filters leave out all that is there', () => {
    openApp(<IncidentList />, dataset, '#places=almaty&categories=water')
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('0 records in Almaty')
    expect(screen.getByText('2 more here left out by the filters.')).toBeInTheDocument()
  })

  it('is closed with its button', async () => {
    const user = openApp(<IncidentList />, dataset, '#places=almaty')
    await user.click(screen.getByRole('button', { name: 'Close this list' }))
    expect(currentLink()).toBe('')
    expect(screen.getByRole('heading', { level: 2, name: 'Records' })).toHaveFocus()
  })
})

describe('what has no pin', () => {
  const both = (
    <>
      <IncidentList />
      <WithoutPin />
    </>
  )

  it('is counted beside the map, one press from its list, which says why', async () => {
    const user = openApp(both, dataset)
    const button = screen.getByRole('button', { name: /^2 not on the map/ })
    expect(button).toHaveAttribute('aria-expanded', 'false')
    await user.click(button)
    expect(button).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getByRole('heading', { level: 2, name: '2 records not on the map' })).toHaveFocus()
    expect(screen.getByText(/names no town or region/)).toBeInTheDocument()
    expect(groups()).toEqual([
      ['April 20201 record', ['incidents/country/']],
      ['Undated1 record', ['incidents/undated/']],
    ])
  })

  it('is closed with the same button', async () => {
    const user = openApp(both, dataset, '#places=unlocated')
    await user.click(screen.getByRole('button', { name: /^2 not on the map/ }))
    expect(currentLink()).toBe('')
  })

  it('is not spoken of where everything shown has a pin', () => {
    openApp(both, dataset, '#categories=sealed-homes')
    expect(screen.queryByRole('button', { name: /not on the map/ })).not.toBeInTheDocument()
  })
})

describe('an empty list', () => {
  it('says so, and offers the ways out with what each would give', () => {
    openApp(<IncidentList />, dataset, '#categories=sealed-homes&months=2020-07')
    expect(screen.getByText('Nothing matches these filters')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Without July 2020: 1 record' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Clear all: 6 records' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Without Sealed homes/ })).not.toBeInTheDocument()
  })

  it('is left by a way out, which shows as many as it said', async () => {
    const user = openApp(<IncidentList />, dataset, '#categories=water&months=2020-07')
    await user.click(screen.getByRole('button', { name: 'Without July 2020: 2 records' }))
    expect(screen.getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual(['incidents/april/', 'incidents/undated/'])
    expect(screen.queryByText('Nothing matches these filters')).not.toBeInTheDocument()
  })
})

describe('what there is elsewhere in time', () => {
  const elsewhere = () => screen.getByText((_, element) => element?.tagName === 'P' && element.textContent.startsWith(en.shown.alsoLead))

  it('is told month by month, the undated too', () => {
    openApp(<IncidentList />, dataset, '#categories=water,sealed-homes&months=2020-03')
    expect(elsewhere()).toHaveTextContent(`${en.shown.alsoLead} 1 in April 2020, 1 undated.`)
  })

  it('is added with a press, in the order of the months', async () => {
    const user = openApp(<IncidentList />, dataset, '#months=2020-05')
    await user.click(screen.getByRole('button', { name: '2 in March 2020' }))
    expect(currentLink()).toBe('months=2020-03,2020-05')
    await user.click(screen.getByRole('button', { name: '1 undated' }))
    expect(currentLink()).toBe('months=2020-03,2020-05,undated')
  })

  it('is not spoken of where no month is chosen', () => {
    openApp(<IncidentList />, dataset, '#categories=water')
    expect(screen.queryByText(en.shown.alsoLead, { exact: false })).not.toBeInTheDocument()
  })
})

it('the list follows a filter that is changed elsewhere, one frame behind the numbers', async () => {
  openApp(<IncidentList />, dataset)
  meanwhile(() => setFilter(aFilter({ categories: ['education'] })))
  await waitFor(() => expect(screen.getAllByRole('link').length).toBe(1))
  expect(screen.getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual(['incidents/country/'])
})
