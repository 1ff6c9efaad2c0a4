import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { footnotesIn, parsePassage, withoutMarks } from '../../src/model/passage.ts'

describe('a passage', () => {
  it('parts its text from the numbers of its footnotes, in their order', () => {
    expect(parsePassage('One.[40] Two.[7]')).toEqual([['One.', 40, ' Two.', 7]])
  })

  it('keeps marks that follow each other apart', () => {
    expect(parsePassage('One.[40][41]')).toEqual([['One.', 40, 41]])
  })

  it('has a paragraph for each blank line', () => {
    expect(parsePassage('One.\n\nTwo.[3]\n\n\nThree.')).toEqual([['One.'], ['Two.', 3], ['Three.']])
  })

  it('goes on behind a line that merely ends', () => {
    expect(parsePassage('One.\nTwo.')).toEqual([['One.\nTwo.']])
  })

  it('has no paragraph where there is no text', () => {
    expect(parsePassage('')).toEqual([])
    expect(parsePassage(' \n\n ')).toEqual([])
  })

  it.each(['[', '[]', '[a]', '[1234]', '[1', '1]', '[-1]', '[1.5]', '<b>[x]</b>'])('leaves "%s" as the text that it is', (text) => {
    expect(parsePassage(text)).toEqual([[text]])
  })

  it('loses no character but those of its marks', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('[1]', '[85]', '[', ']', '.')), { maxLength: 12 }), (parts) => {
        const text = parts
          .join('')
          .replaceAll(/\n{2,}/g, ' ')
          .trim()
        const rebuilt = parsePassage(text)
          .flat()
          .map((run) => (typeof run === 'number' ? '' : run))
          .join('')
        expect(rebuilt).toBe(withoutMarks(text))
      }),
    )
  })
})

describe('the footnotes that a text marks', () => {
  it('ascend, each once', () => {
    expect(footnotesIn('A.[40] B.[7] C.[40][100]')).toEqual([7, 40, 100])
  })

  it('are those that the passage shows', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('[1]', '[85]', '[007]')), { maxLength: 8 }), (parts) => {
        const shown = parsePassage(parts.join(''))
          .flat()
          .filter((run) => typeof run === 'number')
        expect(footnotesIn(parts.join(''))).toEqual([...new Set(shown)].sort((a, b) => a - b))
      }),
    )
  })
})

it('a text without its marks reads on', () => {
  expect(withoutMarks('One.[40] Two.[7][8]')).toBe('One. Two.')
})
