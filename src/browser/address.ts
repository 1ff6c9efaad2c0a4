import { knownOf, linkToView, viewToLink } from '../formats/link.ts'
import type { View } from '../model/view.ts'
import { openView, store } from '../state/store.ts'

/** Milliseconds without a further move of the map before it is written: browsers refuse more than 100 history calls in 30 s. */
const CAMERA_PAUSE = 400

const withoutCamera = (view: View): string => viewToLink({ ...view, camera: null })

/**
 * Ties address bar and store together: opens what the address says, writes every change of the view, follows Back and Forward.
 * A choice makes a new entry in the history, a move of the map replaces the present one. The dataset must be open.
 * @returns a function that ends it
 */
export function followAddress(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = (link: string, push: boolean) => {
    if (link === location.hash.slice(1)) return
    const address = link === '' ? location.pathname + location.search : `#${link}`
    if (push) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }
  const readAddress = () => {
    clearTimeout(timer)
    const { dataset, view } = store.getState()
    // The link is compared, not flagged: what we wrote ourselves is already shown.
    if (!dataset || viewToLink(view) === location.hash.slice(1)) return
    const read = linkToView(location.hash, knownOf(dataset))
    // Put as we write it first: opening a link, even one in other words, makes no entry in the history.
    write(viewToLink(read.view), false)
    openView(read.view, read.problems)
  }
  const end = store.subscribe(({ view }, { view: before }) => {
    if (view === before) return
    clearTimeout(timer)
    if (withoutCamera(view) !== withoutCamera(before)) write(viewToLink(view), true)
    else timer = setTimeout(() => write(viewToLink(store.getState().view), false), CAMERA_PAUSE)
  })
  readAddress()
  addEventListener('popstate', readAddress)
  addEventListener('hashchange', readAddress)
  return () => {
    clearTimeout(timer)
    end()
    removeEventListener('popstate', readAddress)
    removeEventListener('hashchange', readAddress)
  }
}
