// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyTheme, currentTheme, readPreferences, watchTheme, writePreferences } from '../../src/browser/preferences.ts'

const KEY = 'rights-under-quarantine'

/** A browser that blocks storage throws as soon as it is named. */
function blockStorage() {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
}

/** A browser whose storage is full. */
function fillStorage() {
  const full: Pick<Storage, 'getItem' | 'setItem'> = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  vi.spyOn(globalThis, 'localStorage', 'get').mockReturnValue(full as Storage)
}

beforeEach(() => {
  localStorage.clear()
  applyTheme(undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('what is kept on the device', () => {
  it('is nothing before the reader has chosen', () => {
    expect(readPreferences()).toEqual({})
    expect(localStorage.length).toBe(0)
  })

  it('is the choice once it is made', () => {
    writePreferences({ theme: 'dark' })
    expect(readPreferences()).toEqual({ theme: 'dark' })
    expect(Object.keys(localStorage)).toEqual([KEY])
  })

  it.each(['', '{', 'null', '[]', '7', '"dark"', '{"theme":"pink"}', '{"theme":{}}'])(
    'counts for nothing where it is damaged: %s',
    (stored) => {
      localStorage.setItem(KEY, stored)
      expect(readPreferences()).toEqual({})
    },
  )

  it('is taken without what does not belong there', () => {
    localStorage.setItem(KEY, '{"theme":"dark","__proto__":{"polluted":true},"extra":1}')
    expect(readPreferences()).toEqual({ theme: 'dark' })
    expect({}).not.toHaveProperty('polluted')
  })

  it('is nothing where storage is blocked, and that is no error', () => {
    blockStorage()
    expect(readPreferences()).toEqual({})
    expect(() => writePreferences({ theme: 'dark' })).not.toThrow()
  })

  it('is given up without an error where storage is full', () => {
    fillStorage()
    expect(() => writePreferences({ theme: 'dark' })).not.toThrow()
  })
})

describe('the theme', () => {
  it('is the reader’s choice before the system’s', () => {
    applyTheme('dark')
    expect(currentTheme()).toBe('dark')
    applyTheme('light')
    expect(currentTheme()).toBe('light')
  })

  it('is the system’s where none is chosen', () => {
    const system = vi.spyOn(globalThis, 'matchMedia')
    system.mockReturnValue({ matches: true } as MediaQueryList)
    expect(currentTheme()).toBe('dark')
    system.mockReturnValue({ matches: false } as MediaQueryList)
    expect(currentTheme()).toBe('light')
  })

  it('tells whoever watches that it has changed, until they stop', async () => {
    const changed = vi.fn<() => void>()
    const stop = watchTheme(changed)
    applyTheme('dark')
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1))
    stop()
    applyTheme('light')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(changed).toHaveBeenCalledTimes(1)
  })
})
