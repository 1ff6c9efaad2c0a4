import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuthoredRelease } from '../../src/pages/dataset/authored.ts'
import { keepChanges } from '../../src/pages/dataset/keep-changes.ts'
import { readAuthored } from '../../src/pages/dataset/read.ts'
import { recordDigests } from '../../src/pages/dataset/record-digest.ts'
import { brokenRules, faultLines } from '../../src/pages/dataset/rules.ts'
import { DATA } from '../fixtures/published.ts'

const ID = 'aktobe-hunger-strike'
const RECORD = `incidents/${ID}.json`
const [{ version: NEWEST }, { date: BEFORE }] = JSON.parse(readFileSync(path.join(DATA, 'changes.json'), 'utf8')) as [
  AuthoredRelease,
  AuthoredRelease,
]

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'changes-'))
  cpSync(DATA, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Json = Record<string, unknown>
const read = <Content = Json>(file: string): Content => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Content
const write = (file: string, content: unknown) => writeFileSync(path.join(folder, file), JSON.stringify(content))
const change = (file: string, by: Json) => write(file, { ...read<Json>(file), ...by })
const releases = () => read<AuthoredRelease[]>('changes.json')
/** The version that last told of a record or a measure. */
const leftBy = (name: string) => releases().find(({ digests }) => digests[name] !== undefined)?.version
const newest = (by: (release: AuthoredRelease) => object) =>
  write('changes.json', [Object.assign({}, releases()[0], by(releases()[0]!)), ...releases().slice(1)])

const faults = () => {
  const { authored, faults: shape } = readAuthored(folder)
  return faultLines([...shape, ...(shape.length > 0 ? [] : brokenRules(authored))], folder).replaceAll(`${folder}/`, '')
}

/** A version 9.0.0 that names some records, as somebody would write it by hand. */
function enter(how: string, records: readonly string[]) {
  write('version.json', { version: '9.0.0' })
  const text = { en: 'It was wrong.', ru: 'Было неверно.', kk: 'Қате болды.' }
  write('changes.json', [{ version: '9.0.0', date: '2030-01-01', changes: [{ how, records, text }], digests: {} }, ...releases()])
}
const keep = (again = false) => {
  const result = keepChanges(folder, releases(), again)
  write('changes.json', result.releases)
  return result
}

describe('the list of changes', () => {
  it('tells of every record as it stands', () => {
    expect(faults()).toBe('')
  })

  it('stops a record that was changed without an entry, and lets it pass with one', () => {
    change(RECORD, { named_persons: [], dates: [] })
    expect(faults()).toBe(
      `${RECORD}: (whole record): it is not what its entry for ${leftBy(ID)} left: raise version.json, enter what changed in changes.json and run "npm run changes"`,
    )
    enter('corrected', [ID])
    expect(faults()).toContain(`${RECORD}: (whole record): its entry for 9.0.0 has no digest of it`)
    expect(keep()).toMatchObject({ kept: [ID], refused: [], missed: [] })
    expect(faults()).toBe('')
  })

  it.each([
    [
      'a word of a translation',
      'words/ru/incidents.json',
      { [ID]: { ...read0('words/ru/incidents.json')[ID]!, title: 'Другое название' } },
    ],
    ['a name in a translation', 'words/kk/persons.json', null],
  ])('counts %s as a change', (_, file, by) => {
    const before = recordDigests(readAuthored(folder).authored)
    if (by) change(file, by)
    else write(file, Object.fromEntries(Object.keys(read(file)).map((name) => [name, `${name}!`])))
    const after = recordDigests(readAuthored(folder).authored)
    expect([...after].filter(([name, digest]) => before.get(name) !== digest)).not.toEqual([])
  })

  it('counts a place that moved as a change to each record there, and the order of fields as none', () => {
    const { place } = read<{ place: string }>(RECORD)
    const before = recordDigests(readAuthored(folder).authored)
    write(RECORD, Object.fromEntries(Object.entries(read(RECORD)).reverse()))
    expect([...recordDigests(readAuthored(folder).authored)]).toEqual([...before])
    const places = read<{ id: string; lat: number }[]>('places.json')
    write(
      'places.json',
      places.map((entry) => (entry.id === place ? { ...entry, lat: entry.lat + 0.01 } : entry)),
    )
    const after = recordDigests(readAuthored(folder).authored)
    const there = readAuthored(folder).authored.incidents.filter(({ incident }) => incident.place === place)
    expect([...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name)).toEqual(
      there.map(({ incident }) => incident.id),
    )
  })

  it('counts a national measure as a record', () => {
    const measures = read<{ id: string; edtf: string }[]>('context.json')
    write('context.json', [{ ...measures[0]!, edtf: '2020-07' }, ...measures.slice(1)])
    expect(faults()).toContain(
      `context.json: ${measures[0]!.id}: it is not what its entry for ${leftBy(`context/${measures[0]!.id}`)} left`,
    )
    enter('corrected', [`context/${measures[0]!.id}`])
    expect(keep().kept).toEqual([`context/${measures[0]!.id}`])
    expect(faults()).toBe('')
  })

  it('does not let an entry name a record that was never there', () => {
    enter('corrected', ['never-there'])
    expect(faults()).toBe('changes.json: 0.changes.0.records: "never-there" is no record, measure or retired id')
  })

  it('asks a new record for its entry', () => {
    const incident = { ...read(RECORD), id: 'brand-new', related: [] }
    write('incidents/brand-new.json', incident)
    for (const language of ['ru', 'kk']) {
      const file = `words/${language}/incidents.json`
      change(file, { 'brand-new': read<Record<string, Json>>(file)[ID] })
    }
    expect(faults()).toBe('incidents/brand-new.json: (whole record): no entry of changes.json names it')
    enter('added', ['brand-new'])
    keep()
    expect(faults()).toBe('')
  })

  it('does not let a published record go without a page in its place', () => {
    rmSync(path.join(folder, RECORD))
    for (const language of ['ru', 'kk']) {
      const { [ID]: _, ...rest } = read(`words/${language}/incidents.json`)
      write(`words/${language}/incidents.json`, rest)
    }
    expect(faults()).toMatch(
      new RegExp(
        `changes\\.json: \\d+\\.digests\\.${ID}: it is gone: an id that was published goes into retired\\.json, with an entry here`,
      ),
    )
  })

  it('tells of every retired id, and retires what it says is gone', () => {
    const [first] = read<Json[]>('retired.json')
    write('retired.json', [first, { ...first, id: 'old-id', reason: { en: 'Twice.', ru: 'Дважды.', kk: 'Екі рет.' } }])
    expect(faults()).toBe('retired.json: old-id.id: no entry of changes.json says that it was merged or withdrawn')
    enter('withdrawn', ['old-id'])
    expect(faults()).toBe('')
    write('retired.json', [first])
    expect(faults()).toContain('changes.json: 0.changes.0.records: "old-id" is not in retired.json, so its address would lead nowhere')
  })

  it.each<[string, (release: AuthoredRelease) => object, string]>([
    ['is of no day', () => ({ date: '2026-13-01' }), 'changes.json: 0.date: "2026-13-01" is no day'],
    [
      'is of an earlier day than the one before it',
      () => ({ date: '2026-11-01' }),
      `changes.json: 1.date: ${BEFORE} is after the day of ${NEWEST}, which came later`,
    ],
    [
      'keeps the state of what it does not name',
      ({ changes }) => ({ digests: { 'akimat-protest': 'a' }, changes: [{ ...changes[0], records: [ID] }] }),
      'changes.json: 0.digests.akimat-protest: no change of this version names it',
    ],
    ['changes nothing', () => ({ changes: [] }), 'changes.json: 0.changes: a version changes something'],
    [
      'lacks a language',
      ({ changes }) => ({ changes: [...changes, { how: 'corrected', records: [ID], text: { en: 'Only so.' } }] }),
      'changes.json: 0.changes.1.text: the text lacks "ru"',
    ],
  ])('stops a version that %s', (_, by, reason) => {
    newest(by)
    expect(faults()).toContain(reason)
  })

  it('stops a version without an entry', () => {
    write('version.json', { version: '1.9.0' })
    expect(faults()).toBe(`changes.json: 0.version: version.json says 1.9.0, the newest entry ${releases()[0]!.version}`)
    write('version.json', { version: 'next' })
    expect(faults()).toContain('version.json: version: a version is three numbers: 1.4.0')
  })

  it('stops versions out of order', () => {
    const [first, second, third, ...rest] = releases()
    write('changes.json', [first, third, second, ...rest])
    expect(faults()).toContain(`changes.json: 2.version: ${second!.version} stands below ${third!.version}: the newest comes first`)
  })
})

describe('npm run changes', () => {
  it('leaves the state that a version was published with, unless told that it was not', () => {
    const named = Object.keys(releases()[0]!.digests)
      .filter((name) => !name.includes('/'))
      .find((id) => read<{ named_persons: string[] }>(`incidents/${id}.json`).named_persons.length === 0)
    change(`incidents/${named}.json`, { dates: [] })
    expect(keep()).toMatchObject({ kept: [], refused: [named], missed: [] })
    expect(faults()).not.toBe('')
    expect(keep(true)).toMatchObject({ kept: [named], refused: [], missed: [] })
    expect(faults()).toBe('')
  })

  it('names what changed and stands in no entry', () => {
    change(RECORD, { named_persons: [], dates: [] })
    enter('corrected', ['akimat-protest'])
    expect(keep().missed).toEqual([ID])
  })
})

function read0(file: string): Record<string, Json> {
  return JSON.parse(readFileSync(path.join(DATA, file), 'utf8')) as Record<string, Json>
}
