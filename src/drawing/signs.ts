import type { CategoryId, Certainty } from '../model/taxonomy.ts'

export const SIGN_GRID = 16
export const SIGN_STROKE = 1.7

/**
 * One sign a category: path data on a grid of 16 units for a stroke of 1.7 with round ends and no fill, drawn to be read at 14 px.
 * A shield and a baton are as far as the pictures go: no victims, no fists, no handcuffs.
 */
export const SIGNS: Readonly<Record<CategoryId, string>> = {
  // A door with two planks nailed across.
  'sealed-homes': 'M3.8 14.2V1.8h8.4v12.4M1.3 7.2l13.4-2M1.3 11.6l13.4-2',
  // A road barrier.
  'restrictions-of-movement': 'M1.5 3.2h13v5.3h-13zM4.3 8.5v5.7M11.7 8.5v5.7M4.7 8.5l3.2-5.3M8.9 8.5l3.2-5.3',
  // A bed that somebody lies in.
  'involuntary-hospitalisation':
    'M1.6 3v10.8M1.6 11.1h12.8M14.4 13.8V8.6a2.6 2.6 0 0 0-2.6-2.6H7.3v5.1M3.9 8a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0',
  // A barred window.
  'conditions-of-detention': 'M2.4 1.9h11.2v12.2H2.4zM6.1 1.9v12.2M9.9 1.9v12.2',
  // A baton with a side handle, and three short strokes at its end.
  'ill-treatment': 'M1.9 14.1l8.9-8.9M5.4 10.6l3.1 3.1M12.9 3.1l1.3-1.3M8.7 3.2V1.7M12.8 7.3h1.5',
  // Scales.
  'fair-trial': 'M8 1.5v12.8M5 14.3h6M2.6 4.3h10.8M3.3 4.5L1.4 9.2c.3 1.5 3.5 1.5 3.8 0zM12.7 4.5l-1.9 4.7c.3 1.5 3.5 1.5 3.8 0z',
  // A speech bubble.
  expression: 'M1.8 2.3h12.4v8.6H7.6l-3.3 3.2v-3.2H1.8z',
  // Three people side by side.
  assembly:
    'M6.3 3.1a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M4.9 14.2v-3.8a3.1 3.1 0 0 1 6.2 0v3.8M1.9 5.7a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0M12.9 5.7a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0M1.3 14.2v-3.4c0-.7.2-1.2.7-1.7M14.7 14.2v-3.4c0-.7-.2-1.2-.7-1.7',
  // Two rings that hold one another.
  association: 'M1.4 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M6.6 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  // A way out of a house.
  'removals-of-homeless-people': 'M3 7.1v7h2.6M1.3 8.2L7.6 2l3.3 3.2M7.2 11h7.2M11.9 8.2l2.8 2.8-2.8 2.8',
  // A house above water.
  displacement: 'M3.9 6.3v4.2h8.2V6.3M1.9 7.3L8 1.8l6.1 5.5M1.2 13.8c1.1-1.25 2.3-1.25 3.4 0s2.3 1.25 3.4 0 2.3-1.25 3.4 0 2.3 1.25 3.4 0',
  // A drop.
  water: 'M8 1.5c2.7 3.4 4.5 6 4.5 8.4a4.5 4.5 0 0 1-9 0c0-2.4 1.8-5 4.5-8.4z',
  // A cross.
  'health-care': 'M5.7 1.8h4.6v3.9h3.9v4.6h-3.9v3.9H5.7v-3.9H1.8V5.7h3.9z',
  // An open book.
  education: 'M8 3.9C6.4 2.6 4.3 2.2 1.7 2.3v10.3c2.6-.1 4.7.3 6.3 1.6 1.6-1.3 3.7-1.7 6.3-1.6V2.3c-2.6-.1-4.7.3-6.3 1.6zM8 3.9v10.3',
  // A coin above an open hand.
  'social-support': 'M5.6 4.1a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0M1.4 9.4h2.8l2.4 2.4h3M1.4 14h8.2l5-4.2',
  // A shield.
  'domestic-violence': 'M8 1.4l5.7 2.1v4.4c0 3.4-2.3 5.6-5.7 6.8-3.4-1.2-5.7-3.4-5.7-6.8V3.5z',
  // A suitcase.
  migrants: 'M1.6 4.8h12.8v9.4H1.6zM5.6 14.2V1.8h4.8v12.4',
  // A padlock.
  privacy: 'M2.3 7h11.4v7.3H2.3zM4.8 7V4.9a3.2 3.2 0 0 1 6.4 0V7M8 9.9v1.5',
}

/** Filled paths on a grid of 10 units; outlines are 1.1 wide. */
export const CERTAINTY_MARKS: Readonly<Record<Certainty, string>> = {
  stated: 'M0 0h10v10H0z',
  reported: 'M0 0h10v10H0zM1.1 1.1v4h7.8v-4z',
  contested: 'M0 0h8.2L0 8.2zM10 1.8V10H1.8zM8.9 4.46L4.46 8.9H8.9z',
}
