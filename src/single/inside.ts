/** The files that a copy in one file holds: blocks of data at its end, packed, each under the name that it has on the site. */

const ATTRIBUTE = 'data-file'
const read = new Map<string, Promise<string>>()

async function unpacked(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
}

/** The text of a file that the copy holds; null for any other. */
export async function insideText(path: string): Promise<string | null> {
  const block = [...document.querySelectorAll(`[${ATTRIBUTE}]`)].find((element) => element.getAttribute(ATTRIBUTE) === path)
  if (!block) return null
  const text = read.get(path) ?? unpacked(block.textContent?.trim() ?? '')
  read.set(path, text)
  return text
}
