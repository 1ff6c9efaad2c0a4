import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBand, parseContext } from '../../src/formats/context-file.ts'
import { type Day, parseEdtf } from '../../src/model/date.ts'
import { FADE, FADING, type Measure, placeBars, placeMarks, type Stroke, strokeOf } from '../../src/model/measure.ts'
import { dayEndPosition, dayPosition } from '../../src/model/timeline.ts'
import { coveredDate } from '../fixtures/arbitraries.ts'
import { text } from '../fixtures/published.ts'

const d = (day: string) => day as Day
const measure = (edtf: string, plannedEnd: string | null = null, id = edtf): Measure => {
  const date = parseEdtf(edtf)
  if (!date) throw new Error(`The fixture is broken: ${edtf}`)
  return { id, title: `Measure ${id}`, date, plannedEnd: plannedEnd === null ? null : d(plannedEnd), endStated: plannedEnd === null }
}
const band = parseBand(text('context-band.json'))
const drawn = (all: readonly Measure[]) => all.flatMap((one) => strokeOf(one) ?? [])
const letters = ({ title }: Measure, short: boolean) => (short ? 60 : 6 * title.length + 120)

describe('the published measures', () => {
  it('of the band are among all of them, as they stand there, and each can be drawn or stands in the list', () => {
    const all = new Map(parseContext(text('context.json')).map((one) => [one.id, one]))
    expect(band.length).toBeGreaterThan(8)
    for (const { id, title, date, plannedEnd, endStated } of band) expect(all.get(id)).toMatchObject({ title, date, plannedEnd, endStated })
  })

  it('of the band hold the state of emergency and both quarantines', () => {
    expect(
      drawn(band)
        .filter(({ kind }) => kind === 'bar')
        .map((stroke) => stroke.measure.id),
    ).toEqual(['state-of-emergency', 'quarantine', 'quarantine-reinstated'])
  })

  it('weigh little', () => {
    expect(text('context-band.json').length).toBeLessThan(2200)
  })
})

describe('a measure', () => {
  it('is sure to its announced end and open behind it', () => {
    expect(strokeOf(measure('2020-03-16/', '2020-04-15'))).toMatchObject({
      kind: 'bar',
      from: dayPosition(d('2020-03-16')),
      sureTo: dayEndPosition(d('2020-04-15')),
      to: null,
      tick: dayEndPosition(d('2020-04-15')),
    })
  })

  it('is sure on its first day alone where nothing is said of its end', () => {
    expect(strokeOf(measure('2020-03-16/'))).toMatchObject({ sureTo: dayEndPosition(d('2020-03-16')), to: null, tick: null })
  })

  it('is sure as long as the report goes where it was in force when that was written', () => {
    expect(strokeOf(measure('2020-07-05/..'))).toMatchObject({ sureTo: 1, to: null })
  })

  it('with an approximate end is sure to the first day of it', () => {
    expect(strokeOf(measure('2020-03-16/2020-06-05~'))).toMatchObject({
      sureTo: dayPosition(d('2020-06-01')),
      to: dayEndPosition(d('2020-06-10')),
    })
  })

  it('with both days ends with the last', () => {
    expect(strokeOf(measure('2020-03-12/2020-04-30'))).toMatchObject({
      sureTo: dayEndPosition(d('2020-04-30')),
      to: dayEndPosition(d('2020-04-30')),
    })
  })

  it('of a day is a mark', () => {
    expect(strokeOf(measure('2020-05-25'))).toMatchObject({
      kind: 'mark',
      from: dayPosition(d('2020-05-25')),
      to: dayEndPosition(d('2020-05-25')),
    })
  })

  it('with an end of a month is sure to the first day of it', () => {
    expect(strokeOf(measure('2020-03-16/2020-06'))).toMatchObject({
      sureTo: dayPosition(d('2020-06-01')),
      to: dayEndPosition(d('2020-06-30')),
    })
  })

  it('of an approximate day is a mark that may reach over its third of the month, and is sure nowhere', () => {
    expect(strokeOf(measure('2020-05-25~'))).toMatchObject({
      kind: 'mark',
      from: dayPosition(d('2020-05-21')),
      sureTo: dayPosition(d('2020-05-21')),
      to: dayEndPosition(d('2020-05-31')),
    })
  })

  it('can be drawn from the first day of the report to the last', () => {
    expect(strokeOf(measure('2020-01-01'))).toMatchObject({ from: 0 })
    expect(strokeOf(measure('2020-07-31'))).toMatchObject({ from: dayPosition(d('2020-07-31')), to: 1 })
    expect(strokeOf(measure('2020-01-01/', '2020-07-31'))).toMatchObject({ from: 0, sureTo: 1, tick: 1 })
  })

  it('reaches to the end of the axis where it ends behind the report', () => {
    expect(strokeOf(measure('2020-07-20/2020-08-05'))).toMatchObject({ sureTo: 1, to: 1 })
  })

  it('has no tick where the announced end lies behind the report, and is sure no further for it', () => {
    expect(strokeOf(measure('2020-07-20/', '2020-08-16'))).toMatchObject({ tick: null, sureTo: dayEndPosition(d('2020-07-20')) })
  })

  it.each(['2020-08-01', '2018/..', '2020-06', '/2020-05-04', '2019-12-31/2020-02-01'])('dated %s stands in the list alone', (edtf) => {
    expect(strokeOf(measure(edtf))).toBeNull()
  })

  it('never reaches beyond the axis, and is never sure further than it may reach', () => {
    fc.assert(
      fc.property(coveredDate, (edtf) => {
        const stroke = strokeOf(measure(edtf))
        if (!stroke) return
        for (const position of [stroke.from, stroke.sureTo, stroke.to ?? 1, stroke.tick ?? 0])
          expect(position >= 0 && position <= 1).toBe(true)
        expect(stroke.from).toBeLessThanOrEqual(stroke.sureTo)
        expect(stroke.sureTo).toBeLessThanOrEqual(stroke.to ?? 1)
      }),
    )
  })
})

