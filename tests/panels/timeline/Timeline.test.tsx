// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dayNumber } from '../../../src/model/date.ts'
import { Timeline } from '../../../src/panels/timeline/Timeline.tsx'
import { setFilter, store } from '../../../src/state/store.ts'
import { aDataset, aFilter, on, UNDATED_RECORD } from '../../fixtures/incident.ts'
import { currentLink, meanwhile, openApp } from '../../fixtures/open-app.tsx'
import { text } from '../../fixtures/published.ts'

const dataset = aDataset([
  { categories: ['water'], ...on('2020-03-18') },
  { categories: ['water'], ...on('2020-03-20/2020-03-24') },
  { categories: ['expression'], ...on('2020-04-09') },
  { categories: ['water'], ...UNDATED_RECORD },
])
const first = () => screen.findByRole('slider', { name: 'First day' })
const last = () => screen.findByRole('slider', { name: 'Last day' })
const n = (day: string) => String(dayNumber(day as never))

beforeEach(() => {
  vi.stubGlobal('fetch', async (address: URL) => new Response(text(address.pathname.split('/').at(-1) ?? '')))
  return () => vi.unstubAllGlobals()
})

describe('the weeks', () => {
  it('are one stop for the keyboard, and say in words what is drawn', async () => {
    openApp(<Timeline whole />, dataset)
    const weeks = within(await screen.findByRole('listbox', { name: /^Weeks/ })).getAllByRole('option')
    expect(weeks).toHaveLength(31)
    expect(weeks.map(({ textContent }) => textContent)).toContain('16 to 22 March 2020: 1 record, 1 more may belong to this week')
    expect(weeks.map(({ textContent }) => textContent)).toContain('23 to 29 March 2020: 1 may belong to this week')
    expect(weeks[0]).toHaveTextContent('1 to 5 January 2020: no record')
    expect(weeks.at(-1)).toHaveTextContent('27 to 31 July 2020: no record')
  })

  it('count what the other filters let through, whatever time is chosen', async () => {
    openApp(<Timeline whole />, dataset, '#categories=expression&months=2020-03')
    expect(await screen.findByRole('option', { name: '6 to 12 April 2020: 1 record' })).toBeInTheDocument()
    expect(screen.getByRole('option', { name: '16 to 22 March 2020: no record' })).toBeInTheDocument()
  })

  it('are read with the arrows, and one is shown alone with Enter and given up with a second', async () => {
    const user = openApp(<Timeline whole />, dataset)
    const list = await screen.findByRole('listbox')
    list.focus()
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowLeft}')
    const active = document.getElementById(list.getAttribute('aria-activedescendant') ?? '')
    expect(active).toHaveTextContent('6 to 12 January 2020')
    await user.keyboard('{Enter}')
    expect(currentLink()).toBe('days=2020-01-06..2020-01-12')
    expect(active).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{Enter}')
    expect(currentLink()).toBe('')
  })

  it('go no further than the first and the last, which end with the report', async () => {
    const user = openApp(<Timeline whole />, dataset)
    const list = await screen.findByRole('listbox')
    list.focus()
    await user.keyboard('{End}{ArrowRight}{Enter}')
    expect(currentLink()).toBe('days=2020-07-27..2020-07-31')
    await user.keyboard('{Home}{ArrowLeft}{Enter}')
    expect(currentLink()).toBe('days=2020-01-01..2020-01-05')
  })

  it('are chosen with a press', async () => {
    const user = openApp(<Timeline whole />, dataset)
    await user.click(await screen.findByRole('option', { name: /^16 to 22 March/ }))
    expect(currentLink()).toBe('days=2020-03-16..2020-03-22')
  })

  it('keep the undated where they are chosen beside', async () => {
    const user = openApp(<Timeline whole />, dataset, '#months=undated')
    await user.click(await screen.findByRole('option', { name: /^16 to 22 March/ }))
    expect(currentLink()).toBe('months=undated&days=2020-03-16..2020-03-22')
  })
})

