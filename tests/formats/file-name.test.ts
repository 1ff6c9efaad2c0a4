import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FileExtension, fileName } from '../../src/formats/file-name.ts'
import { anAbout } from '../fixtures/about.ts'

const nameOf = (title: string, extension: FileExtension = 'csv') => fileName(anAbout({ title }), extension)

describe('the name of a file', () => {
  it('says of which site, view and day it is', () => {
    expect(nameOf('April 2020 and Homelessness')).toBe('rights-under-quarantine_april-2020-homelessness_2026-11-22.csv')
  })

  it.each([
    ['“water” and certain dates', 'water-certain-dates'],
    ['Жаңаөзен', 'zhangaozen'],
    ['Шымкент, Өскемен, Қостанай', 'shymkent-oskemen-qostanay'],
    ['ёж ЩУКА объект', 'yozh-shchuka-obekt'],
    ['Café Ångström ﬁne', 'cafe-angstrom-fine'],
    ['Officials’ answer', 'officials-answer'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con'],
    ['a\0b\nc', 'a-b-c'],
  ])('has only plain letters, digits and hyphens: %j', (title, words) => {
    expect(nameOf(title)).toBe(`rights-under-quarantine_${words}_2026-11-22.csv`)
  })

  it.each(['', '北京', '😷', 'and', '…'])('leaves out a title of which nothing remains: "%s"', (title) => {
    expect(nameOf(title)).toBe('rights-under-quarantine_2026-11-22.csv')
  })

  it('is at most 100 characters long, and cut between words', () => {
    const name = nameOf('Sealed homes or Homelessness or Water or Education or Freedom of expression or Peaceful assembly', 'geojson')
    expect(name).toBe('rights-under-quarantine_sealed-homes-or-homelessness-or-water-or-education-or_2026-11-22.geojson')
    expect(nameOf('x'.repeat(500))).toHaveLength(100)
  })

  it('has a title as long as there is room, and whole words where the next one has none', () => {
    const [one, two] = ['a'.repeat(30), 'b'.repeat(30)]
    expect(nameOf(`${one} ${two}`)).toBe(`rights-under-quarantine_${one}-${two}_2026-11-22.csv`)
    expect(nameOf(`${one} ${two} c`)).toBe(`rights-under-quarantine_${one}-${two}_2026-11-22.csv`)
    expect(nameOf(`${one} ${two}b`)).toBe(`rights-under-quarantine_${one}_2026-11-22.csv`)
  })

  it('begins with the name of a reader’s own file, without its ending', () => {
    const own = (name: string) => fileName(anAbout({ title: 'April 2020', own: name }), 'csv')
    expect(own('My list.v2.geojson')).toBe('my-list-v2_april-2020_2026-11-22.csv')
    expect(own('北京.csv')).toBe('own-data_april-2020_2026-11-22.csv')
  })

  it('is a name on every system, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('а', 'ң', 'ъ', ' ', '-', '_', '.', '/', 'é', 'a'), maxLength: 200, size: 'max' }),
    )
    const extension = fc.constantFrom<FileExtension>('csv', 'geojson', 'png', 'svg', 'txt', 'bib', 'ris', 'json', 'pdf', 'html')
    fc.assert(
      fc.property(title, extension, (text, ending) => {
        const name = nameOf(text, ending)
        expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*\.[a-z]+$/)
        expect(name).not.toMatch(/--|-_|_-|^(con|prn|aux|nul|com\d|lpt\d)\./)
        expect(name.length).toBeLessThanOrEqual(100)
      }),
      { numRuns: 1000 },
    )
  })
})
