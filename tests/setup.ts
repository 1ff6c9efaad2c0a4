import { afterEach } from 'vitest'
import './fixtures/report.ts'

// Most tests run in plain Node. Those that choose a DOM (`// @vitest-environment happy-dom`) get its matchers and a clean page.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup, configure } = await import('@testing-library/react')
  // A busy machine is slow, not wrong.
  configure({ asyncUtilTimeout: 20_000 })
  afterEach(cleanup)
}
