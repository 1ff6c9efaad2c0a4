import { report } from '../model/report.ts'

/** What a change of language carries over beside the view, which stands in the link: where the parts of the page were scrolled to. */
interface Kept {
  readonly scroll: Readonly<Record<string, number>>
  readonly focus: boolean
}

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

/** What was noted; null where it is not what we wrote. */
function keptIn(json: unknown): Kept | null {
  if (typeof json !== 'object' || json === null || !('scroll' in json) || !('focus' in json)) return null
  const { scroll, focus } = json
  if (typeof scroll !== 'object' || scroll === null || typeof focus !== 'boolean') return null
  const tops = Object.entries(scroll).filter((part): part is [string, number] => typeof part[1] === 'number')
  return { scroll: Object.fromEntries(tops), focus }
}

/** The note of the page before, taken away at the first look: nothing stays behind. */
function takeNote(): Kept | null {
  if (note !== undefined) return note
  note = null
  try {
    const text = sessionStorage.getItem(key())
    if (text === null) return null
    sessionStorage.removeItem(key())
    note = keptIn(JSON.parse(text))
  } catch {
    // Blocked, or not what we wrote: the page starts at its top.
  }
  return note
}

/** Whether the reader has just chosen the language of this page. */
export function arrivedBySwitch(): boolean {
  return takeNote() !== null
}

/** Frames for which a part may still grow: the list of an incident's page begins with some of its rows. */
const FRAMES = 30

function scrollOnceTall(part: Element | null, top: number, frames: number): void {
  part?.scrollTo(0, top)
  if (part && frames > 0 && part.scrollTop + 1 < top) requestAnimationFrame(() => scrollOnceTall(part, top, frames - 1))
}

/** Puts the reader where the page of the other language was left. */
export function restorePlace(): void {
  const kept = takeNote()
  if (kept === null) return
  for (const part of PARTS) scrollOnceTall(document.querySelector(part), kept.scroll[part] ?? 0, FRAMES)
  if (!kept.focus) return
  const links = [...document.querySelectorAll<HTMLElement>(`${SWITCH} [aria-current]`)]
  links.find((link) => link.offsetParent !== null)?.focus({ preventScroll: true })
}
