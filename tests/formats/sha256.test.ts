import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/formats/sha256.ts'

const expected = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('SHA-256', () => {
  it.each(['', 'abc', 'Қазақстан 🇰🇿', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(63), 'a'.repeat(64), 'a'.repeat(1_000_000)])(
    'is that of the standard (%#)',
    (text) => expect(sha256(text)).toBe(expected(text)),
  )

  it('is that of the standard for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === expected(text)))
  })
})
