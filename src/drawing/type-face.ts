/** The interface's sans: the system's own. The serif is the site's, or what stands nearest to it. */
export const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'
export const SERIF = '"Source Serif 4", Georgia, "Noto Serif", serif'

/** How letters are set. */
export interface Face {
  /** CSS pixels. */
  readonly size: number
  readonly weight: number
  readonly italic?: boolean
  /** Space after each letter, CSS pixels. */
  readonly tracking?: number
  readonly serif?: boolean
}

/** Width of a line in CSS pixels, tracking included. */
export type Measure = (text: string, face: Face) => number

/** The face as a canvas takes it. */
export function fontOf({ size, weight, italic, serif }: Face): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${serif ? SERIF : SANS}`
}
