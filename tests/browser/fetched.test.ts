// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchText } from '../../src/browser/fetched.ts'
import { reloadAnew } from '../../src/browser/reload.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A network that notes what it is asked for, and how. */
function network(answer: () => Promise<Response>) {
  const asked: (readonly [address: string, cache: RequestCache | undefined])[] = []
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    asked.push([address, init?.cache])
    return answer()
  })
  return asked
}

describe('a file that is asked for again', () => {
  it('is wanted from the site, not from a cache that may hold what was wrong with it', async () => {
    const asked = network(async () => new Response('half of it'))
    await fetchText('data/one.json')
    await fetchText('data/one.json')
    await fetchText('data/two.json')
    expect(asked.map(([address, cache]) => [address.replace(/^.*\//, ''), cache])).toEqual([
      ['one.json', 'default'],
      ['one.json', 'reload'],
      ['two.json', 'default'],
    ])
  })
})

describe('a page that is loaded again', () => {
  const own = `${location.origin}/assets/a.js`
  const fetched = [own, own, `${location.origin}/data/list.json`, 'https://elsewhere.example.org/x.js'].map((name) => ({ name }))

  it('has what it fetched of its site fetched anew before, each once, also where one of it does not come', async () => {
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue(fetched as unknown as PerformanceEntryList)
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
    let answers = 0
    const asked = network(async () => {
      expect(reload).not.toHaveBeenCalled()
      answers += 1
      if (answers === 1) throw new TypeError('cut')
      return new Response('')
    })
    await reloadAnew()
    expect(asked).toEqual([
      [own, 'reload'],
      [`${location.origin}/data/list.json`, 'reload'],
    ])
    expect(reload).toHaveBeenCalledOnce()
  })
})
