import * as v from 'valibot'
import { report } from '../model/report.ts'

/** What a change of language carries over beside the view, which stands in the link: where the parts of the page were scrolled to. */
const Kept = v.object({ scroll: v.record(v.string(), v.number()), focus: v.boolean() })
type Kept = v.InferOutput<typeof Kept>

const key = (): string => `${report().id}-place`
/** Parts of the page that scroll by themselves. */
const PARTS = ['[data-part="scroll"]', '#account'] as const
const SWITCH = '[data-languages]'

/** Notes where the reader is, for the page that the link leads to, which takes the note away. Where storage is blocked, that starts at the top. */
export function keepPlace(): void {
  const scroll = Object.fromEntries(PARTS.map((part) => [part, document.querySelector(part)?.scrollTop ?? 0]))
  const focus = Boolean(document.activeElement?.closest(SWITCH))
  try {
    sessionStorage.setItem(key(), JSON.stringify({ scroll, focus } satisfies Kept))
  } catch {
    // Blocked or full: the view itself stands in the link.
  }
}

let note: Kept | null | undefined

/** The note of the page before, taken away at the first look: nothing stays behind. */
function takeNote(): Kept | null {
  if (note !== undefined) return note
  note = null
  try {
    const text = sessionStorage.getItem(key())
    if (text === null) return null
    sessionStorage.removeItem(key())
    const result = v.safeParse(Kept, JSON.parse(text))
    if (result.success) note = result.output
  } catch {
    // Blocked, or not what we wrote: the page starts at its top.
  }
  return note
}

/** Whether the reader has just chosen the language of this page. */
export function arrivedBySwitch(): boolean {
  return takeNote() !== null
}

/** Puts the reader where the page of the other language was left. */
export function restorePlace(): void {
  const kept = takeNote()
  if (kept === null) return
  for (const part of PARTS) document.querySelector(part)?.scrollTo(0, kept.scroll[part] ?? 0)
  if (!kept.focus) return
  const links = [...document.querySelectorAll<HTMLElement>(`${SWITCH} [aria-current]`)]
  links.find((link) => link.offsetParent !== null)?.focus({ preventScroll: true })
}
