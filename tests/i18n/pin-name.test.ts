import { describe, expect, it } from 'vitest'
import { radiusOf } from '../../src/drawing/pin-spec.ts'
import { en } from '../../src/i18n/en.ts'
import { pinName } from '../../src/i18n/pin-name.ts'
import { pinsAt, placePins } from '../../src/model/pins.ts'
import { dataset } from '../fixtures/published.ts'

const m = en
const all = placePins(dataset.incidents)
const namesAt = (zoom: number) => pinsAt(all, zoom, radiusOf).map((pin) => pinName(pin, m))

describe('the spoken name of a pin', () => {
  for (const zoom of [3, 4, 4.5, 5, 6, 7, 8, 10, 12]) {
    it(`has no stray punctuation at zoom ${zoom}`, () => {
      const names = namesAt(zoom)
      expect(names.length).toBeGreaterThan(0)
      expect(names.filter((name) => /[.,;:!?]\s*[.,;:]|\s[.,;:]|\s\s|[,;:\s]$/.test(name))).toEqual([])
    })
  }

  it('has no stray punctuation for any record alone', () => {
    const names = dataset.incidents.flatMap((incident) => pinsAt(placePins([incident]), 6, radiusOf).map((pin) => pinName(pin, m)))
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => /[.,;:!?]\s*[.,;:]|\s[.,;:]|\s\s/.test(name))).toEqual([])
  })

  it('says of an area that no more is known, with the name of the area', () => {
    const single = dataset.incidents.find((incident) => placePins([incident])[0]?.area)!
    const [pin] = pinsAt(placePins([single]), 6, radiusOf)
    expect(pinName(pin!, m)).toContain(`, ${m.map.pinArea}, `)
    expect(pinName(pin!, m)).toMatch(/\.$/)
  })
})