describe('the fading strokes', () => {
  it('grow ever shorter and further apart', () => {
    for (const [index, { x, length }] of FADING.slice(1).entries()) {
      expect(length).toBeLessThanOrEqual(FADING[index]!.length)
      expect(x).toBeGreaterThan(FADING[index]!.x + FADING[index]!.length)
    }
  })
})

/** A stroke on an axis of 1000 pixels. */
const stroke = (kind: Stroke['kind'], from: number, sureTo: number, to: number | null): Stroke => ({
  measure: measure('2020-03-16'),
  kind,
  from: from / 1000,
  sureTo: sureTo / 1000,
  to: to === null ? null : to / 1000,
  tick: null,
})

describe('bars in rows', () => {
  const bar = (from: number, to: number | null, sureTo = to ?? from) => stroke('bar', from, sureTo, to)
  const place = (bars: readonly Stroke[], caption: (short: boolean) => number = () => 1) =>
    placeBars(bars, 1000, (_, short) => caption(short))

  it('share a row where more than 8 pixels part them, on whichever side', () => {
    expect(place([bar(100, 200), bar(208, 300)]).map(({ row }) => row)).toEqual([0, 1])
    expect(place([bar(100, 200), bar(209, 300)]).map(({ row }) => row)).toEqual([0, 0])
    expect(place([bar(500, 600), bar(100, 492)]).map(({ row }) => row)).toEqual([0, 1])
    expect(place([bar(500, 600), bar(100, 491)]).map(({ row }) => row)).toEqual([0, 0])
  })

  it('are never too short to be seen', () => {
    expect(place([bar(500, 502, 501)])).toMatchObject([{ x: 500, sureTo: 501, to: 512 }])
    expect(place([bar(500, 900, 600)])).toMatchObject([{ x: 500, sureTo: 600, to: 900 }])
  })

  it('fade behind what is sure, for as much as the axis has room, and never into nothing', () => {
    expect(place([bar(100, null, 300)])).toMatchObject([{ x: 100, sureTo: 300, to: 300 + FADE }])
    expect(place([bar(100, null, 1000)])).toMatchObject([{ sureTo: 1000 - FADE, to: 1000 }])
    expect(place([bar(900, null, 1000)])).toMatchObject([{ x: 900, sureTo: 940, to: 1000 }])
    expect(place([bar(500, null)])).toMatchObject([{ sureTo: 512, to: 512 + FADE }])
  })

  it('have a long caption where it fits beside others, else a short one, else none', () => {
    const captions = (...given: Parameters<typeof place>) => place(...given).map(({ caption }) => caption)
    const bars = [bar(0, 100), bar(300, 400)]
    expect(captions(bars, () => 291)).toEqual([
      { x: 0, short: false },
      { x: 300, short: false },
    ])
    expect(captions(bars, (short) => (short ? 291 : 750))).toEqual([{ x: 0, short: false }, null])
    expect(captions(bars.toReversed(), (short) => (short ? 100 : 750))).toEqual([
      { x: 250, short: false },
      { x: 0, short: true },
    ])
  })

  it('have a caption that is as wide as the axis, and none that is wider', () => {
    expect(place([bar(500, 600)], () => 1000)[0]?.caption).toEqual({ x: 0, short: false })
    expect(place([bar(500, 600)], () => 1001)[0]?.caption).toBeNull()
    expect(place([bar(900, 950)], () => 300)[0]?.caption).toEqual({ x: 700, short: false })
  })

  const measures = fc
    .array(coveredDate, { maxLength: 12 })
    .map((dates) => drawn(dates.map((edtf, index) => measure(edtf, null, `${index}`))))

  it('never cover each other, nor do their captions, and stay on the axis', () => {
    fc.assert(
      fc.property(measures, fc.integer({ min: 200, max: 1600 }), (strokes, width) => {
        const bars = placeBars(strokes, width, letters)
        expect(bars).toHaveLength(strokes.filter(({ kind }) => kind === 'bar').length)
        const words = bars.flatMap(({ row, caption, stroke }) =>
          caption ? [{ row, from: caption.x, to: caption.x + letters(stroke.measure, caption.short) }] : [],
        )
        const lines = bars.map(({ row, x, to }) => ({ row, from: x, to }))
        for (const group of [words, lines])
          for (const [index, one] of group.entries())
            for (const other of group.slice(index + 1))
              expect(one.row !== other.row || one.to < other.from || other.to < one.from).toBe(true)
        for (const { from, to } of words) expect(from >= 0 && to <= width).toBe(true)
      }),
    )
  })

  it('of the report take two rows at the width of a desktop, each with its caption', () => {
    const bars = placeBars(drawn(band), 888, ({ title }, short) => 6.4 * (title.length + (short ? 0 : 32)))
    expect(bars.map(({ row, caption }) => [row, caption !== null])).toEqual([
      [0, true],
      [1, true],
      [0, true],
    ])
  })

  it('that fade do so within the axis', () => {
    const [bar] = placeBars(drawn([measure('2020-07-05/..')]), 900, letters)
    expect(bar!.sureTo).toBeLessThan(880)
    expect(bar!.to).toBeLessThanOrEqual(900)
  })
})

