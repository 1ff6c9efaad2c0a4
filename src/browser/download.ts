/** Milliseconds for which a file is kept for the browser to save: some begin only after they have asked the reader. */
const KEPT = 60_000

/** Whether the page stands in a frame that is cut off from its own origin; there a browser refuses to save files, without a word. */
function isSandboxed(): boolean {
  return window.origin === 'null' && window.parent !== window
}

/** Gives a file to the browser to save under that name; false where it does not let this page do so. */
export function download(name: string, content: Blob | string | Uint8Array<ArrayBuffer>, type: string): boolean {
  if (isSandboxed()) return false
  let address: string
  try {
    address = URL.createObjectURL(new Blob([content], { type }))
  } catch {
    return false
  }
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEPT)
  return true
}

/**
 * Copies a text. Where the browser refuses (no permission, no secure connection), the field that shows the text is selected instead,
 * and the answer is false: the reader copies by hand.
 */
export async function copyText(text: string, field?: HTMLInputElement | HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field?.focus()
    field?.select()
    return false
  }
}
