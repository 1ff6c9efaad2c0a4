import { knownOf, readAsWritten } from '../formats/link-read.ts'
import { report } from '../model/report.ts'
import { openView, setLanguage, setRoot, store } from '../state/store.ts'
import { linkOf } from './address.ts'

/** Says which language the page is in and where the root of the site is, which each page knows from its own place. @param element the element that holds the app */
export function findRoot(element: HTMLElement): void {
  const { root = './', site = root, digest = '', mail = '' } = element.dataset
  const absolute = (way: string) => new URL(way, location.href).href
  setLanguage(report().languages.find((code) => code === document.documentElement.lang) ?? 'en')
  setRoot({ root: absolute(root), site: absolute(site), digest, mail })
}

/**
 * Makes ready what the build wrote into the page for the app to take over: opens the view of the page's path, in which it was written.
 * The dataset must be open.
 */
export function openPage(element: HTMLElement): void {
  const { root, dataset } = store.getState()
  if (!dataset) return
  const path = linkOf(root).replace(/[?#].*$/s, '')
  openView(readAsWritten(path, knownOf(dataset)).view, [])
  // Seen from another page of the site, which the address becomes without a reload, relative addresses would lead elsewhere.
  const icon = document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]')
  for (const link of [...element.querySelectorAll<HTMLAnchorElement>('a[href]'), ...icon]) {
    if (!link.getAttribute('href')?.startsWith('#')) link.setAttribute('href', link.href)
  }
}
