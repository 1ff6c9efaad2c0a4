/**
 * The first script of a copy in one file: unpacks the app, which stands in the file as a block of data, and runs it. The policy of the file
 * names the hash of what is run, so that nothing else can be.
 */

const PLACE = 'script.js'

interface Maker {
  createPolicy(name: string, rules: { createScript: (text: string) => string }): { createScript: (text: string) => string }
}

async function run(): Promise<void> {
  const packed = document.querySelector(`[data-file="${PLACE}"]`)?.textContent?.trim() ?? ''
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
  const maker = 'trustedTypes' in self ? (self.trustedTypes as Maker | undefined) : undefined
  const script = document.createElement('script')
  script.textContent = maker ? maker.createPolicy('copy', { createScript: (same) => same }).createScript(text) : text
  document.body.append(script)
}

run().catch(() => {
  // Damaged on its way, or the browser is older than what unpacks.
  document.getElementById('unread')?.removeAttribute('hidden')
})
