import { locator } from '#report/locator'
import type { Point } from '../model/incident.ts'
import { project } from '../model/projection.ts'

/** The outline of the country for the small locator picture of an account, in CSS pixels of the picture at 88 x 64. */
export const { viewBox, outline } = locator

/** Where a place stands in the picture (Web Mercator, as on the map). */
export function locatorPoint(point: Point): { readonly x: number; readonly y: number } {
  const { x, y } = project(point)
  return { x: (x - locator.left) * locator.scale, y: (y - locator.top) * locator.scale }
}
