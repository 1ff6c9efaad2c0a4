// @vitest-environment happy-dom
import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followTranslation } from '../../src/browser/translated.ts'

const { insertBefore, removeChild } = Object.getOwnPropertyDescriptors(Node.prototype)
const value = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'nodeValue')!
beforeEach(() => followTranslation(document))
afterEach(() => {
  Object.defineProperties(Node.prototype, { insertBefore, removeChild })
  Object.defineProperty(CharacterData.prototype, 'nodeValue', value)
})

/** Puts a font element in the place of every text, as the translators of browsers do. */
async function translate(how: 'at once' | 'in two steps') {
  const texts: Text[] = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) texts.push(walk.currentNode as Text)
  for (const text of texts) {
    if (text.parentElement?.nodeName === 'FONT') continue
    const font = document.createElement('font')
    font.textContent = text.data.toUpperCase()
    if (how === 'at once') text.parentNode?.replaceChild(font, text)
    else {
      text.parentNode?.insertBefore(font, text)
      text.parentNode?.removeChild(text)
    }
  }
  // What observes the page is told behind the task.
  await new Promise((resolve) => setTimeout(resolve))
}

function Shown({ count, filter, first }: { readonly count: number; readonly filter: string | null; readonly first?: boolean }) {
  return (
    <p>
      {first ? 'first ' : null}
      {count} of 92 records{filter === null ? null : <b> by filter</b>} {filter} are shown
    </p>
  )
}

describe.each(['at once', 'in two steps'] as const)('a page that a browser translated %s', (how) => {
  it('is changed where its words are counted anew, taken away and put back', async () => {
    const { rerender, container } = render(<Shown count={7} filter="april" />)
    await translate(how)
    expect(container.textContent).toBe('7 OF 92 RECORDS BY FILTER APRIL ARE SHOWN')
    act(() => rerender(<Shown count={8} filter="april" />))
    expect(container.textContent).toBe('8 OF 92 RECORDS BY FILTER APRIL ARE SHOWN')
    await translate(how)
    act(() => rerender(<Shown count={8} filter={null} />))
    expect(container.textContent).toMatch(/^8 OF 92 RECORDS +ARE SHOWN$/)
    act(() => rerender(<Shown count={9} filter="may" first />))
    expect(container.textContent).toBe('first 9 OF 92 RECORDS by filter may ARE SHOWN')
    await translate(how)
    act(() => rerender(<p>Nothing</p>))
    expect(container.textContent).toBe('Nothing')
  })
})

describe('a page that nobody translated', () => {
  it('is as it was', () => {
    const { rerender, container } = render(<Shown count={7} filter="april" />)
    act(() => rerender(<Shown count={8} filter={null} first />))
    expect(container.textContent).toBe('first 8 of 92 records  are shown')
  })
})
