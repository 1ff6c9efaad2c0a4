import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleBar } from '../../src/drawing/scale-bar.ts'
import { distanceKm, project } from '../../src/model/projection.ts'

describe('the scale bar', () => {
  it('is as long as the map is at its latitude', () => {
    const { km, width, latitude } = scaleBar(5, 48.3, 120)
    expect(latitude).toBe(48)
    const lon = 60 + (width / 256 / 2 ** 5) * 360
    // Along the parallel the great circle is a little shorter.
    expect(distanceKm({ lat: 48, lon: 60 }, { lat: 48, lon }) / km).toBeCloseTo(1, 2)
    expect((project({ lat: 48, lon }).x - project({ lat: 48, lon: 60 }).x) * 2 ** 5).toBeCloseTo(width, 6)
  })

  it('is a round number and has room at every zoom', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 12, noNaN: true }), fc.double({ min: -10, max: 80, noNaN: true }), (zoom, lat) => {
        const { km, width } = scaleBar(zoom, lat, 120)
        expect(width).toBeLessThanOrEqual(120)
        expect(width).toBeGreaterThan(40)
        expect(String(km).replace(/[0.]/g, '')).toMatch(/^[125]$/)
      }),
    )
  })
})
