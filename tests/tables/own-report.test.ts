import * as v from 'valibot'
import { afterEach, describe, expect, it } from 'vitest'
import { exportCsv } from '../../src/formats/export-csv.ts'
import { exportGeojson } from '../../src/formats/export-geojson.ts'
import { featureSchema } from '../../src/formats/feature.ts'
import { fileName } from '../../src/formats/file-name.ts'
import type { About } from '../../src/model/about.ts'
import type { Day } from '../../src/model/date.ts'
import { filterIncidents } from '../../src/model/filter.ts'
import { listGroups } from '../../src/model/list.ts'
import { openReport, report } from '../../src/model/report.ts'
import { coveredSteps, stepUnit } from '../../src/model/steps.ts'
import { timelineOf } from '../../src/model/timeline.ts'
import { checkTable } from '../../src/tables/check-table.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { publishedFeatures } from '../../src/tables/own-features.ts'
import { ownPeriod } from '../../src/tables/own-period.ts'
import { openOwnReport, ROW } from '../../src/tables/own-report.ts'
import { readText } from '../../src/tables/read-table.ts'
import type { TableRecord } from '../../src/tables/table-record.ts'

const site = report()
afterEach(() => openReport(site))

const WORDS = { none: 'No category', others: 'Others', notSaid: 'Not in the table.', row: `rows.csv, row ${ROW}` }

const recordsOf = async (text: string): Promise<readonly TableRecord[]> => {
  const { table } = readText(text)
  const { records } = await checkTable(
    table,
    { mapping: guessMapping(table), order: null, byName: false },
    { window: null, places: new Map() },
  )
  return records
}
const open = async (text: string) => openOwnReport(await recordsOf(text), 'rows.csv', site, WORDS, '2026-11-28' as Day)

const ROWS =
  'title,date,category,place,region,lat,lon,link\n' +
  'A,2021-04-03,Arrest,X,North,10.5,20.5,https://example.org/a\n' +
  'B,2021-06-01,Fine,Y,South,11,21,https://example.org/a\n' +
  'C,,,,,,,\n' +
  'D,2021-04-20,Arrest | Fine,X,North,10.5,20.5,https://example.org/d\n'

describe('a table as a report of its own', () => {
  it('has families and categories of its own, in colours of the site', async () => {
    const { report: own, accounts } = await open(ROWS)
    expect(own.categories.map(({ name }) => name)).toEqual(['Arrest', 'Fine', 'No category'])
    expect(own.families.map(({ name }) => name)).toEqual(['Arrest', 'Fine', 'Others'])
    expect(own.families[0]).toMatchObject({ light: site.families[0]?.light, dark: site.families[0]?.dark })
    expect(new Set(own.categories.map(({ sign }) => sign)).size).toBeGreaterThan(1)
    expect(accounts.map(({ title, category, family }) => [title, category, family])).toEqual([
      ['A', 'arrest', 'own-1'],
      ['D', 'arrest', 'own-1'],
      ['B', 'fine', 'own-2'],
      ['C', 'no-category', 'own-other'],
    ])
  })

  it('covers the months of its dates, and the part of the world of its points', async () => {
    const { report: own } = await open(ROWS)
    expect(own.period).toEqual({ first: '2021-04-01', last: '2021-06-30' })
    expect(own.country).toEqual({ south: 10, west: 20, north: 11.5, east: 21.5 })
  })

  it('names the file and nobody else', async () => {
    const { report: own } = await open(ROWS)
    expect([own.site, own.title, own.short, ...own.publishers]).toEqual(['rows.csv', 'rows.csv', 'rows.csv', 'rows.csv'])
    expect(JSON.stringify({ ...own, mapCredit: '' })).not.toMatch(/IPHR|KIBHR|COVID|creativecommons/)
  })

  it('is known by the categories of the site where it uses them', async () => {
    const [one, other] = site.categories
    const { report: own } = await open(`title,category\nA,${one!.id}\nB,${other!.name}\nC,Something else\n`)
    expect(new Map(own.categories.map(({ name, family }) => [name, family]))).toEqual(
      new Map([
        [one!.name, one!.family],
        [other!.name, other!.family],
        ['Something else', 'own-other'],
      ]),
    )
  })

  it('has no more categories and families than can be told apart, and loses no record', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `T${at},Category ${at % 90}`)
    const { report: own, accounts } = await open(`title,category\n${rows.join('\n')}\n`)
    expect(own.categories.length).toBeLessThanOrEqual(31)
    expect(own.families.length).toBeLessThanOrEqual(8)
    expect(accounts).toHaveLength(200)
    const ids = new Set(own.categories.map(({ id }) => id))
    expect(accounts.every(({ category }) => ids.has(category))).toBe(true)
  })

  it('is written as features that pass the door, and as exports that claim no report as their source', async () => {
    const { accounts } = await open(ROWS)
    const text = publishedFeatures(accounts)
    const { features } = JSON.parse(text) as { features: unknown[] }
    for (const feature of features) expect(v.safeParse(featureSchema(), feature).issues).toBeUndefined()
    const about: About = {
      title: 'All',
      shown: 'All 4 records.',
      link: '',
      version: '',
      sha256: '',
      made: '2026-11-28' as Day,
      own: 'rows.csv',
    }
    const ids = accounts.map(({ id }) => id)
    expect(fileName(about, 'csv')).toBe('rows_all_2026-11-28.csv')
    for (const made of [exportCsv(text, ids, about, 'comma'), exportGeojson(text, ids, about)]) {
      expect(made).toContain('rows.csv')
      expect(made).not.toMatch(/IPHR|KIBHR|COVID|creativecommons/)
    }
  })

  it('keeps the cells of other columns, and says of which row it is', async () => {
    const { accounts } = await open('title,date,Weather\nA,2021,rain\n')
    expect(accounts[0]?.summary).toBe('A\n\nWeather: rain')
    expect(accounts[0]?.sections).toEqual(['rows.csv, row 2'])
  })
})

