import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_EMBED } from '../../../src/formats/embed-options.ts'
import { DEFAULT_VIEW, EMPTY_FILTER } from '../../../src/model/view.ts'
import { EMBED_SIZE, embedAddress, embedCode, readSize } from '../../../src/panels/share/embed-code.ts'

const ROOT = 'https://example.org/map/'
const frame = { width: null, height: 480, options: DEFAULT_EMBED }

describe('the address of an embedded map', () => {
  it('is the bare embed for the view as it begins', () => {
    expect(embedAddress(ROOT, DEFAULT_VIEW, DEFAULT_EMBED)).toBe('https://example.org/map/embed/')
  })

  it('has its looks before #, and everything of the view behind it', () => {
    const view = { ...DEFAULT_VIEW, selected: 'one', filter: { ...EMPTY_FILTER, query: 'a&b' } }
    expect(embedAddress(ROOT, view, { theme: 'dark', list: true })).toBe('https://example.org/map/embed/?theme=dark#q=a%26b&incident=one')
  })
})

describe('the code of a frame', () => {
  it('is sandboxed, named, loaded when it is near, and as wide as the page around it', () => {
    expect(embedCode(ROOT, DEFAULT_VIEW, 'A map', frame)).toBe(
      '<iframe src="https://example.org/map/embed/" title="A map" width="100%" height="480" loading="lazy" ' +
        'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" style="border:0"></iframe>',
    )
  })

  it('has the width that was chosen', () => {
    expect(embedCode(ROOT, DEFAULT_VIEW, 'A map', { ...frame, width: 640 })).toContain('width="640"')
  })

  it('is one element with the title as it was, whatever words were searched for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const code = embedCode(ROOT, DEFAULT_VIEW, title, frame)
        expect(code.match(/[<>]/g)).toHaveLength(4)
        const written = / title="([^"]*)" width=/.exec(code)?.[1] ?? ''
        const read = written.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
        expect(read).toBe(title)
      }),
    )
  })
})

describe('a size that was typed', () => {
  it.each([
    ['640', 640],
    ['640.4', 640],
    ['1', EMBED_SIZE.min],
    ['1e9', EMBED_SIZE.max],
    ['', null],
    ['wide', null],
    ['Infinity', null],
  ])('%j is %j', (text, size) => {
    expect(readSize(text)).toBe(size)
  })
})
