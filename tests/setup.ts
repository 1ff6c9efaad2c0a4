import { afterAll, afterEach, beforeAll, vi } from 'vitest'

const page = typeof document !== 'undefined'
// Files share a process and, where they choose a DOM, its page. What a module keeps (what was fetched, what was asked for) is not the
// next file's.
if (page) vi.resetModules()
await import('./fixtures/report.ts')

// Most tests run in plain Node. Those that choose a DOM (`// @vitest-environment happy-dom`) get its matchers and a clean page.
if (page) {
  await import('@testing-library/jest-dom/vitest')
  const { act, cleanup, configure, getConfig } = await import('@testing-library/react')
  const library = { ...getConfig() }
  configure({
    // A busy machine is slow, not wrong.
    asyncUtilTimeout: 20_000,
    // What a reader does is over once that is drawn which follows a frame later (src/state/later.ts).
    asyncWrapper: async (run) => {
      const result = await library.asyncWrapper(run)
      if (!vi.isFakeTimers()) await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
      return result
    },
  })
  afterEach(cleanup)

  // What the modules of a file listen to in the window ends with it, and so does what it has drawn without the library and kept.
  const listen = addEventListener
  const heard: Parameters<typeof listen>[] = []
  beforeAll(() => {
    globalThis.addEventListener = (...given: Parameters<typeof listen>) => {
      heard.push(given)
      listen(...given)
    }
  })
  afterAll(() => {
    globalThis.addEventListener = listen
    for (const [type, listener, options] of heard) removeEventListener(type, listener, options)
    document.body.replaceChildren()
    localStorage.clear()
    sessionStorage.clear()
  })
}
