import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { DatasetError } from '../src/formats/collection.ts'
import { parseDataset } from '../src/formats/dataset-file.ts'
import { knownOf, linkToView, viewToLink } from '../src/formats/link.ts'
import { parseList } from '../src/formats/list-file.ts'
import { categoryIds, FACETS } from '../src/model/taxonomy.ts'
import { canShow, monthKeys, ORDERS, UNLOCATED, type View } from '../src/model/view.ts'
import { view } from './fixtures/arbitraries.ts'
import { type collection, dataset, text } from './fixtures/published.ts'

/**
 * Links and files as nobody would write them. A few of each in every run of the tests; `npm run fuzz` tries as many as it is told, half of
 * them links, and prints what came of them. A failure prints its seed: `FUZZ_SEED=… npm run fuzz` meets it again.
 */
const RUNS = Number(process.env['FUZZ'] ?? 600)
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
const HALF = { numRuns: Math.ceil(RUNS / 2), seed: SEED }

/** How often each came about, said at the end of a long run. */
const tally = new Map<string, number>()
const count = (what: string) => void tally.set(what, (tally.get(what) ?? 0) + 1)
let slowest = 0
const timed = <Result>(work: () => Result): Result => {
  const start = performance.now()
  const result = work()
  slowest = Math.max(slowest, performance.now() - start)
  return result
}

const PRISTINE = Object.getOwnPropertyNames(Object.prototype).join()
afterAll(() => {
  if (process.env['FUZZ'] === undefined) return
  const lines = [...tally].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, times]) => `${String(times).padStart(7)} ${what}`)
  console.log([`Seed ${SEED}`, ...lines, `The slowest took ${slowest.toFixed(1)} ms.`].join('\n'))
})

/** What breaks readers of addresses and of text. */
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 30 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '%',
      '%E0%A4%A',
      '%00',
      '%25%32%33',
      '\u0000',
      '\u202e',
      '\ufeff',
      '\ud83d',
      '＃',
      '&amp;',
      '&#38;',
      '…',
      ',,,,',
      '..',
      '=',
      '==',
      '#',
      '##',
      '?',
      '//',
      '../../',
      'javascript:alert(1)',
      '<script>',
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'NaN',
      'Infinity',
      '-0',
      '1e309',
      '9'.repeat(400),
      '2020-13',
      '2020-02-30..2020-01-01',
      '5/48/68',
      '99/999/999',
      'x'.repeat(5000),
      ','.repeat(5000),
      'a=b&'.repeat(2000),
    ),
  },
)
const keys = fc.constantFrom<string>(
  'v',
  'q',
  'categories',
  'months',
  'days',
  'certain',
  'onmap',
  'incident',
  'places',
  'order',
  'from',
  'map',
  ...FACETS,
)
const values = fc.oneof(
  hostile,
  fc.constantFrom<string>(
    ...categoryIds(),
    ...monthKeys(),
    ...ORDERS,
    ...dataset.byId.keys(),
    UNLOCATED,
    'almaty',
    'yes',
    '2020-03-16..2020-06-05',
    '6.5/43.24/76.9',
  ),
)
const pair = fc.tuple(fc.oneof(keys, hostile), fc.array(values, { maxLength: 4 })).map(([key, list]) => `${key}=${list.join(',')}`)
const path = fc.oneof(
  fc.constantFrom('', 'index.html', 'incidents/', 'months/2020-04/', 'categories/water/', 'places/almaty/', 'list/', 'embed/'),
  fc.tuple(fc.constantFrom('incidents', 'months', 'categories', 'places', 'constructor'), values).map((parts) => parts.join('/')),
)

/** A text with some of its characters lost, doubled or put there by somebody. */
const harmed = (whole: fc.Arbitrary<string>) =>
  fc
    .tuple(
      whole,
      fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.nat({ max: 12 }), put: hostile }), { maxLength: 4 }),
    )
    .map(([start, cuts]) =>
      cuts.reduce((so, { at, drop, put }) => {
        const index = Math.floor(at * so.length)
        return so.slice(0, index) + put + so.slice(index + drop)
      }, start),
    )
