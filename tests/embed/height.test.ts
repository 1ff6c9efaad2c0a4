import { describe, expect, it } from 'vitest'
import { mapHeight } from '../../src/embed/height.ts'

describe('The height that an embed asks for', () => {
  it('follows from the width alone, within limits', () => {
    expect(mapHeight(720)).toBe(446)
    expect(mapHeight(320)).toBe(240)
    expect(mapHeight(2000)).toBe(520)
  })
})
