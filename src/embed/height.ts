import { heightMessage } from '../formats/embed-message.ts'

/** The map at its best, by the width of the frame alone: a height that followed from the frame's height would never come to rest. CSS pixels. */
const MAP = { share: 0.62, least: 240, most: 520 } as const

/** Height of a map that is so wide. */
export function mapHeight(width: number): number {
  return Math.min(Math.max(Math.round(width * MAP.share), MAP.least), MAP.most)
}

/**
 * Tells the page that shows the embed how high the frame should be, now and whenever that changes.
 * @param lines everything above and below the map
 */
export function tellHeight(lines: readonly HTMLElement[]): void {
  if (parent === window) return
  let told = 0
  const tell = () => {
    const height = lines.reduce((sum, line) => sum + line.offsetHeight, mapHeight(document.documentElement.clientWidth))
    if (height === told) return
    told = height
    parent.postMessage(heightMessage(height), '*')
  }
  const observer = new ResizeObserver(tell)
  for (const line of lines) observer.observe(line)
  addEventListener('resize', tell)
}
