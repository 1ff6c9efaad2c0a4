import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PRECISIONS } from '../../src/model/taxonomy.ts'
import type { Authored, AuthoredIncident, AuthoredPlace } from '../../src/pages/dataset/authored.ts'
import { publishDataset } from '../../src/pages/dataset/publish.ts'
import { readAuthored } from '../../src/pages/dataset/read.ts'
import { brokenRules, DECIMALS, faultLines } from '../../src/pages/dataset/rules.ts'
import { DATA, version } from '../fixtures/published.ts'

const { authored, faults } = readAuthored(DATA)

type Editable<Value> = {
  -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Item)[]
    ? Editable<Item>[]
    : Value[Key] extends object
      ? Editable<Value[Key]>
      : Value[Key]
}
/** A copy of the real data that a test may spoil. */
type Copy = Editable<Authored>
const copy = (): Copy => structuredClone(authored) as Copy

/** The first real record of its kind, in the copy. */
function record(
  data: Copy,
  wanted: (incident: AuthoredIncident) => boolean = () => true,
): { file: string; incident: Editable<AuthoredIncident> } {
  const found = data.incidents.find(({ incident }) => wanted(incident as AuthoredIncident))
  if (!found) throw new Error('no real record is like this')
  return found
}
function place(data: Copy, wanted: (place: AuthoredPlace) => boolean): Editable<AuthoredPlace> {
  const found = data.places.find((one) => wanted(one as AuthoredPlace))
  if (!found) throw new Error('no real place is like this')
  return found
}
/** The faults of a copy once it is spoilt. */
const faultsOf = (data: Copy) => brokenRules(data as Authored)

it('the real data breaks no rule', () => {
  expect(faultLines([...faults, ...brokenRules(authored)], 'src/report')).toBe('')
})

