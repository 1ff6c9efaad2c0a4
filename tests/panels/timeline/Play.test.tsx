// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Announcer } from '../../../src/panels/Announcer.tsx'
import { Play } from '../../../src/panels/timeline/Play.tsx'
import { setFilter, store } from '../../../src/state/store.ts'
import { aDataset, aFilter, on } from '../../fixtures/incident.ts'
import { currentLink, meanwhile, openApp } from '../../fixtures/open-app.tsx'

const dataset = aDataset([on('2020-03-18'), on('2020-04-09'), on('2020-04-10')])
const wait = (milliseconds: number) => {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const playing = () => store.getState().playing

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('playing', () => {
  it('shows one month after the other and ends with the last', () => {
    openApp(<Play />, dataset)
    press('Play')
    const seen = [currentLink()]
    for (let step = 0; step < 6; step += 1) {
      wait(2000)
      seen.push(currentLink())
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7].map((month) => `months=2020-0${month}`))
    expect(playing()).toBe(false)
    wait(10_000)
    expect(currentLink()).toBe('months=2020-07')
    expect(screen.getByRole('button', { name: 'Play' })).toBeInTheDocument()
  })

  it('begins with the month that is shown, and keeps the other filters', () => {
    openApp(<Play />, dataset, '#categories=water&months=2020-03')
    press('Play')
    expect(currentLink()).toBe('categories=water&months=2020-03')
    wait(2000)
    expect(currentLink()).toBe('categories=water&months=2020-04')
  })

  it('pauses, and goes on from there', () => {
    openApp(<Play />, dataset, '#months=2020-03')
    press('Play')
    wait(2000)
    press('Pause')
    wait(10_000)
    expect(currentLink()).toBe('months=2020-04')
    press('Play')
    wait(2000)
    expect(currentLink()).toBe('months=2020-05')
  })

  it.each([
    ['1', 1000],
    ['2', 2000],
    ['4', 4000],
  ])('takes %s s a month where that is chosen', (speed, milliseconds) => {
    openApp(<Play />, dataset, '#months=2020-03')
    fireEvent.change(screen.getByRole('combobox', { name: 'Speed' }), { target: { value: speed } })
    press('Play')
    wait(milliseconds - 1)
    expect(currentLink()).toBe('months=2020-03')
    wait(1)
    expect(currentLink()).toBe('months=2020-04')
  })

  it.each([
    ['a press', () => fireEvent.pointerDown(document.body)],
    ['a key', () => fireEvent.keyDown(document.body, { key: 'Tab' })],
    ['the wheel', () => fireEvent.wheel(document.body)],
    ['another choice', () => meanwhile(() => setFilter(aFilter({ months: ['2020-03', '2020-05'] })))],
  ])('stops at %s elsewhere', (_, happens) => {
    openApp(<Play />, dataset, '#months=2020-03')
    press('Play')
    happens()
    expect(playing()).toBe(false)
    const before = currentLink()
    wait(10_000)
    expect(currentLink()).toBe(before)
  })

  it('goes on while its own buttons are used', () => {
    openApp(<Play />, dataset, '#months=2020-03')
    press('Play')
    const pause = screen.getByRole('button', { name: 'Pause' })
    fireEvent.pointerDown(pause)
    fireEvent.keyDown(pause, { key: 'Tab' })
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Speed' }), { key: 'ArrowDown' })
    expect(playing()).toBe(true)
  })

  it.each(['Escape', 'ArrowDown', 'PageDown', 'a'])('stops at %s while its button still has the focus', (key) => {
    openApp(<Play />, dataset, '#months=2020-03')
    press('Play')
    fireEvent.keyDown(screen.getByRole('button', { name: 'Pause' }), { key })
    expect(playing()).toBe(false)
  })

  it('stops when its buttons go', () => {
    openApp(<Play />, dataset)
    press('Play')
    expect(playing()).toBe(true)
    cleanup()
    expect(playing()).toBe(false)
  })

  it('says each month once', () => {
    openApp(
      <>
        <Play />
        <Announcer />
      </>,
      dataset,
      '#months=2020-01',
    )
    const said: string[] = []
    const status = screen.getByRole('status')
    press('Play')
    for (let step = 0; step < 4; step += 1) {
      for (let tenth = 0; tenth < 20; tenth += 1) {
        wait(100)
        const now = status.textContent ?? ''
        if (now !== (said.at(-1) ?? '')) said.push(now)
      }
    }
    expect(said).toEqual([
      'January 2020: 0 of 3 records shown.',
      'February 2020: 0 of 3 records shown.',
      'March 2020: 1 of 3 records shown.',
      'April 2020: 2 of 3 records shown.',
    ])
  })
})

describe('a step', () => {
  it('leads to the month behind or before, and stops the playing', () => {
    openApp(<Play />, dataset, '#months=2020-03')
    press('Play')
    press('One month on')
    expect([currentLink(), playing()]).toEqual(['months=2020-04', false])
    press('One month back')
    press('One month back')
    expect(currentLink()).toBe('months=2020-02')
  })

  it('begins with the first or the last month where none is chosen', () => {
    openApp(<Play />, dataset)
    press('One month back')
    expect(currentLink()).toBe('months=2020-07')
  })

  it('leads no further than the report: the button stays, says so, and does nothing', () => {
    openApp(<Play />, dataset, '#months=2020-07')
    const on_ = screen.getByRole('button', { name: 'One month on' })
    expect(on_).toHaveAttribute('aria-disabled', 'true')
    fireEvent.click(on_)
    expect(currentLink()).toBe('months=2020-07')
  })
})
