import { afterAll, describe, expect, it, vi } from 'vitest'
import { citation } from '../src/formats/citation.ts'
import { fileName } from '../src/formats/file-name.ts'
import { knownOf, linkToView, viewToLink } from '../src/formats/link.ts'
import { parseList } from '../src/formats/list-file.ts'
import { roleLines } from '../src/i18n/account-phrase.ts'
import { citationWords } from '../src/i18n/citation-words.ts'
import { en } from '../src/i18n/en.ts'
import { dayName, rowDate, shortDate, whenPhrase } from '../src/i18n/phrase.ts'
import { shareEn } from '../src/i18n/share-en.ts'
import { coverage, dayNumber, dayOfNumber, monthSpan, monthsOf, today } from '../src/model/date.ts'
import { binSpans, dayAtPosition, dayPosition, timelineOf } from '../src/model/timeline.ts'
import { anAbout } from './fixtures/about.ts'
import { text, version } from './fixtures/published.ts'

const ZONES = Intl.supportedValuesOf('timeZone')
const { TZ } = process.env
afterAll(() => {
  vi.useRealTimers()
  if (TZ === undefined) delete process.env['TZ']
  else process.env['TZ'] = TZ
})

const list = text('list.json')
const about = anAbout({ version })

/** All that dates go into, from the file anew: what is read, said, counted, written and linked. */
function everything(): unknown {
  const { dataset } = parseList(list)
  const known = knownOf(dataset)
  const days = Array.from({ length: 220 }, (_, index) => dayOfNumber(dayNumber(coverage().first) + index - 3))
  return {
    said: dataset.incidents.map((incident) => [
      incident.span,
      incident.months,
      whenPhrase(incident, en),
      shortDate(incident, en),
      rowDate(incident, en),
      roleLines(incident.dates, en),
    ]),
    days: days.map((day) => [day, dayName(day, en), dayAtPosition(dayPosition(day))]),
    months: monthsOf(coverage()).map((month) => monthSpan(month)),
    bins: [binSpans('fine'), timelineOf(dataset.incidents, 'fine')],
    links: days.map((day) => viewToLink(linkToView(`#days=${day}..${coverage().last}`, known).view)),
    files: [fileName(about, 'csv'), citation(about, 'view', 'plain', citationWords(en, shareEn))],
  }
}

describe('in every time zone that there is', () => {
  it('the same is read, said, counted, written and linked', () => {
    expect(ZONES.length).toBeGreaterThan(400)
    process.env['TZ'] = 'UTC'
    const expected = JSON.stringify(everything())
    const offsets = new Set<number>()
    for (const zone of ZONES) {
      process.env['TZ'] = zone
      // The zone is that of this process from here on.
      offsets.add(new Date(2020, 3, 1).getTimezoneOffset())
      if (JSON.stringify(everything()) !== expected) expect(everything(), zone).toEqual(JSON.parse(expected))
    }
    expect(offsets.size).toBeGreaterThan(30)
  }, 300_000)

  it('today is the day on the wall', () => {
    vi.useFakeTimers({ now: Date.UTC(2020, 3, 1, 11, 0) })
    for (const [zone, day] of [
      ['Pacific/Kiritimati', '2020-04-02'],
      ['Asia/Almaty', '2020-04-01'],
      ['Pacific/Midway', '2020-04-01'],
      ['Etc/GMT+12', '2020-03-31'],
    ] as const) {
      process.env['TZ'] = zone
      expect(today(), zone).toBe(day)
    }
  })
})
