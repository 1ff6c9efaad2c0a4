// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Boundary } from '../../src/panels/Boundary.tsx'

const drawn = () =>
  render(
    <Boundary waiting="waiting" failed={(detail) => <p role="alert">{detail}</p>}>
      part
    </Boundary>,
  )

afterEach(() => {
  document.head.replaceChildren()
  vi.restoreAllMocks()
})

/** A style sheet that has come, with as many rules. */
function sheet(rules: number | 'secret') {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  const content = {
    get cssRules() {
      if (rules === 'secret') throw new DOMException('not yours', 'SecurityError')
      return Array.from({ length: rules })
    },
  }
  Object.defineProperty(link, 'sheet', { value: content })
  Object.defineProperty(link, 'href', { value: 'https://example.org/assets/Tools-abc.css' })
  document.head.append(link)
}

describe('a part that came', () => {
  it('stands there with its style sheets', () => {
    sheet(7)
    drawn()
    expect(document.body).toHaveTextContent(/^part$/)
  })

  it('counts as failed where something else was sent for its style sheet', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    sheet(0)
    drawn()
    expect(document.body).toHaveTextContent(/^Tools-abc\.css: no styles$/)
  })

  it('stands there where no page may look into a style sheet', () => {
    sheet('secret')
    drawn()
    expect(document.body).toHaveTextContent(/^part$/)
  })
})
