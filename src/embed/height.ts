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
 * @param scroller of that, what scrolls in a low frame and would stand whole in a higher one
 */
export function tellHeight(lines: readonly HTMLElement[], scroller: HTMLElement): void {
  if (parent === window) return
  let told = 0
  const tell = () => {
    const map = mapHeight(document.documentElement.clientWidth)
    const height = lines.reduce((sum, line) => sum + line.offsetHeight, map) + scroller.scrollHeight - scroller.clientHeight
    if (height === told) return
    told = height
    parent.postMessage(heightMessage(height), '*')
  }
  const observer = new ResizeObserver(tell)
  for (const element of [...lines, ...scroller.children]) observer.observe(element)
  addEventListener('resize', tell)
}
