import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const read = (address: string) => readFileSync(new URL(`../../src/report/basemap/${address.split('/').pop()}`, import.meta.url), 'utf8')

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

describe('the files of the basemap', () => {
  it('are fetched once for all who want them', async () => {
    const fetched = vi.fn((address: string) => Promise.resolve(new Response(read(address))))
    vi.stubGlobal('fetch', fetched)
    const { loadBasemap } = await import('../../src/browser/basemap-source.ts')
    const [one, other] = await Promise.all([loadBasemap(), loadBasemap()])
    expect(one).toBe(other)
    expect(fetched.mock.calls.map(([address]) => address.split('/').pop()).toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual([
      'labels.json',
      'land.json',
      'water-near.json',
      'water.json',
    ])
    expect(one.labels.cities.length).toBeGreaterThan(10)
  })

  it('are no more than those of the first map where no more is wanted', async () => {
    const fetched = vi.fn((address: string) => Promise.resolve(new Response(read(address))))
    vi.stubGlobal('fetch', fetched)
    const { loadBasemap, loadFarBasemap } = await import('../../src/browser/basemap-source.ts')
    const { basemap } = await loadFarBasemap()
    expect(fetched).toHaveBeenCalledTimes(3)
    const count = (all: typeof basemap) => all.lakes.reduce((sum, { paths }) => sum + paths.length, 0)
    expect(count((await loadBasemap()).basemap)).toBeGreaterThan(count(basemap))
    expect(fetched).toHaveBeenCalledTimes(4)
  })

  it('are asked for again after a failure, which names the file', async () => {
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(address.includes('water') ? new Response('', { status: 404 }) : new Response(read(address))),
    )
    const { loadBasemap } = await import('../../src/browser/basemap-source.ts')
    await expect(loadBasemap()).rejects.toThrow(/water\S*: 404/)
    vi.stubGlobal('fetch', (address: string) => Promise.resolve(new Response(read(address))))
    expect((await loadBasemap()).basemap.land.length).toBeGreaterThan(0)
  })
})
