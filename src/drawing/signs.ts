import type { CategoryId, Certainty } from '../model/taxonomy.ts'

/**
 * A category has one sign: path data on a grid of 16 units for a stroke of 1.7 with round ends and no fill, drawn to be read at 14 px.
 * It comes with the report (src/report/manifest.json).
 */
export const SIGN_GRID = 16
export const SIGN_STROKE = 1.7

/** Filled paths on a grid of 10 units; outlines are 1.1 wide. */
export const CERTAINTY_MARKS: Readonly<Record<Certainty, string>> = {
  stated: 'M0 0h10v10H0z',
  reported: 'M0 0h10v10H0zM1.1 1.1v4h7.8v-4z',
  contested: 'M0 0h8.2L0 8.2zM10 1.8V10H1.8zM8.9 4.46L4.46 8.9H8.9z',
}

/** Name of a category's sign in the page's sprite: its line alone, in the colour and width of what uses it. */
export const signId = (category: CategoryId): string => `sign-${category}`
