// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { partLoader } from '../../src/browser/part.ts'

afterEach(() => document.head.replaceChildren())

const WHOLE = ['.slider', '.track', '.end']

/** Puts a style sheet into the document, as the `import()` of a part does, that has come with rules for these. */
function sheet(name: string, selectors: readonly string[] | 'secret') {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  const content = {
    get cssRules() {
      if (selectors === 'secret') throw new DOMException('not yours', 'SecurityError')
      return selectors.map((selectorText) => ({ selectorText }))
    },
  }
  Object.defineProperty(link, 'sheet', { value: content })
  Object.defineProperty(link, 'href', { value: `https://example.org/assets/${name}.css` })
  document.head.append(link)
}

describe('a part with style sheets', () => {
  const bringing = (name: string, selectors: readonly string[] | 'secret') =>
    partLoader(() => {
      sheet(name, selectors)
      return Promise.resolve(name)
    })

  it('comes with them', async () => {
    await expect(bringing('tools', WHOLE)()).resolves.toBe('tools')
  })

  it('has failed where something else was sent for one of them, each time that it is asked for', async () => {
    let asked = 0
    const load = partLoader(() => {
      // A document asks for a style sheet once.
      if (asked++ === 0) sheet('tools', [])
      return Promise.resolve('tools')
    })
    await expect(load()).rejects.toThrow('tools.css: not whole')
    await expect(load()).rejects.toThrow('tools.css: not whole')
  })

  it('has failed where one of them was cut short', async () => {
    await expect(bringing('tools', WHOLE.slice(0, 2))()).rejects.toThrow('tools.css: not whole')
  })

  it('comes where another part that arrives at the same time has failed so', async () => {
    const [bare, whole] = [bringing('bare', [])(), bringing('whole', WHOLE)()]
    await expect(bare).rejects.toThrow('bare.css')
    await expect(whole).resolves.toBe('whole')
  })

  it('comes where no page may look into a style sheet', async () => {
    await expect(bringing('tools', 'secret')()).resolves.toBe('tools')
  })
})
