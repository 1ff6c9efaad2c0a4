// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MeasuresButton } from '../../../src/panels/timeline/MeasuresButton.tsx'
import { aDataset } from '../../fixtures/incident.ts'
import { openApp } from '../../fixtures/open-app.tsx'
import { text } from '../../fixtures/published.ts'

const dataset = aDataset([{}])

beforeEach(() => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async (address: string) => new Response(text(address.split('/').at(-1) ?? ''))),
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the measures', () => {
  it('say that they could not be had, and are asked for again', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
    const user = openApp(<MeasuresButton />, dataset)
    await user.click(screen.getByRole('button', { name: 'Measures in this time' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded')
  })

  it('are fetched only when they are opened, and name every one', async () => {
    const user = openApp(<MeasuresButton />, dataset)
    expect(fetch).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Measures in this time' }))
    const dialog = await screen.findByRole('dialog', { name: 'Measures in this time' })
    const { measures } = JSON.parse(text('context.json')) as { measures: { title: string }[] }
    for (const { title } of measures) expect(await within(dialog).findByText(title)).toBeInTheDocument()
  })

  it('have their sources as links to other sites, opened apart', async () => {
    const user = openApp(<MeasuresButton />, dataset)
    await user.click(screen.getByRole('button', { name: 'Measures in this time' }))
    await screen.findByText('State of emergency')
    const links = [...document.querySelectorAll('a[href^="http"]')]
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) expect([link.getAttribute('rel'), link.getAttribute('target')]).toEqual(['noopener noreferrer', '_blank'])
  })

  it('say where the report gives no end, and what was announced', async () => {
    const user = openApp(<MeasuresButton />, dataset)
    await user.click(screen.getByRole('button', { name: 'Measures in this time' }))
    const state = (await screen.findByText('State of emergency')).closest('details')!
    expect(state).toHaveTextContent('Announced to last until 15 April 2020; the report does not say when it ended.')
  })

  it('close with their button', async () => {
    const user = openApp(<MeasuresButton />, dataset)
    await user.click(screen.getByRole('button', { name: 'Measures in this time' }))
    await user.click(await screen.findByRole('button', { name: 'Close the measures' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})
