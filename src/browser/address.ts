import { isWhole, knownOf, type ReadLink, readAsWritten } from '../formats/link-read.ts'
import { coverage } from '../model/date.ts'
import type { View } from '../model/view.ts'
import { afterFrame } from '../state/later.ts'
import { openView, type State, store } from '../state/store.ts'
import { linkFor, linkOf, writeLink } from './address-bar.ts'

type LinkToView = typeof import('../formats/link.ts').linkToView
/** Reads damaged links; loaded with the first of them. */
let linkToView: LinkToView | undefined

/** Milliseconds without a further move before it is written: browsers refuse more than 100 history calls in 30 s. */
const PAUSE = 400

const withoutCamera = (view: View): string => linkFor({ ...view, camera: null })

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
  /** Changes of the view that wait for the frame that shows them: the browser takes milliseconds for an entry in the history. */
  let changes: (readonly [state: State, before: State])[] = []

  const { root } = store.getState()
  const write = (link: string, push: boolean) => {
    if (link === linkOf(root)) return
    try {
      writeLink(root, link, push)
    } catch {
      // Refused in a sandboxed frame, and after too many changes in a short time: the view goes on, only the address stays behind.
    }
  }
  const readAddress = () => {
    clearTimeout(timer)
    late = false
    // The reader has gone on from what they would have written.
    changes = []
    const { dataset, view } = store.getState()
    if (dataset?.own) return
    const link = linkOf(root)
    // The link is compared, not flagged: what we wrote ourselves is already shown.
    if (!dataset || linkFor(view) === link) return
    const known = knownOf(dataset)
    const show = (read: ReadLink) => {
      // Put as we write it first: opening a link, even one in other words, makes no entry in the history.
      write(linkFor(read.view), false)
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
  const writeChange = ({ view, playing }: State, { view: before }: State) => {
    clearTimeout(timer)
    if (playing || outline(view) === outline(before)) {
      late ||= withoutCamera(view) !== withoutCamera(before)
      timer = setTimeout(() => {
        if (changes.length > 0) return writeChanges()
        late = false
        write(linkFor(store.getState().view), false)
      }, PAUSE)
      return
    }
    // Back must lead to what stood there last, not to the day that a drag came past first.
    if (late) write(linkFor(before), false)
    late = false
    write(linkFor(view), true)
  }
  const writeChanges = () => {
    const made = changes
    changes = []
    for (const [state, before] of made) writeChange(state, before)
  }
  let takeBack = () => {}
  const end = store.subscribe((state, before) => {
    // What a reader's own file shows has no address: nothing of it goes into links or history.
    if (state.view === before.view || state.dataset?.own) return
    changes.push([state, before])
    takeBack = afterFrame(writeChanges)
  })
  readAddress()
  addEventListener('popstate', readAddress)
  addEventListener('hashchange', readAddress)
  addEventListener('pagehide', writeChanges)
  return () => {
    ended = true
    takeBack()
    clearTimeout(timer)
    end()
    removeEventListener('popstate', readAddress)
    removeEventListener('hashchange', readAddress)
    removeEventListener('pagehide', writeChanges)
  }
}
