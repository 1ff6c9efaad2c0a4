import { isWhole, knownOf, type ReadLink, readAsWritten } from '../formats/link-read.ts'
import { viewToLink } from '../formats/link-write.ts'
import { coverage } from '../model/date.ts'
import type { View } from '../model/view.ts'
import { openView, store } from '../state/store.ts'

type LinkToView = typeof import('../formats/link.ts').linkToView
/** Reads damaged links; loaded with the first of them. */
let linkToView: LinkToView | undefined

/** Milliseconds without a further move before it is written: browsers refuse more than 100 history calls in 30 s. */
const PAUSE = 400

const withoutCamera = (view: View): string => viewToLink({ ...view, camera: null })

/** The address as a link seen from the root of the site, with a query if others put one there: it goes once the link is opened. */
export function linkOf(root: string): string {
  const { pathname, search, hash } = location
  return pathname.slice(new URL(root).pathname.length) + search + hash
}

/** The link with what is dragged or typed bit by bit left open: views that differ in nothing else are one entry in the history. */
function outline(view: View): string {
  const { range, query, ...filter } = view.filter
  return withoutCamera({ ...view, filter: { ...filter, ...(range && { range: coverage() }), ...(query && { query: 'q' }) } })
}

/** Makes ready what mends links. Where it cannot be had, a link is read as it stands. */
async function loadRepair(): Promise<void> {
  try {
    linkToView = (await import('../formats/link.ts')).linkToView
  } catch {
    // Offline: the next damaged link asks again.
  }
}

/**
 * Ties address bar and store together: opens what the address says, writes every change of the view, follows Back and Forward.
 * A choice makes a new entry in the history; a move of the map, a range that is dragged on, a query that is typed on and a month that
 * is played replace the present one. The dataset must be open and the root of the site known.
 * @returns a function that ends it
 */
export function followAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Whether more than a move of the map waits to be written. */
  let late = false
  let ended = false

  const { root } = store.getState()
  const write = (link: string, push: boolean) => {
    if (link === linkOf(root)) return
    try {
      if (push) history.pushState(null, '', root + link)
      else history.replaceState(null, '', root + link)
    } catch {
      // Refused in a sandboxed frame, and after too many changes in a short time: the view goes on, only the address stays behind.
    }
  }
  const readAddress = () => {
    clearTimeout(timer)
    late = false
    const { dataset, view } = store.getState()
    if (dataset?.own) return
    const link = linkOf(root)
    // The link is compared, not flagged: what we wrote ourselves is already shown.
    if (!dataset || viewToLink(view) === link) return
    const known = knownOf(dataset)
    const show = (read: ReadLink) => {
      // Put as we write it first: opening a link, even one in other words, makes no entry in the history.
      write(viewToLink(read.view), false)
      openView(read.view, read.problems)
    }
    const read = readAsWritten(link, known)
    if (isWhole(read)) return show(read)
    if (linkToView) return show(linkToView(link, known))
    // Nothing is said of what is damaged before it is known what can be mended.
    void loadRepair().then(() => {
      if (!ended && linkOf(root) === link) show(linkToView?.(link, known) ?? read)
    })
  }
  const end = store.subscribe(({ view, playing }, { view: before }) => {
    // What a reader's own file shows has no address: nothing of it goes into links or history.
    if (view === before || store.getState().dataset?.own) return
    clearTimeout(timer)
    if (playing || outline(view) === outline(before)) {
      late ||= withoutCamera(view) !== withoutCamera(before)
      timer = setTimeout(() => {
        late = false
        write(viewToLink(store.getState().view), false)
      }, PAUSE)
      return
    }
    // Back must lead to what stood there last, not to the day that a drag came past first.
    if (late) write(viewToLink(before), false)
    late = false
    write(viewToLink(view), true)
  })
  readAddress()
  addEventListener('popstate', readAddress)
  addEventListener('hashchange', readAddress)
  return () => {
    ended = true
    clearTimeout(timer)
    end()
    removeEventListener('popstate', readAddress)
    removeEventListener('hashchange', readAddress)
  }
}