describe('the time of a long table', () => {
  const periodOf = async (...dates: readonly string[]) =>
    ownPeriod(await recordsOf(`title,date\n${dates.map((date) => `A,${date}`).join('\n')}\n`), site.period)

  it('is chosen by month up to two years, by quarter up to six, by year beyond', async () => {
    const steps = async (first: string, last: string) => {
      const rows = `title,date\nA,${first}\nB,${last}\n`
      const { report: own } = await open(rows)
      return [stepUnit(), own.period.first, own.period.last, coveredSteps().length, coveredSteps()[1], coveredSteps().at(-1)]
    }
    expect(await steps('2019-04-10', '2021-03-03')).toEqual(['month', '2019-04-01', '2021-03-31', 24, '2019-05', '2021-03'])
    expect(await steps('2019-04-10', '2021-04-03')).toEqual(['quarter', '2019-04-01', '2021-06-30', 9, '2019-Q3', '2021-Q2'])
    expect(await steps('2014-05-10', '2023-04-03')).toEqual(['year', '2014-01-01', '2023-12-31', 10, '2015', '2023'])
  })

  it('counts, filters and lists by these', async () => {
    const { accounts } = await open('title,date\nA,2014-05-10\nB,2014-11-30/2015-01-02\nC,2023\nD,\n')
    const shown = (month: string) => filterIncidents(accounts, { categories: [], months: [month as never] }).map(({ title }) => title)
    expect([shown('2014'), shown('2015'), shown('2016'), shown('2023'), shown('undated')]).toEqual([['A', 'B'], ['B'], [], ['C'], ['D']])
    expect(listGroups(accounts, 'date', [], null).map(({ key }) => key)).toEqual(['2014', '2023', 'undated'])
    expect(accounts.map(({ months }) => months.length)).toEqual([1, 3, 12, 0])
    expect(
      timelineOf(accounts, 'fine')
        .bins.map(({ span, blocks }) => `${span.first} ${blocks.length}`)
        .slice(0, 5),
    ).toEqual(['2014-01-01 0', '2014-04-01 1', '2014-07-01 0', '2014-10-01 1', '2015-01-01 1'])
  })

  it('is the stretch that holds most of it where even years are too many, and says how many lie outside', async () => {
    const most = Array.from({ length: 20 }, () => '2020-06-05')
    expect(await periodOf(...most, '1960-01-01', '2023-03-03')).toEqual({
      period: { first: '2000-01-01', last: '2023-12-31' },
      outside: 1,
    })
  })
})
