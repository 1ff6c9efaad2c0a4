// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shareEn } from '../../../src/i18n/share-en.ts'
import { button, openShare, ROOT, serveSite, status, watchSaved } from './share-fixture.tsx'

afterEach(() => {
  vi.restoreAllMocks()
})

const picture = (name: string | RegExp) => screen.findByRole('img', { name })

describe('a ground of the map that cannot be had', () => {
  it('is said, everything else works, and it is asked for again', async () => {
    serveSite(/land/)
    const user = await openShare()
    expect(await screen.findByText(shareEn.picture.noGround)).toBeInTheDocument()
    await user.click(button('Copy: Link to this view'))
    await waitFor(() => expect(status()).toHaveTextContent('Link to this view: copied.'))
    serveSite()
    await user.click(button('Try again'))
    expect(await picture(/^Picture of the map/)).toBeInTheDocument()
  })
})

describe('the picture of the map', () => {
  beforeEach(() => serveSite())

  it('is shown before it is saved, named by what it shows', async () => {
    await openShare('#months=2020-04')
    const shown = await picture('Picture of the map: April 2020. 1 of 3 records (1 incident): April 2020.')
    expect(shown.querySelector('svg')).toHaveAttribute('viewBox')
    expect(shown).toHaveTextContent('1 of 3 records (1 incident): April 2020.')
    // A title would stand under the pointer wherever it is.
    expect(shown.querySelector('title, metadata')).toBeNull()
  })

  it('has the size that is chosen', async () => {
    const user = await openShare()
    await picture(/^Picture/)
    expect(screen.getByText('The picture, 1920 × 1080, made in this browser')).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'Post' }))
    expect(screen.getByText('The picture, 1200 × 1200, made in this browser')).toBeInTheDocument()
  })

  it('is saved as SVG with its link and what it shows inside', async () => {
    const saved = watchSaved()
    const user = await openShare('#incident=april')
    await picture('Picture of the map: A hunger strike & a rally. 1 of 3 records (1 incident): 9 April 2020, Lenger.')
    await user.click(button('Save as .svg'))
    const { name, type, text } = await saved.last()
    expect(name).toMatch(/hunger-strike.*\.svg$/)
    expect(type).toBe('image/svg+xml')
    expect(text).toContain(`${ROOT}incidents/april/`)
    expect(text).toContain('A hunger strike &amp; a rally')
  })

  it('that the browser cannot paint is told, and the panel goes on', async () => {
    const user = await openShare()
    await picture(/^Picture/)
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    await user.click(button('Save the picture (PNG)'))
    await waitFor(() => expect(status()).toHaveTextContent(/^The file could not be made: .*[^.]\.$/))
    expect(button('Save the picture (PNG)')).not.toHaveAttribute('aria-disabled')
  })

  it('waits for the search, which decides what is on it', async () => {
    await openShare('#q=hunger')
    await waitFor(() => expect(screen.getAllByText(shareEn.take.notSearched)).toHaveLength(2))
  })
})

describe('the QR code', () => {
  beforeEach(() => serveSite())

  it('is of the link, and saved as a drawing', async () => {
    const saved = watchSaved()
    const user = await openShare('#incident=april')
    await user.click(button('QR code'))
    expect(await picture(`QR code of ${ROOT}incidents/april/`)).toBeInTheDocument()
    await picture(/^Picture of the map/)
    await user.click(screen.getAllByRole('button', { name: 'Save as .svg' }).at(-1)!)
    const { name, text } = await saved.last()
    expect(name).toMatch(/qr-code.*\.svg$/)
    expect(text).toContain('crispEdges')
  })

  it('is refused in words where the link is too long for it', async () => {
    const user = await openShare(`#q=${'%D0%B3'.repeat(199)}`, [])
    await user.click(button('QR code'))
    expect(await screen.findByText(/too long for a QR code/)).toBeInTheDocument()
  })
})
