// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { changeLanguage } from '../../src/browser/change-language.ts'
import { INITIAL, store } from '../../src/state/store.ts'

const HREF = 'https://example.org/ru/months/2020-04/#kind=incident'
let fetching = vi.fn<() => Promise<Response>>()
const assigned = vi.fn<(href: string) => void>()
const preventDefault = vi.fn<() => void>()
const press = (keys: Partial<Record<'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}, button = 0) => ({
  button,
  metaKey: false,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  ...keys,
  preventDefault,
})

beforeEach(() => {
  store.setState(INITIAL, true)
  sessionStorage.clear()
  fetching = vi.fn<() => Promise<Response>>(() => Promise.resolve(new Response('<!doctype html>')))
  vi.stubGlobal('fetch', fetching)
  vi.stubGlobal('location', { assign: assigned, href: 'https://example.org/' })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

it('follows the link, fragment and all, once its page has come', async () => {
  changeLanguage(press(), HREF, 'ru')
  expect(preventDefault).toHaveBeenCalled()
  await vi.waitFor(() => expect(assigned).toHaveBeenCalledWith(HREF))
  expect(fetching.mock.calls[0]).toEqual(['https://example.org/ru/months/2020-04/', expect.anything()])
  expect(store.getState().languageFailed).toBeNull()
  expect(sessionStorage).toHaveLength(1)
})

it('goes to the language that was pressed last', async () => {
  let come = () => {}
  fetching.mockImplementationOnce(() => new Promise((resolve) => (come = () => resolve(new Response('late')))))
  changeLanguage(press(), HREF, 'ru')
  changeLanguage(press(), 'https://example.org/kk/', 'kk')
  await vi.waitFor(() => expect(assigned).toHaveBeenCalledWith('https://example.org/kk/'))
  come()
  await new Promise((resolve) => setTimeout(resolve))
  expect(assigned).toHaveBeenCalledTimes(1)
})

it.each([
  ['there is no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the server is broken', () => Promise.resolve(new Response('', { status: 500 }))],
])('stays where it is and says so where %s, and follows the link the next time', async (_, answer) => {
  fetching.mockImplementation(answer)
  changeLanguage(press(), HREF, 'ru')
  await vi.waitFor(() => expect(store.getState().languageFailed).toBe('ru'))
  expect(assigned).not.toHaveBeenCalled()
  expect(sessionStorage).toHaveLength(0)
  preventDefault.mockClear()
  changeLanguage(press(), HREF, 'ru')
  expect(preventDefault).not.toHaveBeenCalled()
})

it.each([
  ['in a tab of its own', press({ ctrlKey: true })],
  ['in a tab of its own, on a Mac', press({ metaKey: true })],
  ['in a window of its own', press({ shiftKey: true })],
  ['into a file', press({ altKey: true })],
  ['with another button', press({}, 1)],
])('leaves it to the browser to open the link %s', (_, pressed) => {
  changeLanguage(pressed, HREF, 'ru')
  expect(preventDefault).not.toHaveBeenCalled()
  expect(fetching).not.toHaveBeenCalled()
})

it('leaves the language of the page alone', () => {
  changeLanguage(press(), 'https://example.org/', 'en')
  expect(preventDefault).not.toHaveBeenCalled()
})
