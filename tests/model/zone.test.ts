import { expect, it } from 'vitest'

const { TZ } = process.env

// `npm run test:zones` sets a zone and lets no test be left out; elsewhere there is nothing to look at.
it.runIf(TZ)('the time zone that was asked for is the one that these tests run in', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(TZ)
  expect(new Date(2020, 0, 1).toLocaleString('en-GB', { timeZone: TZ })).toBe('01/01/2020, 00:00:00')
})
