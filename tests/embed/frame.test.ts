import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeIn } from '../../src/drawing/map-frame.ts'
import { boxOf, cameraOf, frameOf, moved, resized, showing, zoomed } from '../../src/embed/frame.ts'
import { cameraLimits } from '../../src/model/view.ts'

const { minZoom, maxZoom, south, north, west, east } = cameraLimits()
const ALMATY = { lat: 43.25, lon: 76.95 }

const sizes = fc.record({ width: fc.integer({ min: 1, max: 2000 }), height: fc.integer({ min: 1, max: 2000 }) })
const cameras = fc.record({
  lat: fc.double({ min: south, max: north, noNaN: true }),
  lon: fc.double({ min: west, max: east, noNaN: true }),
  zoom: fc.double({ min: minZoom, max: maxZoom, noNaN: true }),
})

describe('The frame of an embed', () => {
  it('shows the whole country in any size', () => {
    for (const [width, height] of [
      [240, 80],
      [320, 200],
      [480, 300],
      [720, 600],
    ] as const) {
      const box = boxOf(frameOf(null, { width, height }))
      expect(box.west).toBeLessThan(46.5)
      expect(box.east).toBeGreaterThan(87.35)
      expect(box.south).toBeLessThan(40.55)
      expect(box.north).toBeGreaterThan(55.45)
    }
  })

  it('keeps places clear of what lies in the corner, and the country whole', () => {
    const corner = { width: 106, height: 42 }
    const semey = { lat: 50.41, lon: 80.23 }
    for (const [width, height] of [
      [240, 80],
      [320, 144],
      [300, 300],
      [640, 400],
    ] as const) {
      const frame = frameOf(null, { width, height }, { corner, points: [ALMATY, semey] })
      const { x, y } = placeIn(frame, semey)
      expect(x < width - corner.width || y > corner.height, `${width} by ${height}`).toBe(true)
      const [upper, lower] = [placeIn(frame, { lat: 55.45, lon: 46.5 }), placeIn(frame, { lat: 40.55, lon: 87.35 })]
      expect([upper.x > 0, upper.y > 0, lower.x < width, lower.y < height]).toEqual([true, true, true, true])
      // As well where the size is that of a frame which looks elsewhere.
      expect(frameOf(null, moved(zoomed(frame, 6), 300, 90), { corner, points: [ALMATY, semey] })).toEqual(frame)
    }
  })

  it('can be moved, but not asked for in a link, where the whole country is smaller than the smallest zoom of a link', () => {
    const frame = frameOf(null, { width: 240, height: 80 })
    expect(frame.zoom).toBeLessThan(minZoom)
    expect(moved(frame, 20, 0).zoom).toBe(frame.zoom)
    expect(zoomed(frame, frame.zoom - 1).zoom).toBe(frame.zoom)
    expect(resized(frame, { width: 250, height: 90 }).zoom).toBe(frame.zoom)
    expect(cameraOf(frame).zoom).toBe(minZoom)
  })

  it('gives back the camera that it was made of', () => {
    const camera = { lat: 48.012, lon: 67.2, zoom: 5.25 }
    expect(cameraOf(frameOf(camera, { width: 480, height: 300 }))).toEqual(camera)
  })

  it('keeps the point under the pointer while it zooms', () => {
    const frame = frameOf({ ...ALMATY, zoom: 6 }, { width: 480, height: 300 })
    const at = placeIn(frame, { lat: 44, lon: 78 })
    const after = placeIn(zoomed(frame, 7.3, at), { lat: 44, lon: 78 })
    expect(after.x).toBeCloseTo(at.x, 6)
    expect(after.y).toBeCloseTo(at.y, 6)
  })

  it('moves by the pixels asked for and back', () => {
    const frame = frameOf({ ...ALMATY, zoom: 6 }, { width: 480, height: 300 })
    const there = moved(frame, 30, -20)
    expect(there.left - frame.left).toBeCloseTo(30, 6)
    expect(there.top - frame.top).toBeCloseTo(-20, 6)
    expect(cameraOf(moved(there, -30, 20))).toEqual(cameraOf(frame))
  })

  it('brings a point into view, and does not move for one that is', () => {
    const frame = frameOf({ ...ALMATY, zoom: 8 }, { width: 480, height: 300 })
    const { x, y } = placeIn(showing(frame, { lat: 50, lon: 60 }), { lat: 50, lon: 60 })
    expect(x).toBeCloseTo(40, 6)
    expect(y).toBeCloseTo(40, 6)
    expect(showing(frame, ALMATY).left).toBeCloseTo(frame.left, 6)
  })

  it('never leaves what the map can show, whatever is done to it', () => {
    fc.assert(
      fc.property(
        cameras,
        sizes,
        sizes,
        fc.integer({ min: -9e4, max: 9e4 }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (camera, size, other, by, steps) => {
          const start = frameOf(camera, size)
          for (const frame of [
            start,
            moved(start, by, -by),
            zoomed(start, steps, { x: 3, y: by }),
            resized(start, other),
            showing(start, ALMATY),
          ]) {
            expect(frame.zoom).toBeGreaterThanOrEqual(minZoom)
            expect(frame.zoom).toBeLessThanOrEqual(maxZoom)
            const { lat, lon } = cameraOf(frame)
            expect(lat).toBeGreaterThanOrEqual(south)
            expect(lat).toBeLessThanOrEqual(north)
            expect(lon).toBeGreaterThanOrEqual(west)
            expect(lon).toBeLessThanOrEqual(east)
          }
        },
      ),
    )
  })
})
