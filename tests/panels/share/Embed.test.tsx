// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { button, field, openShare, ROOT, serveSite } from './share-fixture.tsx'

interface HappyWindow {
  readonly happyDOM: { readonly settings: { navigation: { disableChildFrameNavigation: boolean } } }
}

beforeEach(() => {
  serveSite()
  // The frame is looked at, not opened: the embedded map has tests of its own.
  ;(window as unknown as HappyWindow).happyDOM.settings.navigation.disableChildFrameNavigation = true
})
afterEach(() => {
  vi.restoreAllMocks()
})

async function openEmbed(link = '') {
  const user = await openShare(link)
  await user.click(button('Put the map on your page'))
  return user
}
const frame = () => screen.getByTitle<HTMLIFrameElement>(/^Rights under Quarantine/)
const code = () => field('Code of the frame').value

describe('the frame for another page', () => {
  it('is not made before it is asked for', async () => {
    await openShare()
    expect(document.querySelector('iframe')).toBeNull()
  })

  it('shows this view, named by what it shows, and may do nothing but run and open the whole map', async () => {
    await openEmbed('#months=2020-04')
    expect(frame()).toHaveAttribute('src', `${ROOT}embed/#months=2020-04`)
    expect(frame()).toHaveAttribute('title', 'Rights under Quarantine: 1 of 3 records (1 incident): April 2020.')
    expect(frame()).toHaveAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
    expect(code()).toContain(`src="${ROOT}embed/#months=2020-04"`)
  })

  it('is of the open account where there is one', async () => {
    await openEmbed('#incident=april&months=2020-03')
    expect(frame()).toHaveAttribute('src', `${ROOT}embed/#incident=april`)
  })

  it('has the colours, the size and the list that are chosen, in code and preview alike', async () => {
    const user = await openEmbed()
    await user.click(within(screen.getByRole('group', { name: 'Colours of the frame' })).getByRole('radio', { name: 'Dark' }))
    await user.click(screen.getByRole('checkbox', { name: 'With a button that opens the list' }))
    expect(frame()).toHaveAttribute('src', `${ROOT}embed/?theme=dark&list=no`)
    expect(code()).toContain(`src="${ROOT}embed/?theme=dark&amp;list=no"`)
    expect(code()).toContain('width="100%" height="480"')
    await user.click(screen.getByRole('checkbox', { name: 'Full width' }))
    const width = screen.getByRole('spinbutton', { name: 'Width in pixels' })
    await user.clear(width)
    await user.type(width, '720')
    expect(code()).toContain('width="720"')
  })

  it('leaves out the words searched for where they are left out of the link', async () => {
    const user = await openEmbed('#q=hunger&months=2020-04')
    expect(code()).toContain('q=hunger')
    await user.click(screen.getByRole('checkbox', { name: 'Leave the words searched for out' }))
    expect(code()).not.toContain('hunger')
    expect(frame().getAttribute('title')).not.toContain('hunger')
  })
})