const link = fc.oneof(
  hostile,
  fc
    .tuple(path, fc.constantFrom('', '#', '?', '%23', '#?'), fc.array(pair, { maxLength: 6 }))
    .map(([start, sign, pairs]) => start + sign + pairs.join('&')),
  harmed(view.map((given) => viewToLink(given))),
)

/** What the app relies on in a view, whatever link it is from. */
function holds({ filter, selected, opened, camera, order, from }: View): void {
  expect(filter.categories.every((id) => categoryIds().includes(id))).toBe(true)
  expect(filter.months.every((key) => monthKeys().includes(key))).toBe(true)
  expect(selected === null || dataset.byId.has(selected)).toBe(true)
  expect(opened === null || opened === UNLOCATED || opened.length > 0).toBe(true)
  expect(camera === null || (canShow(camera) && Object.values(camera).every(Number.isFinite))).toBe(true)
  expect(ORDERS).toContain(order)
  expect(from === null || typeof from === 'string').toBe(true)
}

const known = knownOf(dataset)

describe('a link, whatever it is', () => {
  it('opens a view that the app can show, says what it could not read, and is the same when it is passed on', () => {
    fc.assert(
      fc.property(link, (given) => {
        const { view: opened, problems } = timed(() => linkToView(given, known))
        holds(opened)
        expect(problems.length).toBeLessThanOrEqual(6)
        expect(linkToView(viewToLink(opened), known)).toEqual({ view: opened, problems: [] })
        count(
          problems.length > 0
            ? 'links of which a part was named as unreadable'
            : viewToLink(opened) === ''
              ? 'links that open the whole map'
              : 'links that open a view',
        )
      }),
      HALF,
    )
    // Far from what a reader would wait for, also on a machine at work.
    expect(slowest).toBeLessThan(2000)
  })
})

/** Three records of the real file, and how it says what it is. */
const three = (name: string) => {
  const whole = JSON.parse(text(name)) as typeof collection
  return JSON.stringify({ ...whole, features: whole.features.slice(0, 3) })
}
const FILES = { account: three('incidents.geojson'), list: three('list.json') }
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, '', -1, 1e308, [], {}, '2020-99-99', '__proto__', [[[]]], true),
  hostile,
)

/** A value with what stands at one place replaced or gone. */
function replacedAt(value: unknown, steps: readonly number[], replacement: unknown): unknown {
  const [step = 0, ...rest] = steps
  if (steps.length === 0 || typeof value !== 'object' || value === null) return replacement
  const names = Object.keys(value)
  const at = names[step % names.length]
  if (at === undefined) return replacement
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === at ? replacedAt(item, rest, replacement) : item))
  return { ...value, [at]: replacedAt((value as Record<string, unknown>)[at], rest, replacement) }
}
const places = fc.array(fc.tuple(fc.array(fc.nat({ max: 60 }), { minLength: 3, maxLength: 7 }), anything), { minLength: 1, maxLength: 3 })

describe.each([
  ['accounts', FILES.account, parseDataset],
  ['the list', FILES.list, (given: string) => parseList(given)],
] as const)('a file of %s, whatever it is', (what, whole, parse) => {
  const structural = places.map((changes) =>
    JSON.stringify(changes.reduce<unknown>((so, [steps, put]) => replacedAt(so, steps, put), JSON.parse(whole))),
  )
  const textual = harmed(fc.constant(whole))

  it('opens with each record shown or named, or is refused with a reason', () => {
    fc.assert(
      fc.property(fc.oneof(structural, structural, textual, hostile, fc.json()), (given) => {
        try {
          const { dataset: opened, problems } = timed(() => parse(given))
          const { features } = JSON.parse(given) as { features: readonly unknown[] }
          expect(opened.incidents.length + problems.length).toBe(features.length)
          expect(opened.incidents.length).toBe(opened.byId.size)
          expect(Object.isFrozen(opened)).toBe(true)
          count(`files of ${what} that open ${problems.length > 0 ? 'without the records that are named' : 'whole'}`)
        } catch (error) {
          if (!(error instanceof DatasetError)) throw error
          count(`files of ${what} that are refused: ${error.reason}`)
        }
      }),
      { numRuns: Math.ceil(RUNS / 4), seed: SEED },
    )
  })
})

describe('all of them together', () => {
  it('leave the objects of the page as they are', () => {
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(PRISTINE)
  })
})
