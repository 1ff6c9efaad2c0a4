import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react'

/** A question to the window that follows it: null on a server and in the first view, which must be the same. */
function media(query: string): () => boolean | null {
  const subscribe = (changed: () => void) => {
    const list = matchMedia(query)
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
  const read = () => matchMedia(query).matches
  return () => useSyncExternalStore<boolean | null>(subscribe, read, () => null)
}

/** Too narrow or too low for weeks and tools: the time is drawn by month, and the days are among the filters. */
export const useNarrow = media('(max-width: 599.98px), (max-width: 1023.98px) and (max-height: 820px)')
/** Little height for the timeline: its blocks are lower. */
export const useLow = media('(max-width: 1023.98px), (max-height: 800px)')

/** No height to draw the time at all: its months stand alone. */
export const useFlat = media('(max-width: 1023.98px) and (max-height: 700px), (max-height: 560px)')

/** The width of an element in whole pixels, as it is now. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => setWidth(Math.floor(current.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return width
}
