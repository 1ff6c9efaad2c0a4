// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followAddress } from '../../src/browser/address.ts'
import type { Day } from '../../src/model/date.ts'
import { DEFAULT_VIEW } from '../../src/model/view.ts'
import { clearFilter, INITIAL, moveCamera, openDataset, select, setFilter, setPlaying, setRoot, store } from '../../src/state/store.ts'
import { ALMATY, aDataset, aFilter, LENGER } from '../fixtures/incident.ts'

const dataset = aDataset([
  { id: 'one', ...ALMATY },
  { id: 'two', ...LENGER },
])
/** happy-dom stands at localhost:3000. */
const ROOT = new URL('/map/', location.href).href
const CAMERA = { lat: 48.012, lon: 67.2, zoom: 5.25 }
const view = () => store.getState().view
let end = () => {}

/** What follows a choice comes behind the frame that shows it. */
const frame = () => vi.advanceTimersByTime(20)

/** Opens the page at an address. */
function visit(fragment: string) {
  history.replaceState(null, '', `/map/${fragment}`)
  vi.clearAllMocks()
  end = followAddress()
}

/** Opens the page at an address for which the repair of links may have to be loaded. */
async function visitDamaged(link: string) {
  visit(link)
  await vi.dynamicImportSettled()
}

/** The reader presses Back or Forward, or edits the address: the browser has changed it already and says so. */
function arrive(fragment: string) {
  history.replaceState(null, '', `/map/${fragment}`)
  vi.clearAllMocks()
  dispatchEvent(new PopStateEvent('popstate'))
}

let push = vi.spyOn(history, 'pushState')
let replace = vi.spyOn(history, 'replaceState')

