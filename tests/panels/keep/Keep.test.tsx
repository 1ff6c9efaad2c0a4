// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepEn as k } from '../../../src/i18n/keep-en.ts'
import { Keep } from '../../../src/panels/keep/Keep.tsx'
import { setRoot } from '../../../src/state/store.ts'

const SITE = 'https://example.org/map/'

/** A browser's workers, as far as the panel can tell. */
function browserWith(end: 'activated' | 'redundant', failure?: string) {
  const removed: string[] = []
  const addresses: string[] = []
  const container = new EventTarget() as EventTarget & Record<string, unknown>
  let registration: { scope: string; active: { scriptURL: string } | null; unregister: () => Promise<boolean> } | undefined
  container['getRegistrations'] = async () => (registration ? [registration] : [])
  container['register'] = async (address: string) => {
    addresses.push(address)
    const worker = Object.assign(new EventTarget(), { state: 'installing', scriptURL: address, postMessage: () => {} })
    registration = {
      scope: SITE,
      active: null,
      unregister: async () => {
        removed.push('worker')
        registration = undefined
        return true
      },
    }
    const standing = registration
    setTimeout(() => {
      if (failure) container.dispatchEvent(new MessageEvent('message', { data: { failure } }))
      worker.state = end
      if (end === 'activated') standing.active = worker
      worker.dispatchEvent(new Event('statechange'))
    })
    return { ...registration, installing: worker, waiting: null }
  }
  vi.stubGlobal('isSecureContext', true)
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: container })
  vi.stubGlobal('caches', { delete: async (name: string) => removed.push(name) > 0 })
  return { removed, addresses }
}

beforeEach(() => setRoot({ root: SITE }))
afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

const button = (name: string) => screen.findByRole('button', { name })

describe('the choice to keep a copy', () => {
  it('says where the browser keeps none, and offers nothing', () => {
    render(<Keep say={() => {}} />)
    expect(screen.getByText(k.refused)).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('names the trace before it offers anything, and registers nothing by itself', async () => {
    const { addresses } = browserWith('activated')
    render(<Keep say={() => {}} />)
    expect(await button(k.keep)).toBeEnabled()
    expect(screen.getByText(k.traceLead)).toBeInTheDocument()
    expect(addresses).toEqual([])
  })

  it('keeps the languages that were chosen, and takes everything off again', async () => {
    const { addresses, removed } = browserWith('activated')
    const said = vi.fn<(text: string) => void>()
    const user = userEvent.setup()
    render(<Keep say={said} />)
    await user.click(screen.getByRole('checkbox', { name: 'Қазақша' }))
    await user.click(await button(k.keep))
    await waitFor(() => expect(said).toHaveBeenLastCalledWith(k.done))
    expect(addresses).toEqual([`${SITE}keep.js?languages=en,kk`])
    expect(await screen.findByText(k.keeps('English and Қазақша'))).toBeInTheDocument()
    localStorage.setItem('rights-under-quarantine', '{"theme":"dark"}')
    await user.click(await button(k.remove))
    await waitFor(() => expect(said).toHaveBeenLastCalledWith(k.removed))
    expect(removed).toEqual(['worker', `kept:${SITE}`])
    expect(localStorage.length).toBe(0)
  })

  it.each([
    ['full', k.full],
    ['cut', k.cut],
  ])('says that it failed (%s), and leaves nothing', async (failure, words) => {
    const { removed } = browserWith('redundant', failure)
    const said = vi.fn<(text: string) => void>()
    render(<Keep say={said} />)
    await userEvent.setup().click(await button(k.keep))
    await waitFor(() => expect(said).toHaveBeenLastCalledWith(words))
    expect(removed).toEqual(['worker', `kept:${SITE}`])
    expect(await button(k.keep)).toBeEnabled()
  })

  it('offers nothing to keep where no language is chosen', async () => {
    const { addresses } = browserWith('activated')
    const user = userEvent.setup()
    render(<Keep say={() => {}} />)
    await user.click(screen.getByRole('checkbox', { name: 'English' }))
    await user.click(await button(k.keep))
    expect(addresses).toEqual([])
  })
})
