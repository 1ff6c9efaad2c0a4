// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseBasemap } from '../../../src/drawing/basemap.ts'
import { parseLabels } from '../../../src/drawing/basemap-labels.ts'
import { en } from '../../../src/i18n/en.ts'
import type { Account, Dataset } from '../../../src/model/incident.ts'
import { Brief } from '../../../src/panels/print/Brief.tsx'
import type { BriefOf } from '../../../src/panels/print/brief.ts'
import { briefOf } from '../../../src/panels/print/brief.ts'
import { printBrief, warmBrief } from '../../../src/panels/print/print.ts'
import { setRoot, store } from '../../../src/state/store.ts'
import { ALMATY, aDataset, LENGER, NO_PLACE, on } from '../../fixtures/incident.ts'
import { openApp } from '../../fixtures/open-app.tsx'
import { serveSite } from '../share/share-fixture.tsx'

const source = { language: 'ru', publisher: 'A paper', kind: 'news' as const, note: null }
const dataset = aDataset([
  {
    id: 'one',
    title: 'First incident',
    summary: 'It happened.[7][8]',
    official_response: 'It did not happen.[9]',
    certainty: 'contested',
    categories: ['water'],
    ...ALMATY,
    ...on('2020-04-01'),
    footnotes: [7, 8, 9],
    sources: [7, 8, 9].map((footnote) => ({ ...source, footnote, url: `https://www.example.org/${footnote}` })),
  },
  { id: 'two', title: 'Second incident', categories: ['expression'], ...LENGER, ...on('2020-05-01') },
  { id: 'three', title: 'Third incident', categories: ['water'], ...NO_PLACE, ...on('2020-04-20~') },
])
const ROOT = 'https://example.org/map/'

function drawBrief(of: BriefOf, link = '', data: Dataset<Account> = dataset, root = ROOT): void {
  openApp(<p />, data, link)
  setRoot({ root })
  const brief = briefOf(store.getState(), of, en)
  if (brief) render(<Brief brief={brief} ground={null} />)
}

const account = (name: string) => screen.getByRole('article', { name })
const rowsOf = () =>
  within(screen.getByRole('table', { name: 'Records of this brief' }))
    .getAllByRole('row')
    .slice(1)
const end = () => screen.getByRole('region', { name: 'How to read this brief' })
/** Words and address of each link. */
const linksOf = (part: HTMLElement) =>
  within(part)
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')])
const terms = (term: string) => screen.getByText(term, { selector: '[aria-labelledby="brief-end"] dt' }).nextElementSibling