describe('a rule that a record breaks is named with file, field and reason', () => {
  /** Spoils one record; what is expected of the fault's field and reason. */
  type Spoil = (incident: Editable<AuthoredIncident>, data: Copy) => void
  type Wanted = (incident: AuthoredIncident) => boolean
  const anyOne: Wanted = () => true
  const placed: Wanted = ({ place: id }) => id !== null
  const placeless: Wanted = ({ place: id }) => id === null
  const cases: [title: string, field: string, reason: RegExp, wanted: Wanted, spoil: Spoil][] = [
    [
      'a place that is not in places.json',
      'place',
      /"atlantis" is not in places\.json/,
      placed,
      (one) => {
        one.place = 'atlantis'
      },
    ],
    [
      'a footnote that does not exist',
      'footnotes',
      /footnote 998 does not exist/,
      anyOne,
      (one) => {
        one.footnotes.push(998)
      },
    ],
    [
      'footnotes that are not in order',
      'footnotes',
      /ascending/,
      ({ footnotes }) => footnotes.length > 1,
      (one) => {
        one.footnotes.reverse()
      },
    ],
    [
      'a footnote that stands twice',
      'footnotes',
      /ascending/,
      ({ footnotes }) => footnotes.length > 0,
      (one) => {
        one.footnotes.push(one.footnotes.at(-1)!)
      },
    ],
    [
      'an actor that is not in actors.json',
      'actors',
      /"nobody" is not in actors\.json/,
      anyOne,
      (one) => {
        one.actors.push('nobody')
      },
    ],
    [
      'a category that stands twice',
      'categories',
      /twice/,
      anyOne,
      (one) => {
        one.categories.push(one.categories[0]!)
      },
    ],
    [
      'a related record that does not exist',
      'related',
      /"no-such-one" is no incident/,
      anyOne,
      (one) => {
        one.related.push('no-such-one')
      },
    ],
    [
      'a related record that does not name it in turn',
      'related',
      /does not name this one in turn/,
      anyOne,
      (one, data) => {
        const stranger = data.incidents.find(({ incident }) => incident.id !== one.id && !one.related.includes(incident.id))!
        one.related.push(stranger.incident.id)
      },
    ],
    [
      'a date that is no EDTF',
      'dates',
      /"April 2020" is not an EDTF date/,
      anyOne,
      (one) => {
        one.dates = [{ edtf: 'April 2020', role: 'occurred' }]
      },
    ],
    [
      'a day that is in no calendar',
      'dates',
      /"2020-04-31" is not an EDTF date/,
      anyOne,
      (one) => {
        one.dates = [{ edtf: '2020-04-31', role: 'occurred' }]
      },
    ],
    [
      'an interval that runs backwards',
      'dates',
      /"2020-05\/2020-04" is not an EDTF date/,
      anyOne,
      (one) => {
        one.dates = [{ edtf: '2020-05/2020-04', role: 'occurred' }]
      },
    ],
    [
      'a title that is too long',
      'title',
      /longer than 80/,
      anyOne,
      (one) => {
        one.title.en = 'x'.repeat(81)
      },
    ],
    [
      'a place without what it rests on',
      'place_basis',
      /go together/,
      placed,
      (one) => {
        one.place_basis = null
      },
    ],
    [
      'a basis without a place',
      'place_basis',
      /go together/,
      placeless,
      (one) => {
        one.place_basis = 'stated'
      },
    ],
    [
      'an implied place without a note',
      'place_note',
      /how the place is known/,
      placed,
      (one) => {
        one.place_basis = 'implied'
        one.place_note = null
      },
    ],
    [
      'a place of origin without a note',
      'place_note',
      /how the place is known/,
      placed,
      (one) => {
        one.place_basis = 'origin'
        one.place_note = null
      },
    ],
    [
      'no place, and no note that says so',
      'place_note',
      /how the place is known/,
      placeless,
      (one) => {
        one.place_note = null
      },
    ],
    [
      'an allegation without a note on who makes it',
      'certainty_note',
      /who alleges or contests/,
      anyOne,
      (one) => {
        one.certainty = 'reported'
        one.certainty_note = null
      },
    ],
    [
      'a contested record without a note on who contests it',
      'certainty_note',
      /who alleges or contests/,
      anyOne,
      (one) => {
        one.certainty = 'contested'
        one.certainty_note = null
      },
    ],
    [
      'a range of people that runs backwards',
      'people.0',
      /backwards/,
      anyOne,
      (one) => {
        one.people = [{ min: 8, max: 7, counts: { en: 'people' } }]
      },
    ],
    [
      'both a count and a range of people',
      'people.0',
      /either a count or a range/,
      anyOne,
      (one) => {
        one.people = [{ count: 7, max: 8, counts: { en: 'people' } }]
      },
    ],
    [
      'neither a count nor a range of people',
      'people.0',
      /either a count or a range/,
      anyOne,
      (one) => {
        one.people = [{ counts: { en: 'people' } }]
      },
    ],
    [
      'an id that is not the name of its file',
      'id',
      /the file has another name/,
      anyOne,
      (one) => {
        one.id = 'renamed'
      },
    ],
  ]

  it.each(cases)('%s', (_, field, reason, wanted, spoil) => {
    const data = copy()
    const { file, incident } = record(data, wanted)
    spoil(incident, data)
    expect(faultsOf(data)).toContainEqual({ file, field, reason: expect.stringMatching(reason) })
  })

  const marked = [
    'summary',
    'official_response',
    'what_followed',
    'outcome',
    'not_said',
    'date_note',
    'place_note',
    'certainty_note',
    'editor_note',
  ] as const
  it.each(marked)('a mark of a footnote in %s that is not listed', (field) => {
    const data = copy()
    const { file, incident } = record(data)
    incident[field] = { en: 'Text.[97]' }
    incident.footnotes = [1]
    expect(faultsOf(data)).toContainEqual({ file, field, reason: 'marks footnote 97, which is not listed' })
  })

  it('an id that two records have', () => {
    const data = copy()
    const [first, second] = data.incidents
    second!.incident.id = first!.incident.id
    expect(faultsOf(data)).toContainEqual({ file: 'incidents', field: 'id', reason: `"${first!.incident.id}" is used twice` })
  })
})

