// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { isWhole, withEnd } from '../../src/formats/sheet-end.ts'

const SHEET = withEnd('.a{color:red}@media print{.b{display:none}.c{color:blue}}\n')

/** The rules of a text as a browser reads them. */
function rulesOf(css: string): ArrayLike<object> {
  const style = document.createElement('style')
  style.textContent = css
  document.head.replaceChildren(style)
  return style.sheet?.cssRules ?? []
}

describe('the end of a style sheet', () => {
  it('shows that it is whole', () => {
    expect(isWhole(rulesOf(SHEET))).toBe(true)
  })

  it('is missing wherever it was cut short', () => {
    const end = SHEET.lastIndexOf('.end')
    for (let at = 0; at <= end; at++) expect(isWhole(rulesOf(SHEET.slice(0, at))), SHEET.slice(0, at)).toBe(false)
  })

  it('is missing where something else was sent', () => {
    expect(isWhole(rulesOf('<!doctype html><title>Log in</title>'))).toBe(false)
    expect(isWhole([])).toBe(false)
  })
})
