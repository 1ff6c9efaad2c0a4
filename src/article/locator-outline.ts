import type { Point } from '../model/incident.ts'
import { project } from '../model/projection.ts'

/**
 * The outline of Kazakhstan for the small locator picture of an account. Made by src/report/basemap/make.mjs from Natural Earth: do not edit
 * it here. Units are CSS pixels of the picture at 88 x 64.
 */

/** Pixels of the picture for one pixel of the Web Mercator world at zoom 0. */
const SCALE = 2.61
/** Upper left corner of the picture, in pixels of that world. */
const LEFT = 158.716
const TOP = 76.14

/** View box and path of the picture. */
export const LOCATOR = {
  viewBox: '0 0 88 64',
  outline:
    'M29.4 40.8l-.9-.6-4.8 1.4 0 9.4-1 .1-1-1.6-1.3-1-2.2 .5-1 .9 .5-2.4-1.5-.3-1.1-1.5-.9-2-1.1-.5 .1-.7 1.9 .2-.7-.7 .8-1.2 2.2-.2 .9-1.4 .2-2.2-1.3-.7-.4 .5-1.9-.8-1.5 .6-2.2 1.5-1.4-.9 1-.3-.9-1.7-.9-1-1.7-.2-.1-1.2-1.1-.4 1-2.2-.5-.4 .3-1.4 1.2-1.8 1.6 1.8 .9-.6-.4-1.6 1.3-.8 .1-.7 1.7-.7 .4-.9 2.2 .4 1.1-.8 .3 .8 1.5 0 2.1 1.9 .3-.5 1.9 1.4 1.6-1.5 1.2-.1 1 .6 1.2-.8 1.1 1.4 1.6 .4 .4-.9 1.3 .6 1.2-.4 .6-1.4-2.9-1.9 1.7-1.3-.7-1 .8-.8 1.9-.2-1.7-.9-.3-1.1 .7-1.4 .4 .4 2.7-.5 1.7-.7 2.3-.1 .4-.9 1 .1 4-1.1 1.5-1.6 2.3 1 1.2-.5 .6 1.8 0 2 1.7-.2 .7 .8 .3-.7 1.6 .8-.1 1.4 1.9-.8 4.5-2.5-.6 1.6 2.5 2.2 2.9 5.4 1 2.1 1.3-1.5 1.3 1 .1 .7 1.9 0 1.8-.8 .7 .3 .8 1.8 1.3 .6 .6 1.4 1.7 .3 .7-.3 1.4 1.4-.8-.1-.6 1.7-1.5 .3-.5 1.4 .3 1.4-.3 .9-1.3 .7-3.3-1-1.3 4.4 .5 1-1.6-.5-3.1 .9 .6 .9 0 1.5 .8 2.5-1.2 1.2 .2 1-1.6-.6-.5-.8-1.2-.2-5-.1-1.1 .2-1.9-1.1-1 .5-.2 1.7-3.1-1.1-1.6 .7-.7 1.3-2.9 1.7-.9 1.1 0 .8-1.1-.6-.1-.9-2.3 0-.3-2-.9 0 .1-2.5-.6 .3-1.5-2.1-1 .4-2.3-.2-2.1 .4-1.9-2.4Z',
} as const

/** Where a place stands in the picture (Web Mercator, as on the map). */
export function locatorPoint(point: Point): { readonly x: number; readonly y: number } {
  const { x, y } = project(point)
  return { x: (x - LEFT) * SCALE, y: (y - TOP) * SCALE }
}
