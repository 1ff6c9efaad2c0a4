import { describe, expect, it } from 'vitest'
import { languagesKept, workerAddress } from '../../src/formats/kept.ts'

const SITE = 'https://example.org/map/'

describe('the address of the worker', () => {
  it('holds the languages, in one order', () => {
    expect(workerAddress(SITE, ['kk', 'en'])).toBe(`${SITE}keep.js?languages=en,kk`)
    expect(languagesKept(workerAddress(SITE, ['kk', 'en']))).toEqual(['en', 'kk'])
  })

  it('names none where it is not the worker’s, or names what is none', () => {
    expect(languagesKept(`${SITE}other.js?languages=en`)).toEqual([])
    expect(languagesKept(`${SITE}keep.js?languages=xx,__proto__`)).toEqual([])
    expect(languagesKept(`${SITE}keep.js`)).toEqual([])
  })
})
