// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DetailPanel } from '../../../src/panels/DetailPanel.tsx'
import { setRoot } from '../../../src/state/store.ts'
import { meanwhile, openApp } from '../../fixtures/open-app.tsx'
import { button, dataset, ROOT, serveSite } from './share-fixture.tsx'

beforeEach(() => serveSite())
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function openAccount() {
  const user = openApp(<DetailPanel />, dataset, '#incident=april')
  meanwhile(() => setRoot({ root: ROOT }))
  await screen.findByRole('button', { name: 'Copy link' })
  return user
}

describe('the foot of an account', () => {
  it('copies the link of its page', async () => {
    const user = await openAccount()
    await user.click(button('Copy link'))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeInTheDocument()
    expect(await navigator.clipboard.readText()).toBe(`${ROOT}incidents/april/`)
    expect(screen.getByRole('status')).toHaveTextContent('Link to this record: copied.')
  })

  it('shows the link to be copied by hand where the browser refuses', async () => {
    const user = await openAccount()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    await user.click(button('Copy link'))
    const dialog = await screen.findByRole('dialog', { name: 'Share this record' })
    expect(dialog).toHaveTextContent('The browser did not let this page copy. The link stands here')
  })

  it('opens the share panel, and Escape in it leaves the account open', async () => {
    const user = await openAccount()
    await user.click(button('Picture and more'))
    await screen.findByRole('dialog', { name: 'Share this record' })
    // A browser moves the focus into the dialog by itself.
    button('Close').focus()
    await user.keyboard('{Escape}')
    expect(screen.getByRole('region', { name: /^Account of one record/ })).toBeInTheDocument()
  })

  it('prints the brief of the incident', async () => {
    const print = vi.fn<() => void>()
    vi.stubGlobal('print', print)
    const user = await openAccount()
    await user.click(button('Print'))
    await waitFor(() => expect(print).toHaveBeenCalledOnce())
  })
})