describe('a rule that a place breaks is named', () => {
  const settlement = ({ precision }: AuthoredPlace) => precision === 'settlement'

  it('a name that a language of the report lacks', () => {
    const data = copy()
    delete place(data, settlement).names.kk
    // The records there have changed with it, and say so too.
    expect(faultsOf(data).filter(({ file }) => file === 'places.json')).toEqual([
      expect.objectContaining({ reason: 'the text lacks "kk"' }),
    ])
  })

  it.each(PRECISIONS.filter((precision) => precision !== 'country'))('a coordinate that is finer than a %s warrants', (precision) => {
    const data = copy()
    const one = place(data, settlement)
    const finest = DECIMALS[precision]
    one.precision = precision
    one.lat = Number(`43.${'1'.repeat(finest + 1)}`)
    one.lon = Number(`76.${'1'.repeat(finest + 1)}`)
    const fault = (field: string) => ({
      file: 'places.json',
      field: `${one.id}.${field}`,
      reason: expect.stringMatching(/finer than a .* warrants/),
    })
    expect(faultsOf(data)).toEqual(expect.arrayContaining([fault('lat'), fault('lon')]))
  })

  it('never allows more than three decimals, whatever the precision', () => {
    expect(Math.max(...Object.values(DECIMALS))).toBe(3)
  })

  it('a settlement without coordinates', () => {
    const data = copy()
    const one = place(data, settlement)
    one.lat = null
    expect(faultsOf(data)).toContainEqual({ file: 'places.json', field: `${one.id}.lat`, reason: 'coordinates are missing' })
  })

  it('coordinates without their origin', () => {
    const data = copy()
    const one = place(data, settlement)
    one.coordinates_from = null
    expect(faultsOf(data)).toContainEqual({
      file: 'places.json',
      field: `${one.id}.coordinates_from`,
      reason: 'coordinates need their origin',
    })
  })

  it('a settlement without its region', () => {
    const data = copy()
    const one = place(data, settlement)
    one.region = null
    expect(faultsOf(data)).toContainEqual({
      file: 'places.json',
      field: `${one.id}.region`,
      reason: 'a place inside the country names its region',
    })
  })

  it('a country with a point', () => {
    const data = copy()
    const one = place(data, ({ precision }) => precision === 'country')
    one.lat = 48
    one.lon = 67
    expect(faultsOf(data)).toContainEqual({ file: 'places.json', field: `${one.id}.lat`, reason: 'a country has no point' })
  })
})

describe('a rule that another file breaks is named', () => {
  it.each(['places', 'actors', 'context'] as const)('an id that stands twice in %s', (name) => {
    const data = copy()
    data[name][1]!.id = data[name][0]!.id
    expect(faultsOf(data)).toContainEqual({ file: `${name}.json`, field: 'id', reason: `"${data[name][0]!.id}" is used twice` })
  })

  it('a footnote number that stands twice, and the one that is missing instead', () => {
    const data = copy()
    data.sources[4]!.number = 4
    expect(faultsOf(data)).toEqual(
      expect.arrayContaining([
        { file: 'sources.json', field: 'number', reason: '"4" is used twice' },
        { file: 'sources.json', field: '4.number', reason: 'footnote 5 is expected here' },
      ]),
    )
  })

  it('a footnote with neither an address nor a remark', () => {
    const data = copy()
    Object.assign(data.sources[0]!, { note: null, links: [] })
    expect(faultsOf(data)).toContainEqual({ file: 'sources.json', field: '1.links', reason: 'a footnote is a remark, an address or both' })
  })

  it.each(['edtf', 'planned_end'] as const)('a measure whose %s does not parse', (field) => {
    const data = copy()
    data.context[0]![field] = 'spring'
    expect(faultsOf(data)).toContainEqual({
      file: 'context.json',
      field: `${data.context[0]!.id}.${field}`,
      reason: '"spring" is not an EDTF date that we read',
    })
  })

  it('a measure with a footnote that does not exist', () => {
    const data = copy()
    data.context[0]!.footnotes.push(998)
    expect(faultsOf(data)).toContainEqual({
      file: 'context.json',
      field: `${data.context[0]!.id}.footnotes`,
      reason: 'footnote 998 does not exist',
    })
  })

  it('a measure that marks a footnote which it does not list', () => {
    const data = copy()
    Object.assign(data.context[0]!, { text: { en: 'Text.[97]' }, footnotes: [] })
    expect(faultsOf(data)).toContainEqual({
      file: 'context.json',
      field: `${data.context[0]!.id}.text`,
      reason: 'marks footnote 97, which is not listed',
    })
  })
})