describe('the brief of a view', () => {
  it('says in its head what is shown, and how many dates are in doubt', () => {
    drawBrief('view', '#months=2020-04')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('April 2020')
    expect(screen.getByRole('banner')).toHaveTextContent('2 of 3 records (2 incidents): April 2020. One of them may fall outside this time')
  })

  it('numbers its incidents as the list orders them, in the table and over each account', () => {
    drawBrief('view')
    expect(rowsOf().map((row) => row.textContent)).toEqual([
      '11 AprilAlmatyFirst incidentContested7–9',
      '2Mid-AprilPlace not statedThird incidentStated as factnone',
      '31 MayLengerSecond incidentStated as factnone',
    ])
    expect(account('Second incident')).toHaveTextContent('No. 3')
  })

  it('keeps the last three rows of its table together, so that no page begins with a single one', () => {
    const five = aDataset(['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: id, ...LENGER, ...on('2020-05-01') })))
    drawBrief('view', '', five)
    const [, ...parts] = within(screen.getByRole('table', { name: 'Records of this brief' })).getAllByRole('rowgroup')
    expect(parts.map((part) => within(part).getAllByRole('row').length)).toEqual([2, 3])
  })

  it('holds what the list shows where places are open', () => {
    drawBrief('view', '#places=lenger')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Lenger')
    expect(screen.getAllByRole('article')).toEqual([account('Second incident')])
  })

  it('names the incidents that stand on no pin', () => {
    drawBrief('view')
    expect(within(screen.getByRole('figure')).getByText(/^Not on the map/)).toHaveTextContent(/: 2\.$/)
  })

  it('says so where the ground of the map could not be had', () => {
    drawBrief('view')
    expect(screen.getByRole('figure')).toHaveTextContent('The map could not be drawn.')
  })

  it('draws the map with the numbers of the incidents', () => {
    openApp(<p />, dataset)
    const brief = briefOf(store.getState(), 'view', en)
    const text = (name: string) => readFileSync(`src/report/basemap/${name}.json`, 'utf8')
    const ground = { basemap: parseBasemap(text('land'), text('water')), labels: parseLabels(text('labels')) }
    if (brief) render(<Brief brief={brief} ground={ground} />)
    const map = screen.getByRole('img', { name: 'Map of the records below, with their numbers' })
    expect(within(map).getByText('1')).toBeInTheDocument()
    expect(within(map).getByText('3')).toBeInTheDocument()
    expect(within(map).queryByText('2')).not.toBeInTheDocument()
  })

  it('says so where nothing fits, and has neither map nor table', () => {
    drawBrief('view', '#months=2020-02')
    expect(screen.getByRole('banner')).toHaveTextContent('No record fits all that is set')
    expect(screen.queryByRole('figure')).not.toBeInTheDocument()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })
})

describe('an account in the brief', () => {
  it('has the claim and the answer at the same rank', () => {
    drawBrief('view')
    const first = within(account('First incident'))
    const said = first.getByRole('heading', { level: 3, name: 'What was said' })
    const official = first.getByRole('heading', { level: 3, name: 'What officials said' })
    expect(said.parentElement).toHaveClass(...(official.parentElement?.classList ?? []))
    expect(official.parentElement).toHaveTextContent('It did not happen.9')
  })

  it('says where there is no answer, no provision and no footnote', () => {
    drawBrief('view')
    expect(account('Second incident')).toHaveTextContent('The report gives no official answer.')
    expect(account('Second incident')).toHaveTextContent('None named in the report.')
    expect(account('Second incident')).toHaveTextContent('The report gives no footnote here')
  })

  it('parts footnote numbers that follow each other', () => {
    drawBrief('view')
    expect(account('First incident')).toHaveTextContent('It happened.7, 8')
  })

  it('prints the addresses of its sources and of its own page so that they can be typed, and leads there in a PDF', () => {
    drawBrief('view')
    expect(linksOf(account('First incident'))).toEqual([
      ['example.org/7', 'https://www.example.org/7'],
      ['example.org/8', 'https://www.example.org/8'],
      ['example.org/9', 'https://www.example.org/9'],
      ['example.org/map/incidents/one/', 'https://example.org/map/incidents/one/'],
    ])
  })
})

describe('the brief of an incident', () => {
  it('holds that one alone, whatever the filter, under its own title', () => {
    drawBrief('incident', '#incident=two&months=2020-04')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Second incident')
    expect(screen.getAllByRole('article')).toHaveLength(1)
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
    expect(linksOf(end())).toContainEqual(['example.org/map/incidents/two/', `${ROOT}incidents/two/`])
  })

  it('is that of the view where no account is open', () => {
    drawBrief('incident', '#months=2020-05')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('May 2020')
  })
})

describe('the end of the brief', () => {
  it('has the link of the view without the open account, its code, version, licence and day', () => {
    drawBrief('view', '#incident=two&months=2020-04')
    expect(linksOf(end())[0]).toEqual(['example.org/map/months/2020-04/', `${ROOT}months/2020-04/`])
    expect(within(end()).getByRole('img', { name: 'QR code of the link' })).toBeInTheDocument()
    expect(terms('Data version')).toHaveTextContent('1.0.0')
    expect(terms('Licence')).toHaveTextContent('CC BY 4.0')
    expect(terms('Made on')).toHaveTextContent(/^\d+ [A-Z][a-z]+ 20\d\d$/)
  })

  it('says so where the link is too long for a code', () => {
    drawBrief('view', '', dataset, `https://example.org/${'long/'.repeat(220)}`)
    expect(screen.queryByRole('img', { name: 'QR code of the link' })).not.toBeInTheDocument()
    expect(screen.getByText(/too long for a QR code/)).toBeInTheDocument()
  })
})

describe('printing', () => {
  const printed = () => document.querySelector('[data-brief]')
  beforeEach(() => serveSite())
  afterEach(() => {
    act(() => void dispatchEvent(new Event('afterprint')))
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('puts the brief into the page, asks the browser, and takes it out afterwards', async () => {
    openApp(<p />, dataset, '#months=2020-04')
    document.title = 'The page'
    const asked = vi.fn<() => void>(() => {
      expect(printed()).toHaveTextContent('2 of 3 records (2 incidents): April 2020.')
      expect(document.title).toBe('Rights under Quarantine: April 2020, brief')
      expect(document.documentElement.style.getPropertyValue('--brief-foot')).toContain('Data version 1.0.0')
    })
    vi.stubGlobal('print', asked)
    await act(() => printBrief('view'))
    expect(asked).toHaveBeenCalledTimes(1)
    act(() => void dispatchEvent(new Event('afterprint')))
    expect(printed()).toBeNull()
    expect(document.title).toBe('The page')
    expect(document.documentElement.style.getPropertyValue('--brief-foot')).toBe('')
  })

  it('by the browser’s own command finds the brief of the open account, once it was fetched', async () => {
    openApp(<p />, dataset, '#incident=two')
    warmBrief()
    await vi.waitFor(() => {
      act(() => void dispatchEvent(new Event('beforeprint')))
      expect(printed()).toHaveTextContent('Second incident')
    })
    expect(printed()).not.toHaveTextContent('First incident')
  })

  it('leaves a dialog that prints itself alone', async () => {
    openApp(
      <dialog open data-prints>
        A table
      </dialog>,
      dataset,
    )
    vi.stubGlobal('print', () => {})
    await act(() => printBrief('view'))
    act(() => void dispatchEvent(new Event('afterprint')))
    act(() => void dispatchEvent(new Event('beforeprint')))
    expect(printed()).toBeNull()
  })
})
