import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { slimHtml } from '../../src/pages/slim-html.ts'

const bodyOf = (html: string) => slimHtml(`<body>${html}</body>`).slice('<body>'.length, -'</body>'.length)

describe('a page in fewer bytes', () => {
  it('has no quotation marks where none are needed', () => {
    expect(bodyOf('<a class="b" href="../c/d/" data-e="f g" title="h=i">j</a>')).toBe(
      '<a class=b href="../c/d/" data-e="f g" title="h=i">j</a>',
    )
    expect(bodyOf('<a href="../c" id="root">d</a>')).toBe('<a href=../c id=root>d</a>')
  })

  it('keeps the value apart from a slash that would belong to it', () => {
    expect(bodyOf('<use class="i" href="#p0"/>')).toBe('<use class=i href=#p0 />')
    expect(bodyOf('<use href="a/"/><path d="M0 0"/>')).toBe('<use href="a/"/><path d="M0 0"/>')
  })

  it('has no slash where nothing can follow', () => {
    expect(bodyOf('<img alt="" src="a.png" /><br/><input class="b"/><link href="c/"/>')).toBe(
      '<img alt src=a.png><br><input class=b><link href="c/">',
    )
  })

  it('writes an attribute without a value by its name, and ends an empty element of SVG where it begins', () => {
    expect(bodyOf('<div hidden="" data-drawn="" id="a"></div>')).toBe('<div hidden data-drawn id=a></div>')
    expect(bodyOf('<svg><path d="M0 0h1/"></path><use href="#a/b"></use></svg>')).toBe('<svg><path d="M0 0h1/"/><use href=#a/b /></svg>')
  })

  it('leaves alone what is no tag: words, comments, styles and scripts, and the head', () => {
    const kept =
      'a="b" &lt;i class="x"&gt;<!-- --><!--<i id="c">--><style>a[b="c"]{d:e}</style><script>f="<i g=\\"h\\"><br/><path></path>"</script>'
    expect(bodyOf(kept)).toBe(kept)
    const head = '<head><meta property="og:title" content="a"></head>'
    expect(slimHtml(`${head}<body></body>`)).toBe(`${head}<body></body>`)
  })

  it('holds no drawing that nothing in it shows, whole or in part', () => {
    const symbol = (id: string) => `<symbol id="disc-${id}"><g><path id="sign-${id}" d="M0 0"></path></g></symbol>`
    const shown = '<use href="#disc-a"></use><use href="#sign-b"></use>'
    const kept = bodyOf(`<svg>${symbol('a')}${symbol('b')}${symbol('c')}</svg><svg>${shown}</svg><a href="#c">c</a>`)
    expect(kept).toContain('<symbol id=disc-a>')
    expect(kept).toContain('<symbol id=disc-b>')
    expect(kept).not.toContain('disc-c')
    expect(kept).toContain('<a href=#c>c</a>')
  })

  it('is the same document', () => {
    const html =
      '<main class="a b" data-c="d"><a href="../e/">f</a><svg width="2"><g fill="none"><path d="M0 0"></path></g></svg><p hidden="">g<!-- -->h</p></main>'
    const documentOf = (text: string) => {
      const { document } = new Window()
      document.body.innerHTML = text
      return document.body.innerHTML
    }
    expect(documentOf(bodyOf(html))).toBe(documentOf(html))
  })
})
