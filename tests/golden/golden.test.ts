import { expect, it } from 'vitest'
import { GOLDEN } from './golden.ts'

it.each(GOLDEN)('$name', ({ said, wanted }) => {
  expect(said()).toBe(wanted)
})
