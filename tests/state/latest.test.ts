import { describe, expect, it, vi } from 'vitest'
import { latest } from '../../src/state/latest.ts'

describe('a remembered answer', () => {
  it('is given again while the questions stay the same, by identity', () => {
    const list = [1, 2]
    const reversed = latest((given: readonly number[]) => given.toReversed())
    expect(reversed(list)).toBe(reversed(list))
    expect(reversed([1, 2])).not.toBe(reversed(list))
  })

  it('is worked out once', () => {
    const answer = vi.fn((a: number, b: string) => `${a}${b}`)
    const asked = latest(answer)
    for (const _ of [1, 2, 3]) expect(asked(1, 'x')).toBe('1x')
    expect(answer).toHaveBeenCalledTimes(1)
  })

  it('is worked out anew when any of the questions changes, also back', () => {
    const answer = vi.fn((a: number, b: string) => `${a}${b}`)
    const asked = latest(answer)
    expect([asked(1, 'x'), asked(1, 'y'), asked(2, 'y'), asked(1, 'x')]).toEqual(['1x', '1y', '2y', '1x'])
    expect(answer).toHaveBeenCalledTimes(4)
  })

  it('may be nothing', () => {
    const answer = vi.fn((given: number) => (given < 0 ? given : undefined))
    const asked = latest(answer)
    expect([asked(1), asked(1)]).toEqual([undefined, undefined])
    expect(answer).toHaveBeenCalledTimes(1)
  })

  it('knows NaN again', () => {
    const answer = vi.fn((given: number) => given)
    const asked = latest(answer)
    asked(Number.NaN)
    asked(Number.NaN)
    expect(answer).toHaveBeenCalledTimes(1)
  })
})
