import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bundle } from '../../src/pages/bundle.ts'
import { keepsNothing, keptFiles } from '../../src/pages/kept.ts'
import { headersFile, headersOf, policyOf, readHeaders } from '../../src/pages/policy.ts'
import { KEPT_PAGES } from '../../src/worker/kept-page.ts'

const out = mkdtempSync(path.join(tmpdir(), 'kept-'))
const script = 'assets/static-page-1.js'
const ASSETS = ['assets/app-1.js', 'assets/serif-latin-400-a.woff2', 'assets/serif-cyrillic-400-a.woff2', 'assets/serif-kazakh-400-a.woff2']
const DATA = ['list', 'incidents', 'context', 'context-band'].map((name) => `data/${name}.ru.${name === 'incidents' ? 'geojson' : 'json'}`)

beforeAll(() => {
  for (const file of [...ASSETS, ...DATA, ...KEPT_PAGES.map((page) => `ru/${page}index.html`), 'icon.svg', 'data/places.json']) {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true })
    writeFileSync(path.join(out, file), `text of ${file}`)
  }
})
afterAll(() => rmSync(out, { recursive: true }))

/** Also a chunk that was built and not published. */
const bundle = [...ASSETS, 'assets/static-9.js'].map((fileName) => ({ fileName })) as unknown as Bundle

describe('the files of a copy on a device', () => {
  const kept = () => keptFiles({ out, script, bundles: new Map([['ru', bundle]]) })

  it('are what a language needs: its pages of words, its data, its assets, and the serif in its letters', () => {
    const names = (kept().languages.ru ?? []).map(([name]) => name)
    expect(names).toEqual([...KEPT_PAGES.map((page) => `ru/${page}`), ...DATA, ...ASSETS.filter((name) => !name.includes('kazakh'))])
    expect(kept().languages.en).toBeUndefined()
  })

  it('have a hash of what is in them, unless their name has one', () => {
    const all = [...kept().all, ...(kept().languages.ru ?? [])]
    for (const [name, revision] of all) expect([name, revision === null]).toEqual([name, name.startsWith('assets/')])
    const before = new Map(all).get('ru/list/')
    writeFileSync(path.join(out, 'ru/list/index.html'), 'another text')
    expect(new Map(kept().languages.ru).get('ru/list/')).not.toBe(before)
  })
})

describe('what lets a copy be kept', () => {
  it('is the policy, for the worker of the site alone', () => {
    expect(policyOf([])).toContain("worker-src 'self'")
  })

  it('and a header by which no cache holds on to the worker', () => {
    expect(headersOf(readHeaders(headersFile([])), '/keep.js')['Cache-Control']).toBe('no-cache')
  })

  it('is called back by a setting of the build', () => {
    expect(keepsNothing({ SITE_KEEP: 'no' })).toBe(true)
    expect(keepsNothing({})).toBe(false)
  })
})
