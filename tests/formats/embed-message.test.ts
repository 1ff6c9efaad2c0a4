import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRAME_HEIGHTS, heightMessage, readHeight } from '../../src/formats/embed-message.ts'

describe('The message of an embed', () => {
  it('says the height in whole pixels, and nothing else', () => {
    expect(heightMessage(431.2)).toEqual({ source: 'rights-under-quarantine', version: 1, type: 'height', height: 432 })
    expect(readHeight(heightMessage(431.2))).toBe(432)
  })

  it('is kept within what a frame may have', () => {
    expect(readHeight(heightMessage(1e9))).toBe(FRAME_HEIGHTS.most)
    expect(readHeight(heightMessage(-1))).toBe(FRAME_HEIGHTS.least)
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '500'],
    ['another source', { ...heightMessage(500), source: 'another' }],
    ['another version', { ...heightMessage(500), version: 2 }],
    ['another type', { ...heightMessage(500), type: 'width' }],
    ['a height in words', { ...heightMessage(500), height: '500' }],
    ['no number', { ...heightMessage(500), height: Number.NaN }],
    ['no end', { ...heightMessage(500), height: Number.POSITIVE_INFINITY }],
  ])('is not %s', (_, message) => {
    expect(readHeight(message)).toBeNull()
  })

  it('never throws, whatever another window sends', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        const height = readHeight(message)
        expect(height === null || (height >= FRAME_HEIGHTS.least && height <= FRAME_HEIGHTS.most)).toBe(true)
      }),
    )
  })
})
