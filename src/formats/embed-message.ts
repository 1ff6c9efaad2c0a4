import { report } from '../model/report.ts'

/**
 * What an embed tells the page that shows it, by `postMessage`: how high it would like its frame to be. It tells nothing else, and
 * listens to nothing.
 *
 * It is told to any origin, since the embed cannot know who shows it, and nothing in it is private. Whoever reads it has to check
 * that `event.source` is the window of the frame, since every window may send the same.
 */
export interface HeightMessage {
  /** The id of the report. */
  readonly source: string
  readonly version: 1
  readonly type: 'height'
  /** CSS pixels, a whole number. */
  readonly height: number
}

/** A frame is never made lower or higher than this, whatever a message says. CSS pixels. */
export const FRAME_HEIGHTS = { least: 240, most: 1200 } as const

export function heightMessage(height: number): HeightMessage {
  return { source: report().id, version: 1, type: 'height', height: Math.ceil(height) }
}

/** The height of a message, within what a frame may have; null for anything that is not such a message. Never throws. */
export function readHeight(message: unknown): number | null {
  if (typeof message !== 'object' || message === null) return null
  const { source, version, type, height }: Partial<Record<keyof HeightMessage, unknown>> = message
  if (source !== report().id || version !== 1 || type !== 'height') return null
  if (typeof height !== 'number' || !Number.isFinite(height)) return null
  return Math.min(Math.max(Math.ceil(height), FRAME_HEIGHTS.least), FRAME_HEIGHTS.most)
}
