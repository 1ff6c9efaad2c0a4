import { describe, expect, it } from 'vitest'
import { neededStyles, standingIn } from '../../src/pages/needed-styles.ts'

const page = '<main class="a b" id="c" data-d="e"><i hidden></i></main>'
const left = (css: string, first = false) => neededStyles(css, standingIn([page], first))

describe('the styles that a page needs', () => {
  it('are those for elements, classes, ids and attributes that stand in it', () => {
    expect(left('main{color:red}dialog .a{color:red}')).toBe('main{color:red}')
    expect(left('.a{color:red}.x{color:red}')).toBe('.a{color:red}')
    expect(left('#c>i{color:red}#x .a{color:red}')).toBe('#c>i{color:red}')
    expect(left('.a[data-d=e]{color:red}.a[data-d=x]{color:red}.a[data-x]{color:red}[hidden]{color:#000}')).toBe(
      '.a[data-d=e]{color:red}[hidden]{color:#000}',
    )
  })

  it('are kept where one of several selectors may fit, and where nothing is known for sure', () => {
    expect(left('.x,.b{color:red}')).toBe('.x,.b{color:red}')
    expect(left('.a:not(.x),.a:has(.x){color:red}')).not.toBe('')
    expect(left('.a:is(.x,.b){color:red}.a:is(.x,.y){color:#000}')).toBe('.a:is(.x,.b){color:red}')
  })

  it('stand in their order and under their conditions, of which none is left empty', () => {
    expect(left('.b{color:red}@media (width>=9px){.x{color:red}.a{color:red}}@media (width>=8px){.x{color:red}}.a{color:#000}')).toBe(
      '.b{color:red}@media (width>=9px){.a{color:red}}.a{color:#000}',
    )
  })

  it('leave what is printed, pointed at or chosen to the rest, where it follows', () => {
    const css = '.a:hover{color:red}i:checked{color:red}@media print{.a{color:red}}@media screen{.a{color:#000}}'
    expect(left(css)).toContain(':hover')
    expect(left(css)).toContain('print')
    expect(left(css, true)).toBe('@media screen{.a{color:#000}}')
  })

  it('leave to the rest what a moment can do without, and faces of other alphabets', () => {
    const css = '@media (forced-colors:active){.a{color:red}}.a:focus-visible{color:red}.a{color:#000}'
    expect(left(css)).toContain('forced-colors')
    expect(left(css, true)).toBe('.a{color:#000}')
    const face = (name: string) => `@font-face{font-family:f;src:url(${name}.woff2)}`
    const there = standingIn([page], true, /-latin-/)
    expect(neededStyles(face('f-latin-400') + face('f-cyrillic-400'), there)).toBe(face('f-latin-400'))
  })

  it('leave to the rest what a script puts into a page', () => {
    const pages = [
      '<main class="a"></main><div id="n"></div><div id="m"></div>',
      '<main class="a"></main><div id="n"></div><div id="m">b</div>',
    ]
    const first = (css: string) => neededStyles(css, standingIn(pages, true))
    expect(first('body:has(#n>*) .a{color:red}#n p{color:red}.a:has(.x){color:red}')).toBe('')
    expect(first('.a:has(#m>*){color:red}')).toBe('.a:has(#m>*){color:red}')
    for (const kept of ['#n{color:red}', '.a:has(#n){color:red}', '#n+div{color:red}']) expect(first(kept)).toBe(kept)
    const css = '.a:has(#n>*){color:red}'
    expect(neededStyles(css, standingIn(pages, false))).toBe(css)
  })

  it('name directions in few letters, and nothing else by mistake', () => {
    expect(left('.a{inset-block-start:1px;min-inline-size:2px;margin-inline-start:3px;border-block-end:1px solid red}')).toBe(
      '.a{border-bottom:1px solid red;min-width:2px;margin-left:3px;top:1px}',
    )
    const kept = '.a{border-start-start-radius:4px;padding-inline:1px 2px;scroll-margin-block-start:3px;container-type:inline-size}'
    expect(left(kept)).toBe(kept)
  })
})
