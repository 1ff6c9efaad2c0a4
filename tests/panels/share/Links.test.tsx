// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { knownOf, linkToView } from '../../../src/formats/link.ts'
import { moveCamera, store } from '../../../src/state/store.ts'
import { meanwhile } from '../../fixtures/open-app.tsx'
import { button, dataset, field, openShare, ROOT, serveSite, status } from './share-fixture.tsx'

beforeEach(() => serveSite())
afterEach(() => {
  vi.restoreAllMocks()
})

const viewField = () => field('Link to this view')

describe('the share panel', () => {
  it('is named by what it shares', async () => {
    await openShare()
    expect(screen.getByRole('dialog', { name: 'Share this view' })).toBeInTheDocument()
  })

  it('closes with its button', async () => {
    const user = await openShare()
    await user.click(button('Close'))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('says that nothing is sent to anyone', async () => {
    await openShare()
    expect(screen.getByText(/^Nothing is sent to anyone/)).toBeInTheDocument()
  })
})

describe('the link to the view', () => {
  it('opens exactly this view', async () => {
    await openShare('#months=2020-04&categories=assembly&places=lenger&order=category&map=6/48/67')
    const link = viewField().value
    expect(link.startsWith(ROOT)).toBe(true)
    expect(linkToView(link.slice(ROOT.length), knownOf(dataset))).toEqual({ view: store.getState().view, problems: [] })
  })

  it('follows the view', async () => {
    await openShare()
    expect(viewField().value).toBe(ROOT)
    meanwhile(() => moveCamera({ zoom: 6, lat: 48, lon: 67 }))
    expect(viewField().value).toBe(`${ROOT}#map=6/48/67`)
  })

  it.each([
    ['', 'All 3 records: 3 incidents.'],
    ['#months=2020-04', '1 of 3 records (1 incident): April 2020.'],
    ['#places=lenger', '2 of 3 records (2 incidents): in Lenger.'],
    ['#places=lenger&months=2020-04', '1 of 3 records (1 incident): April 2020, in Lenger.'],
    ['#places=unlocated', '0 of 3 records: not on the map.'],
    ['#incident=march&months=2020-04', '1 of 3 records (1 incident): April 2020. This account is open.'],
  ])('says under %j what it shows', async (link, says) => {
    await openShare(link)
    expect(viewField()).toHaveAccessibleDescription(says)
  })

  it.each([
    ['', /names nothing but the site.*asks the server for https:\/\/example\.org\/map\/; nothing stands behind it/],
    ['#months=2020-04', /names April 2020\. .*for https:\/\/example\.org\/map\/months\/2020-04\/; nothing/],
    [
      '#months=2020-04&categories=assembly&order=category&map=6/48/67',
      /names April 2020, Assembly, the order “By category” and the position of the map\. .*for https:\/\/example\.org\/map\/ only; what stands after #/,
    ],
    ['#incident=march&places=lenger', /names the account “A well ran dry” and the list of Lenger\. .*\/incidents\/march\/ only/],
  ])('says of %j what it contains and what a server sees', async (link, says) => {
    await openShare(link)
    expect(screen.getByText(says)).toBeInTheDocument()
  })

  it('is copied, and says so on the button and to those who listen', async () => {
    const user = await openShare('#months=2020-04')
    await user.click(button('Copy: Link to this view'))
    expect(await navigator.clipboard.readText()).toBe(`${ROOT}months/2020-04/`)
    expect(await screen.findByRole('button', { name: 'Copied: Link to this view' })).toBeInTheDocument()
    expect(status()).toHaveTextContent('Link to this view: copied.')
  })

  it('offers to copy again once the view is another', async () => {
    const user = await openShare()
    await user.click(button('Copy: Link to this view'))
    await screen.findByRole('button', { name: 'Copied: Link to this view' })
    meanwhile(() => moveCamera({ zoom: 6, lat: 48, lon: 67 }))
    expect(button('Copy: Link to this view')).toBeInTheDocument()
  })

  it('stands selected, with a word, where the browser refuses to copy', async () => {
    const user = await openShare('#months=2020-04')
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    await user.click(button('Copy: Link to this view'))
    await waitFor(() => expect(status()).toHaveTextContent(/copy it by hand/))
    expect(viewField()).toHaveFocus()
    expect(viewField().selectionEnd).toBe(viewField().value.length)
    expect(button('Copy: Link to this view')).toBeInTheDocument()
  })
})

describe('the link to an incident', () => {
  it('is its page alone, whatever else is chosen', async () => {
    await openShare('#incident=april&months=2020-03')
    expect(screen.getByRole('dialog', { name: 'Share this record' })).toBeInTheDocument()
    expect(field('Link to this record').value).toBe(`${ROOT}incidents/april/`)
    expect(field('Link to this record')).toHaveAccessibleDescription(/^9 April 2020, Lenger\. Opens the page of this account/)
    expect(viewField().value).toBe(`${ROOT}incidents/april/#months=2020-03`)
  })

  it('is not offered where no account is open', async () => {
    await openShare()
    expect(screen.queryByRole('textbox', { name: 'Link to this record' })).not.toBeInTheDocument()
  })
})

describe('words that were searched for', () => {
  it('are said to stand in the link', async () => {
    await openShare('#q=hunger+strike', ['april'])
    expect(viewField().value).toBe(`${ROOT}#q=hunger+strike`)
    expect(screen.getByText(/The words that you searched for, “hunger strike”, stand in this link/)).toBeInTheDocument()
    expect(screen.getByText(/names the words searched for, “hunger strike”\./)).not.toHaveTextContent('nothing about you')
  })

  it('can be left out; then the sentence says what the link shows without them', async () => {
    const user = await openShare('#q=hunger&months=2020-03,2020-04', ['april'])
    expect(viewField()).toHaveAccessibleDescription('1 of 3 records (1 incident): “hunger” and March to April 2020.')
    await user.click(screen.getByRole('checkbox', { name: 'Leave the words searched for out' }))
    expect(viewField().value).toBe(`${ROOT}#months=2020-03,2020-04`)
    expect(viewField()).toHaveAccessibleDescription('2 of 3 records (2 incidents): March to April 2020.')
    expect(store.getState().view.filter.query).toBe('hunger')
  })

  it('are not counted before the search has a result', async () => {
    await openShare('#q=hunger')
    expect(viewField()).toHaveAccessibleDescription('“hunger”, not counted yet.')
  })

  it('are no matter where nothing was searched for', async () => {
    await openShare()
    expect(screen.queryByRole('checkbox', { name: /searched/ })).not.toBeInTheDocument()
  })
})

describe("the device's own way of sharing", () => {
  const device = () => screen.queryByRole('button', { name: 'Send with another app' })
  const withShare = (share: (data: ShareData) => Promise<void>) =>
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share')
  })

  it('is not offered where there is none', async () => {
    await openShare()
    expect(device()).not.toBeInTheDocument()
  })

  it('is given title, sentence and link', async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>(() => Promise.resolve())
    withShare(share)
    const user = await openShare('#months=2020-04')
    await user.click(device()!)
    expect(share).toHaveBeenCalledWith({
      title: 'April 2020',
      text: '1 of 3 records (1 incident): April 2020.',
      url: `${ROOT}months/2020-04/`,
    })
    expect(status()).toHaveTextContent('')
  })

  it.each([
    ['is closed again', 'AbortError', ''],
    ['is refused', 'NotAllowedError', 'The device could not open its own way of sharing. The link can be copied here.'],
  ])('says what is so when it %s', async (_, name, says) => {
    withShare(() => Promise.reject(new DOMException('no', name)))
    const user = await openShare()
    await user.click(device()!)
    await waitFor(() => expect(status()).toHaveTextContent(says === '' ? /^$/ : says))
  })
})