beforeEach(() => {
  vi.useFakeTimers()
  push = vi.spyOn(history, 'pushState')
  replace = vi.spyOn(history, 'replaceState')
  store.setState(INITIAL, true)
  setRoot({ root: ROOT })
  openDataset(dataset, [])
})
afterEach(() => {
  end()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('opening the page', () => {
  it('shows what its link says', () => {
    visit('#categories=water&months=2020-04&incident=two')
    expect(view()).toEqual({ ...DEFAULT_VIEW, filter: aFilter({ categories: ['water'], months: ['2020-04'] }), selected: 'two' })
  })

  it('changes nothing in the address where there is no link', () => {
    visit('')
    vi.runAllTimers()
    expect(view()).toEqual(DEFAULT_VIEW)
    expect([push.mock.calls, replace.mock.calls]).toEqual([[], []])
  })

  it('makes no entry in the history for a link that is written otherwise than we would', () => {
    visit('#months=2020-05,2020-04&categories=water')
    vi.runAllTimers()
    expect(push).not.toHaveBeenCalled()
    expect(location.hash).toBe('#categories=water&months=2020-04,2020-05')
  })

  it('opens the rest of a link of which a part is unknown, says so, and makes no entry in the history', () => {
    visit('#categories=water&incident=no-such-one')
    vi.runAllTimers()
    expect(view().filter.categories).toEqual(['water'])
    expect(store.getState().linkProblems).toEqual([{ part: 'incident', text: 'no-such-one' }])
    expect(push).not.toHaveBeenCalled()
  })
})

describe('the address of a page', () => {
  it('opens what the page shows, with the rest of the link', () => {
    visit('incidents/two/#months=2020-04')
    expect(view()).toEqual({ ...DEFAULT_VIEW, filter: aFilter({ months: ['2020-04'] }), selected: 'two' })
    expect([push.mock.calls, replace.mock.calls]).toEqual([[], []])
  })

  it('takes the place of an older link with everything behind "#"', () => {
    visit('#incident=two')
    expect(location.href).toBe(`${ROOT}incidents/two/`)
    expect(push).not.toHaveBeenCalled()
  })

  it.each(['', 'incidents/two/', 'months/2020-04/', '#categories=water&months=2020-04'])(
    'loses a query that is none of ours at once, without an entry in the history: %s',
    async (link) => {
      const [path = '', ...fragment] = link.split('#')
      await visitDamaged([`${path}?fbclid=abc&utm_source=chat&from=chat`, ...fragment].join('#'))
      expect(location.href).toBe(ROOT + link)
      expect(push).not.toHaveBeenCalled()
      expect(store.getState().linkProblems).toEqual([])
    },
  )

  it.each([
    '#incident=two&amp;months=2020-04.',
    '#INCIDENT=Two&months=2020-04»',
    '#incident%3Dtwo%26months%3D2020-04',
    '#incident=two#months=2020-04&fbclid=abc',
    'Incidents/two?fbclid=abc#months=2020%E2%80%8B-04)',
    '?fbclid=abc%23incident=two%26months=2020-04',
    '?incident=two&months=2020-04',
    'incidents//two//index.html#months=2020-04?utm_source=chat',
  ])('that was damaged is replaced by the one that was meant, silently: %s', async (damaged) => {
    await visitDamaged(damaged)
    expect(location.href).toBe(`${ROOT}incidents/two/#months=2020-04`)
    expect(push).not.toHaveBeenCalled()
    expect(replace).toHaveBeenCalledTimes(1)
    expect(store.getState().linkProblems).toEqual([])
    arrive('#months=2020-05.')
    expect(location.href).toBe(`${ROOT}months/2020-05/`)
  })
})

describe('a choice', () => {
  it('makes a new entry in the history', () => {
    visit('')
    setFilter(aFilter({ categories: ['water'] }))
    select('one')
    expect(push).not.toHaveBeenCalled()
    frame()
    expect(push.mock.calls.map(([, , address]) => address)).toEqual([`${ROOT}categories/water/`, `${ROOT}incidents/one/#categories=water`])
    expect(location.href).toBe(`${ROOT}incidents/one/#categories=water`)
  })

  it('leaves a plain address where everything is shown again', () => {
    visit('#categories=water')
    clearFilter()
    frame()
    expect(location.href).toMatch(/\/map\/$/)
  })

  it('makes no entry where it changes nothing', () => {
    visit('incidents/one/')
    select('one')
    frame()
    expect(push).not.toHaveBeenCalled()
  })

  it('is written where the reader leaves the page in the same moment', () => {
    visit('')
    select('one')
    dispatchEvent(new Event('pagehide'))
    expect(location.href).toBe(`${ROOT}incidents/one/`)
    frame()
    expect(push).toHaveBeenCalledTimes(1)
  })
})

describe('a move of the map', () => {
  it('replaces the entry, once the map has come to rest', () => {
    visit('')
    for (let step = 0; step < 200; step += 1) moveCamera({ ...CAMERA, lat: 48 + step / 1000 })
    expect(replace).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1000)
    expect(replace.mock.calls.map(([, , address]) => address)).toEqual([`${ROOT}#map=5.25/48.199/67.2`])
    expect(push).not.toHaveBeenCalled()
  })

  it('is written with the choice that follows it', () => {
    visit('')
    moveCamera(CAMERA)
    select('one')
    vi.runAllTimers()
    expect(location.href).toBe(`${ROOT}incidents/one/#map=5.25/48.012/67.2`)
    expect(replace).not.toHaveBeenCalled()
  })
})

describe('a range that is dragged', () => {
  const drag = (from: number, to: number) => {
    for (let day = from; day <= to; day += 1)
      setFilter({ ...aFilter({}), range: { first: '2020-03-16' as Day, last: `2020-04-${day}` as Day } })
  }

  it('is one new entry, kept up with where it comes to rest', () => {
    visit('')
    drag(10, 28)
    frame()
    expect(push.mock.calls.map(([, , address]) => address)).toEqual([`${ROOT}#days=2020-03-16..2020-04-10`])
    expect(replace).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(replace.mock.calls.map(([, , address]) => address)).toEqual([`${ROOT}#days=2020-03-16..2020-04-28`])
    expect(push).toHaveBeenCalledTimes(1)
  })

  it('is written to its end before a choice that follows at once', () => {
    visit('')
    drag(10, 28)
    select('one')
    frame()
    expect(replace.mock.calls.map(([, , address]) => address)).toEqual([`${ROOT}#days=2020-03-16..2020-04-28`])
    expect(push.mock.calls.map(([, , address]) => address)).toEqual([
      `${ROOT}#days=2020-03-16..2020-04-10`,
      `${ROOT}incidents/one/#days=2020-03-16..2020-04-28`,
    ])
    vi.runAllTimers()
    expect(replace).toHaveBeenCalledTimes(1)
  })

  it('that ends is a new entry', () => {
    visit('#days=2020-03-16..2020-04-10')
    clearFilter()
    frame()
    expect(push).toHaveBeenCalledTimes(1)
  })
})

describe('a query that is typed', () => {
  it('is one new entry, kept up with the last letter', () => {
    visit('')
    for (const query of ['a', 'al', 'alm']) setFilter({ ...aFilter({}), query })
    vi.runAllTimers()
    expect([push, replace].map(({ mock }) => mock.calls.map(([, , address]) => address))).toEqual([[`${ROOT}#q=a`], [`${ROOT}#q=alm`]])
  })
})

describe('months that are played', () => {
  it('replace the entry of the first', () => {
    visit('')
    setFilter(aFilter({ months: ['2020-01'] }))
    frame()
    setPlaying(true)
    for (const month of ['2020-02', '2020-03']) {
      setFilter(aFilter({ months: [month] }))
      vi.advanceTimersByTime(1000)
    }
    setPlaying(false)
    setFilter(aFilter({ months: ['2020-05'] }))
    frame()
    expect([push, replace].map(({ mock }) => mock.calls.map(([, , address]) => address))).toEqual([
      [`${ROOT}months/2020-01/`, `${ROOT}months/2020-05/`],
      [`${ROOT}months/2020-02/`, `${ROOT}months/2020-03/`],
    ])
  })
})

describe('Back and Forward', () => {
  it('show the view of that entry, and write nothing', () => {
    visit('')
    select('one')
    frame()
    arrive('')
    expect(view().selected).toBeNull()
    arrive('incidents/one/')
    vi.runAllTimers()
    expect(view().selected).toBe('one')
    expect([push.mock.calls, replace.mock.calls]).toEqual([[], []])
  })

  it('take back a move of the map that was not written yet', () => {
    visit('')
    select('one')
    frame()
    moveCamera(CAMERA)
    arrive('')
    vi.runAllTimers()
    expect(view()).toEqual(DEFAULT_VIEW)
    expect(location.href).toBe(ROOT)
  })

  it('do not open again what is shown already', () => {
    visit('incidents/one/')
    const before = view()
    arrive('incidents/one/')
    expect(view()).toBe(before)
  })
})

it('an address that the reader edits is followed', () => {
  visit('')
  history.replaceState(null, '', '/map/#incident=two')
  dispatchEvent(new HashChangeEvent('hashchange'))
  expect(view().selected).toBe('two')
})

it('nothing is read or written any more once it has ended', () => {
  visit('')
  moveCamera(CAMERA)
  end()
  vi.runAllTimers()
  select('one')
  expect([push.mock.calls, replace.mock.calls]).toEqual([[], []])
  arrive('#incident=two')
  expect(view().selected).toBe('one')
})
