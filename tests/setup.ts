import { afterEach, vi } from 'vitest'
import './fixtures/report.ts'

// Most tests run in plain Node. Those that choose a DOM (`// @vitest-environment happy-dom`) get its matchers and a clean page.
if (typeof document !== 'undefined') {
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
}
