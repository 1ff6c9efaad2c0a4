import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { away, Rich, type Tags, within } from '../../src/pages/Rich.tsx'
import { parseRich } from '../../src/pages/rich-text.ts'

const html = (text: string, tags: Tags) => renderToStaticMarkup(<Rich text={text} tags={tags} />)

describe('a text with tags', () => {
  it('is read as words and tags, one within another', () => {
    expect(parseRich('a <b>c <d>e</d></b>')).toEqual(['a ', { tag: 'b', parts: ['c ', { tag: 'd', parts: ['e'] }] }])
    expect(parseRich('Только слова.')).toEqual(['Только слова.'])
    expect(parseRich('')).toEqual([])
  })

  it('shows each tag as what it stands for, in whatever order the language has them', () => {
    const tags = { list: within('../list/'), em: (inner: React.ReactNode) => <em>{inner}</em> }
    expect(html('The <list>whole <em>list</em></list>.', tags)).toBe('The <a href="../list/">whole <em>list</em></a>.')
    expect(html('<em>Весь</em> <list>список</list>', tags)).toBe('<em>Весь</em> <a href="../list/">список</a>')
  })

  it('does not tell another site where the reader comes from', () => {
    expect(html('<x>x</x>', { x: away('https://example.org/') })).toBe('<a href="https://example.org/" rel="noopener noreferrer">x</a>')
  })

  it.each(['<a>x', 'x</a>', '<a><b>x</a></b>', '<a href="javascript:x">x</a>', '1 < 2', 'x > y', '<a >x</a>', '<script>'])(
    'is refused where a tag is not closed, not opened or misspelt: %s',
    (text) => {
      expect(() => parseRich(text)).toThrow(text)
    },
  )

  it('is refused where its tags are not those that can be shown', () => {
    expect(() => html('<list>x</list>', {})).toThrow('<list>')
    expect(() => html('<constructor>x</constructor>', {})).toThrow('<constructor>')
    expect(() => html('Words alone', { list: within('../list/') })).toThrow('No <list>')
  })
})