describe('the thumbs', () => {
  it('are sliders in a group, at the ends of the report where no time is chosen', async () => {
    openApp(<Timeline whole />, dataset)
    const thumb = await first()
    expect(within(screen.getByRole('group', { name: 'Days shown' })).getAllByRole('slider')).toHaveLength(2)
    expect(thumb).toHaveAttribute('aria-valuetext', '1 January 2020')
    expect(thumb).toHaveAttribute('aria-valuenow', n('2020-01-01'))
    expect(await last()).toHaveAttribute('aria-valuetext', '31 July 2020')
  })

  it('say what they may reach: up to the other', async () => {
    openApp(<Timeline whole />, dataset, '#days=2020-03-16..2020-06-05')
    const [a, b] = [await first(), await last()]
    expect([a.getAttribute('aria-valuemin'), a.getAttribute('aria-valuenow'), a.getAttribute('aria-valuemax')]).toEqual([
      n('2020-01-01'),
      n('2020-03-16'),
      n('2020-06-05'),
    ])
    expect([b.getAttribute('aria-valuemin'), b.getAttribute('aria-valuenow'), b.getAttribute('aria-valuemax')]).toEqual([
      n('2020-03-16'),
      n('2020-06-05'),
      n('2020-07-31'),
    ])
  })

  it.each([
    ['{ArrowRight}', '2020-03-17..2020-06-05'],
    ['{ArrowUp}', '2020-03-17..2020-06-05'],
    ['{ArrowLeft}', '2020-03-15..2020-06-05'],
    ['{ArrowDown}', '2020-03-15..2020-06-05'],
    ['{PageUp}', '2020-04-16..2020-06-05'],
    ['{PageDown}', '2020-02-16..2020-06-05'],
    ['{Home}', '2020-01-01..2020-06-05'],
    ['{End}', '2020-06-05..2020-06-05'],
    ['{End}{ArrowRight}', '2020-06-05..2020-06-05'],
  ])('the first is moved by %s', async (keys, days) => {
    const user = openApp(<Timeline whole />, dataset, '#days=2020-03-16..2020-06-05')
    const thumb = await first()
    thumb.focus()
    await user.keyboard(keys)
    expect(currentLink()).toBe(`days=${days}`)
  })

  it.each([
    ['{ArrowRight}', '2020-03-16..2020-06-06'],
    ['{PageUp}{PageUp}', '2020-03-16..2020-07-31'],
    ['{Home}', '2020-03-16..2020-03-16'],
    ['{End}', '2020-03-16..2020-07-31'],
  ])('the last is moved by %s', async (keys, days) => {
    const user = openApp(<Timeline whole />, dataset, '#days=2020-03-16..2020-06-05')
    const thumb = await last()
    thumb.focus()
    await user.keyboard(keys)
    expect(currentLink()).toBe(`days=${days}`)
  })

  it('make days of months', async () => {
    const user = openApp(<Timeline whole />, dataset, '#months=2020-03,2020-04')
    const thumb = await last()
    expect(thumb).toHaveAttribute('aria-valuetext', '30 April 2020')
    thumb.focus()
    await user.keyboard('{ArrowLeft}')
    expect(currentLink()).toBe('days=2020-03-01..2020-04-29')
  })

  it('ask for no time any more once they are back at both ends', async () => {
    const user = openApp(<Timeline whole />, dataset, '#days=2020-01-01..2020-06-05')
    const thumb = await last()
    thumb.focus()
    await user.keyboard('{End}')
    expect(currentLink()).toBe('')
  })
})

describe('the date fields', () => {
  it('are named, bounded by the report, and say what the thumbs say', async () => {
    openApp(<Timeline whole />, dataset, '#days=2020-03-16..2020-06-05')
    const from = await screen.findByLabelText('From')
    expect([from.getAttribute('type'), from.getAttribute('min'), from.getAttribute('max')]).toEqual(['date', '2020-01-01', '2020-07-31'])
    expect(from).toHaveValue('2020-03-16')
    expect(screen.getByLabelText('To')).toHaveValue('2020-06-05')
    meanwhile(() => setFilter(aFilter({ months: ['2020-04'] })))
    expect(from).toHaveValue('2020-04-01')
  })

  it('set the days', async () => {
    openApp(<Timeline whole />, dataset)
    fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2020-03-16' } })
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2020-06-05' } })
    expect(currentLink()).toBe('days=2020-03-16..2020-06-05')
    expect(await first()).toHaveAttribute('aria-valuetext', '16 March 2020')
  })

  it('take the other along where it would be passed', async () => {
    openApp(<Timeline whole />, dataset, '#days=2020-03-16..2020-04-05')
    fireEvent.change(await screen.findByLabelText('From'), { target: { value: '2020-05-01' } })
    expect(currentLink()).toBe('days=2020-05-01..2020-05-01')
  })

  it.each(['', '0002-04-01', '2021-04-01', '2019-12-31'])('leave the view alone while they hold "%s"', async (value) => {
    openApp(<Timeline whole />, dataset, '#days=2020-03-16..2020-04-05')
    const from = await screen.findByLabelText('From')
    fireEvent.change(from, { target: { value } })
    expect(currentLink()).toBe('days=2020-03-16..2020-04-05')
    fireEvent.blur(from)
    expect(from).toHaveValue('2020-03-16')
  })
})

it('the switch shows certain dates only, and all again', async () => {
  const user = openApp(<Timeline whole />, dataset)
  const box = await screen.findByRole('checkbox', { name: 'Certain dates only' })
  await user.click(box)
  expect(box).toBeChecked()
  expect(currentLink()).toBe('certain=yes')
  await user.click(box)
  expect([currentLink(), store.getState().view.filter]).toEqual(['', { categories: [], months: [] }])
})

it('the months stand under the drawing', () => {
  openApp(<Timeline whole />, dataset)
  expect(within(screen.getByRole('group', { name: 'Months' })).getAllByRole('button')).toHaveLength(8)
})
