import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Bundle } from '../../src/pages/bundle.ts'
import * as renderer from '../../src/pages/render.tsx'
import { writePages } from '../../src/pages/write-pages.ts'
import { INLINE } from '../../src/pages/write-styled.ts'
import { site, unaddressed } from '../fixtures/pages.ts'
import { text } from '../fixtures/published.ts'

const REASON = { en: 'The family asked for it.', ru: 'Об этом попросила семья.', kk: 'Бұны отбасы сұрады.' }
const TEMPLATE = '<html lang="en"><!--head--><!--/head--><!--policy--><!--without-scripts--><!--late--><!--first-view--></body>'
/** As little of a build as pages without the app take. */
const BUNDLE = INLINE.map((name) => ({ type: 'chunk', name, fileName: `${name}.js`, imports: [] })) as unknown as Bundle

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** What stands at an address of a site that has no record but has withdrawn one. */
async function written(where = site) {
  const out = mkdtempSync(path.join(tmpdir(), 'pages-'))
  folders.push(out)
  await writePages({
    out,
    geojson: text('incidents.geojson'),
    files: { sources: text('sources.json'), changes: text('changes.json') },
    places: text('places.json'),
    sites: new Map(),
    bundle: BUNDLE,
    renderer: { ...renderer, listPages: () => [] },
    site: where,
    said: { digest: '', mail: '', security: '', feed: null },
    retired: [{ id: 'old-id', reason: REASON, see: null }],
    template: TEMPLATE,
    hashes: new Set(),
    script: 'assets/static-page.js',
    others: [],
    mapOf: () => '',
  })
  return { at: (file: string) => readFileSync(path.join(out, file), 'utf8'), has: (file: string) => existsSync(path.join(out, file)) }
}

describe('a record that was withdrawn', () => {
  it('leaves a page at its old address that says so and why, and names nothing else of it', async () => {
    const page = (await written()).at('incidents/old-id/index.html')
    expect(page).toContain('<h1')
    expect(page).toContain('This record has been withdrawn')
    expect(page).toContain(REASON.en)
    expect(page).toContain('The id stays reserved')
    expect(page).toContain('<meta name="robots" content="noindex" />')
    expect(page).toContain('href="../../list/"')
  })

  it('is found again where its address was damaged', async () => {
    expect((await written()).at('404.html')).toMatch(/data-pages="[^"]*incidents\/old-id\/ [^"]*ru\/incidents\/old-id\//)
  })
})

describe('the feed of changes', () => {
  it('is written where the address of the site is known, and nowhere else', async () => {
    const addressed = await written()
    expect(addressed.at('changes.xml')).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">')
    expect((await written(unaddressed as typeof site)).has('changes.xml')).toBe(false)
  })
})
