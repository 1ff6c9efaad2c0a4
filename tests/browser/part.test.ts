// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { partLoader } from '../../src/browser/part.ts'

afterEach(() => document.head.replaceChildren())

/** Puts a style sheet into the document, as the `import()` of a part does, that has come with as many rules. */
function sheet(name: string, rules: number | 'secret') {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  const content = {
    get cssRules() {
      if (rules === 'secret') throw new DOMException('not yours', 'SecurityError')
      return Array.from({ length: rules })
    },
  }
  Object.defineProperty(link, 'sheet', { value: content })
  Object.defineProperty(link, 'href', { value: `https://example.org/assets/${name}.css` })
  document.head.append(link)
}

describe('a part with style sheets', () => {
  const bringing = (name: string, rules: number | 'secret') =>
    partLoader(() => {
      sheet(name, rules)
      return Promise.resolve(name)
    })

  it('comes with them', async () => {
    await expect(bringing('tools', 7)()).resolves.toBe('tools')
  })

  it('has failed where something else was sent for one of them, each time that it is asked for', async () => {
    let asked = 0
    const load = partLoader(() => {
      // A document asks for a style sheet once.
      if (asked++ === 0) sheet('tools', 0)
      return Promise.resolve('tools')
    })
    await expect(load()).rejects.toThrow('tools.css: no styles')
    await expect(load()).rejects.toThrow('tools.css: no styles')
  })

  it('comes where another part that arrives at the same time has failed so', async () => {
    const [bare, whole] = [bringing('bare', 0)(), bringing('whole', 3)()]
    await expect(bare).rejects.toThrow('bare.css')
    await expect(whole).resolves.toBe('whole')
  })

  it('comes where no page may look into a style sheet', async () => {
    await expect(bringing('tools', 'secret')()).resolves.toBe('tools')
  })
})