describe('a file of the wrong shape is named with field and reason', () => {
  let root = ''
  beforeAll(() => {
    root = path.join(mkdtempSync(path.join(tmpdir(), 'dataset-')), 'data')
    cpSync(DATA, root, { recursive: true })
  })
  afterAll(() => rmSync(path.dirname(root), { recursive: true }))

  /** Reads the copy of the real files with one of them replaced; the file is put back. */
  function readWith(file: string, change: (text: string) => string) {
    const whole = path.join(root, file)
    const before = readFileSync(whole, 'utf8')
    writeFileSync(whole, change(before))
    try {
      return readAuthored(root)
    } finally {
      writeFileSync(whole, before)
    }
  }
  type Fields = Record<string, unknown>
  const edited = (spoil: (value: Fields) => unknown) => (text: string) => {
    const value = JSON.parse(text) as Fields
    spoil(value)
    return JSON.stringify(value)
  }
  const INCIDENT = authored.incidents[0]!.file
  const text = { en: 'A text.' }

  it('is read without a fault while nothing is wrong', () => {
    expect(readWith(INCIDENT, (same) => same)).toEqual({ authored, faults: [] })
  })

  it.each<[string, string, RegExp, Fields]>([
    ['a missing language', 'title.en', /en/, { title: { ru: 'Название' } }],
    ['a language that we do not have', 'summary.de', /de/, { summary: { en: 'A text.', de: 'Ein Text.' } }],
    ['an empty text', 'summary.en', /empty/, { summary: { en: '  ' } }],
    ['a text that is none', 'not_said', /\S/, { not_said: null }],
    ['an unknown category', 'categories.0', /weather/, { categories: ['weather'] }],
    ['no category', 'categories', /needs a category/, { categories: [] }],
    ['an unknown kind', 'kind', /rumour/, { kind: 'rumour' }],
    ['an unknown certainty', 'certainty', /sure/, { certainty: 'sure' }],
    ['an unknown role of a date', 'dates.0.role', /began/, { dates: [{ edtf: '2020', role: 'began' }] }],
    ['an unknown basis of a place', 'place_basis', /guessed/, { place_basis: 'guessed' }],
    ['an unknown group', 'groups.0', /everybody/, { groups: ['everybody'] }],
    ['an unknown outcome', 'outcomes.0', /vanished/, { outcomes: ['vanished'] }],
    ['an unknown section of the report', 'section.0', /appendix/, { section: ['appendix'] }],
    ['no section', 'section', /cites its section/, { section: [] }],
    ['an unknown legal code', 'legal_provisions.0.code', /penal/, { legal_provisions: [{ code: 'penal', article: '1' }] }],
    ['an id that is no id', 'id', /lower-case/, { id: 'Two Words' }],
    ['a footnote that is no number', 'footnotes.0', /\S/, { footnotes: ['85'] }],
    ['a negative number of people', 'people.0.count', /\S/, { people: [{ count: -1, counts: text }] }],
    ['a number without what it counts', 'people.0.counts', /counts/, { people: [{ count: 1 }] }],
    ['a field that is not known', 'hearsay', /hearsay/, { hearsay: 'x' }],
  ])('of a record: %s', (_, field, reason, spoilt) => {
    expect(
      readWith(
        INCIDENT,
        edited((value) => Object.assign(value, spoilt)),
      ).faults,
    ).toContainEqual({ file: INCIDENT, field, reason: expect.stringMatching(reason) })
  })

  it('of a record: a field that is missing', () => {
    expect(
      readWith(
        INCIDENT,
        edited((value) => delete value['official_response']),
      ).faults,
    ).toEqual([{ file: INCIDENT, field: 'official_response', reason: expect.stringMatching(/official_response/) }])
  })

  it.each<[string, string, string, RegExp, Fields]>([
    ['a region that was made in 2022', 'places.json', '0.region', /abai-region/, { region: 'abai-region' }],
    ['a precision that does not exist', 'places.json', '0.precision', /house/, { precision: 'house' }],
    ['a latitude beyond the pole', 'places.json', '0.lat', /\S/, { lat: 91 }],
    ['a longitude off the world', 'places.json', '0.lon', /\S/, { lon: 181 }],
    [
      'an address that is not http',
      'sources.json',
      '0.links.0.url',
      /http/,
      { links: [{ url: 'javascript:alert(1)', language: null, publisher: 'X' }] },
    ],
    [
      'an address with a space in it',
      'sources.json',
      '0.links.0.url',
      /http/,
      { links: [{ url: 'https://example.org/a b', language: null, publisher: 'X' }] },
    ],
    [
      'an address without its publisher',
      'sources.json',
      '0.links.0.publisher',
      /publisher/,
      { links: [{ url: 'https://example.org/', language: null }] },
    ],
    ['a kind of source that does not exist', 'sources.json', '0.kind', /gossip/, { kind: 'gossip' }],
    ['an actor without an English name', 'actors.json', '0.names.en', /en/, { names: { ru: 'Полиция' } }],
    ['a measure without a text', 'context.json', '0.text', /\S/, { text: null }],
    ['a passage left out without a reason', 'left-out.json', '0.reason', /\S/, { reason: null }],
  ])('of another file: %s', (_, file, field, reason, spoilt) => {
    const change = edited((value) => Object.assign((value as unknown as Fields[])[0]!, spoilt))
    expect(readWith(file, change).faults).toContainEqual({ file, field, reason: expect.stringMatching(reason) })
  })

  it.each([INCIDENT, 'places.json', 'sources.json', 'actors.json', 'context.json', 'left-out.json'])(
    'a file that is not JSON: %s',
    (file) => {
      expect(readWith(file, (whole) => whole.slice(0, -10)).faults).toEqual([
        { file, field: '(whole file)', reason: expect.stringMatching(/JSON/) },
      ])
    },
  )

  it('a file that is missing', () => {
    const file = path.join(root, 'places.json')
    renameSync(file, `${file}.away`)
    const reading = readAuthored(root)
    renameSync(`${file}.away`, file)
    expect(reading.faults).toEqual([{ file: 'places.json', field: '(whole file)', reason: expect.stringMatching(/places\.json/) }])
  })

  it('but none that a report may do without', () => {
    for (const name of ['archive', 'context', 'left-out', 'retired', 'paragraphs'])
      renameSync(path.join(root, `${name}.json`), path.join(root, `${name}.away`))
    const { authored: without, faults: none } = readAuthored(root)
    for (const name of ['archive', 'context', 'left-out', 'retired', 'paragraphs'])
      renameSync(path.join(root, `${name}.away`), path.join(root, `${name}.json`))
    expect(none.filter(({ file }) => !file.startsWith('words/'))).toEqual([])
    expect([without.archive, without.context, without.leftOut, without.retired, without.paragraphs]).toEqual([[], [], [], [], []])
  })

  it('stops the build with a line that says so', () => {
    const whole = path.join(root, INCIDENT)
    const before = readFileSync(whole, 'utf8')
    writeFileSync(whole, edited((value) => Object.assign(value, { place: 'atlantis', place_basis: 'stated' }))(before))
    expect(() => publishDataset(root, version)).toThrow(`${INCIDENT}: place: "atlantis" is not in places.json`)
    writeFileSync(whole, before)
  })
})
