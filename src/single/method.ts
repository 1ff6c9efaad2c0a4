import { store } from '../state/store.ts'

/** The method page, which the copy brings as a dialog of plain text: links that lead to that page open it. */

const OWN = '#method-'

function show(dialog: HTMLDialogElement, id: string): void {
  const part = id === '' ? null : document.getElementById(id)
  if (part) part.scrollIntoView()
  else dialog.scrollTo(0, 0)
}

/** Opens the method in the copy wherever a link leads to its page. */
export function followMethod(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#method')
  if (!dialog) return
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    const href = link?.getAttribute('href') ?? ''
    const page = `${store.getState().root}method/`
    // A link of the method to a part of itself must not become the link of a view.
    const id = href.startsWith(page) ? href.slice(page.length).replace('#', OWN.slice(1)) : href.startsWith(OWN) ? href.slice(1) : null
    if (id === null) return
    event.preventDefault()
    if (!dialog.open) dialog.showModal()
    show(dialog, id)
  })
  dialog.querySelector('button')?.addEventListener('click', () => dialog.close())
}
