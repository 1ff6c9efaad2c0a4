// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterFrame, useLater } from '../../src/state/later.ts'
import { hover, INITIAL, type State, store } from '../../src/state/store.ts'

const frame = (): void => {
  act(() => {
    vi.advanceTimersByTime(20)
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  store.setState(INITIAL, true)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('what waits for a frame', () => {
  it('runs behind it, in one go, and each thing once', () => {
    const run = vi.fn()
    const other = vi.fn()
    afterFrame(run)
    afterFrame(run)
    afterFrame(other)
    expect(run).not.toHaveBeenCalled()
    frame()
    expect([run.mock.calls.length, other.mock.calls.length]).toEqual([1, 1])
  })

  it('can be taken back', () => {
    const run = vi.fn()
    afterFrame(run)()
    frame()
    expect(run).not.toHaveBeenCalled()
  })

  it('does not wait for ever in a page that nobody sees, which draws no frames', () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    const draw = vi.spyOn(globalThis, 'requestAnimationFrame')
    const run = vi.fn()
    afterFrame(run)
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledTimes(1)
    expect(draw).not.toHaveBeenCalled()
  })
})

const hovered = (state: State) => state.hovered ?? 'none'
function Panel({ first }: { readonly first?: string }) {
  return <output>{useLater(hovered, first)}</output>
}
const shown = () => screen.getByRole('status').textContent

describe('a value one frame behind the state', () => {
  it('stands there from the start, and follows each change', () => {
    hover('one')
    render(<Panel />)
    expect(shown()).toBe('one')
    act(() => hover('two'))
    expect(shown()).toBe('one')
    frame()
    expect(shown()).toBe('two')
  })

  it('follows what came between its first look and the first frame', () => {
    render(<Panel first="not yet" />)
    expect(shown()).toBe('not yet')
    act(() => hover('one'))
    frame()
    expect(shown()).toBe('one')
  })

  it('asks for nothing once its panel is gone', () => {
    const { unmount } = render(<Panel />)
    frame()
    const read = vi.spyOn(store, 'getState')
    act(() => hover('one'))
    unmount()
    frame()
    expect(read.mock.calls.length).toBeLessThanOrEqual(1)
  })
})
