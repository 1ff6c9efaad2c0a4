import { encode } from 'uqr'
import type { SvgNode } from './symbol.ts'

/** Modules of white round the code (ISO/IEC 18004). */
const QUIET_ZONE = 4
/**
 * 117 modules a side: with the quiet zone 0.4 mm each on 5 cm of paper, about as fine as the camera of a phone reads. The standard
 * goes on to 177.
 */
const MOST_VERSION = 25
/** What a code of that version holds at correction level M, in bytes of UTF-8. */
export const QR_MOST_BYTES = 997

/** A text that makes a code too fine to be read. */
export class QrTooLongError extends Error {
  readonly bytes: number
  readonly most = QR_MOST_BYTES
  constructor(bytes: number) {
    super(`The text has ${bytes} bytes; a code that a phone can read holds ${QR_MOST_BYTES}.`)
    this.name = 'QrTooLongError'
    this.bytes = bytes
  }
}

/**
 * A text as a QR code, black on white whatever the theme: readers expect dark on light. One unit is one module; correction level M
 * (15 % may be covered). Sizes are those of the page.
 * @throws QrTooLongError above QR_MOST_BYTES
 */
export function qrSymbol(text: string): SvgNode {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > QR_MOST_BYTES) throw new QrTooLongError(bytes.length)
  const { size, data } = encode([...bytes], { ecc: 'M', border: QUIET_ZONE, maxVersion: MOST_VERSION })
  return {
    tag: 'svg',
    attributes: {
      viewBox: `0 0 ${size} ${size}`,
      width: size,
      height: size,
      'shape-rendering': 'crispEdges',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    children: [
      { tag: 'rect', attributes: { fill: '#fff', width: size, height: size }, children: [] },
      { tag: 'path', attributes: { fill: '#000', d: data.map(rowPath).join('') }, children: [] },
    ],
  }
}

/** The dark runs of one row as rectangles. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  let start = -1
  row.forEach((dark, x) => {
    if (dark && start < 0) start = x
    // The quiet zone closes the last run of every row.
    if (!dark && start >= 0) {
      path += `M${start} ${y}h${x - start}v1h${start - x}z`
      start = -1
    }
  })
  return path
}
