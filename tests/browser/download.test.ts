// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { copyText, download } from '../../src/browser/download.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  document.body.replaceChildren()
})

describe('a file to save', () => {
  /** Links as they are when they are followed. */
  let followed: { readonly href: string; readonly name: string; readonly inPage: boolean }[] = []
  let blobs: Blob[] = []
  const address = vi.fn<typeof URL.createObjectURL>()
  const revoke = vi.fn<(address: string) => void>()

  beforeEach(() => {
    followed = []
    blobs = []
    revoke.mockClear()
    vi.useFakeTimers()
    address.mockImplementation((blob) => `blob:test/${blobs.push(blob as Blob)}`)
    vi.spyOn(URL, 'createObjectURL').mockImplementation(address)
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(revoke)
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      followed.push({ href: this.href, name: this.download, inPage: this.isConnected && this.hidden === true })
    })
  })

  it('is given to the browser under its name, by a link that nobody sees', () => {
    expect(download('view.csv', 'a,b', 'text/csv')).toBe(true)
    expect(followed).toEqual([{ href: 'blob:test/1', name: 'view.csv', inPage: true }])
    expect(document.querySelector('a')).toBeNull()
  })

  it('holds the bytes of the text, byte order mark included, and its type', async () => {
    download('view.csv', '\uFEFFә', 'text/csv;charset=utf-8')
    expect([...new Uint8Array(await blobs[0]!.arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf, 0xd3, 0x99])
    expect(blobs[0]!.type).toBe('text/csv;charset=utf-8')
  })

  it('holds the bytes of a picture', async () => {
    download('map.png', new Blob([new Uint8Array([137, 80, 78, 71])]), 'image/png')
    expect([...new Uint8Array(await blobs[0]!.arrayBuffer())]).toEqual([137, 80, 78, 71])
    expect(blobs[0]!.type).toBe('image/png')
  })

  it('is let go of again, but not before a browser that asks the reader has saved it', () => {
    download('view.csv', 'a', 'text/csv')
    vi.advanceTimersByTime(30_000)
    expect(revoke).not.toHaveBeenCalled()
    vi.advanceTimersByTime(31_000)
    expect(revoke.mock.calls).toEqual([['blob:test/1']])
  })

  it('is refused where the browser makes no address for it', () => {
    address.mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    expect(download('view.csv', 'a', 'text/csv')).toBe(false)
    expect(followed).toEqual([])
  })

  it('is refused in a sandboxed frame, where a browser would do nothing and say nothing', () => {
    vi.stubGlobal('origin', 'null')
    vi.stubGlobal('parent', {})
    expect(download('view.csv', 'a', 'text/csv')).toBe(false)
    expect(blobs).toEqual([])
  })

  it('is given out by a page opened from a disk, which has no origin either', () => {
    vi.stubGlobal('origin', 'null')
    expect(download('view.csv', 'a', 'text/csv')).toBe(true)
  })
})

describe('a text to copy', () => {
  function fieldWith(value: string): HTMLTextAreaElement {
    const field = document.createElement('textarea')
    field.value = value
    document.body.append(field)
    return field
  }

  it('goes to the clipboard', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const field = fieldWith('a link')
    expect(await copyText('a link', field)).toBe(true)
    expect(write.mock.calls).toEqual([['a link']])
    expect(document.activeElement).not.toBe(field)
  })

  it('stands selected in its field where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    const field = fieldWith('a link')
    expect(await copyText('a link', field)).toBe(false)
    expect(document.activeElement).toBe(field)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 6])
  })

  it('is refused without an error where there is no clipboard, with a field or without', async () => {
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard)
    expect(await copyText('a link')).toBe(false)
    expect(await copyText('a link', null)).toBe(false)
    const field = fieldWith('a link')
    expect(await copyText('a link', field)).toBe(false)
    expect(document.activeElement).toBe(field)
  })
})