describe('marks', () => {
  it('hold every single day once', () => {
    const strokes = drawn(band)
    for (const width of [300, 468, 900, 1500])
      expect(
        placeMarks(strokes, width)
          .flatMap((mark) => mark.strokes.map((stroke) => stroke.measure.id))
          .toSorted(),
      ).toEqual(
        strokes
          .filter(({ kind }) => kind === 'mark')
          .map((stroke) => stroke.measure.id)
          .toSorted(),
      )
  })

  it('leave each other room to be pressed', () => {
    const days = fc
      .array(fc.integer({ min: 1, max: 31 }), { maxLength: 12 })
      .map((all) => drawn(all.map((one) => measure(`2020-05-${String(one).padStart(2, '0')}`))))
    fc.assert(
      fc.property(days, fc.integer({ min: 200, max: 1600 }), (strokes, width) => {
        const marks = placeMarks(strokes, width)
        const gaps = marks.slice(1).map((mark, index) => mark.days[0]! - marks[index]!.days.at(-1)!)
        expect(gaps.filter((gap) => gap < 24)).toEqual([])
      }),
    )
  })

  it('stand in the middle of the days that they may mean', () => {
    const [mark] = placeMarks(drawn([measure('2020-05-25~')]), 1000)
    expect(mark?.x).toBeCloseTo(500 * (dayPosition(d('2020-05-21')) + dayEndPosition(d('2020-05-31'))))
  })

  it('are one up to 23 pixels from day to day, in the middle of the first and the last', () => {
    const marks = [130, 100, 110, 154, 300].map((x) => stroke('mark', x, x, x))
    expect(placeMarks(marks, 1000).map(({ x, days }) => [x, days])).toEqual([
      [115, [100, 110, 130]],
      [154, [154]],
      [300, [300]],
    ])
  })

  it('are one where their days stand too close for buttons of their own', () => {
    const strokes = drawn([measure('2020-07-15'), measure('2020-07-17'), measure('2020-03-13')])
    expect(placeMarks(strokes, 900).map((mark) => mark.strokes.length)).toEqual([1, 2])
  })
})
