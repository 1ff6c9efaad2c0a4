import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Bundle } from '../../src/pages/bundle.ts'
import { inlineStyles } from '../../src/pages/inline-styles.ts'

const bundleOf = (css: string) =>
  [
    { type: 'chunk', name: 'app', fileName: 'assets/app.js', imports: [], viteMetadata: { importedCss: new Set(['assets/app.css']) } },
    { type: 'asset', fileName: 'assets/app.css', source: css },
  ] as unknown as Bundle
const styles = (css: string, root: string) => inlineStyles(bundleOf(css), ['app'], root)

describe('the styles that stand in a page', () => {
  it('are allowed by the hash of the very text between the tags', () => {
    const { html, hash } = styles('p{margin:0}', './')
    const text = /^<style>(.*)<\/style>$/s.exec(html)?.[1] ?? ''
    expect(text).toContain('p{margin:0}')
    expect(hash).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`)
  })

  it('name files as seen from the page, wherever it lies', () => {
    expect(styles('a{src:url(./x.woff2)}', '../../').html).toContain('url(../../assets/x.woff2)')
    expect(styles('a{src:url("x.woff2")}', './').html).toContain('url("./assets/x.woff2")')
    expect(styles('a{src:url(/x.woff2)}b{fill:url(#y)}', './').html).toContain('a{src:url(/x.woff2)}b{fill:url(#y)}')
  })

  it('cannot end their element', () => {
    expect(() => styles('a{content:"</style><script>"}', './')).toThrow(/would end the element/)
  })
})
