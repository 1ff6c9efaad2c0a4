/** The picture that stands for a page in previews: its size in px, which every network takes, and its name beside the page. */
export const CARD = { width: 1200, height: 630, file: 'card.png', bytes: 45_000 } as const
