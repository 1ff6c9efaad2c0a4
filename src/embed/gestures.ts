/** What a reader asks of the map. Lengths in CSS pixels, places from the map's upper left corner. */
export interface Moves {
  /** What was `x` pixels to the right comes to the left edge. */
  readonly pan: (x: number, y: number) => void
  /** By so many steps of zoom. */
  readonly zoom: (steps: number, at?: Spot) => void
  /** The reader did what scrolls the page here: how to move the map instead. */
  readonly hint: (way: 'wheel' | 'fingers') => void
}

interface Spot {
  readonly x: number
  readonly y: number
}

/** Pixels of a wheel for one step of zoom. */
const WHEEL_STEP = 120
/** Pixels that an arrow key moves. */
const KEY_STEP = 80
/** Pixels from which a press is a drag and no click. */
const DRAG = 4
/** Lines and pages of a wheel in pixels (WheelEvent.deltaMode). */
const WHEEL_UNITS = [1, 16, 400] as const

/**
 * Moves by wheel, mouse, fingers and keys that leave the page its own: the wheel zooms with Ctrl or ⌘ only, one finger scrolls the
 * page, keys work while the map or something in it has the focus.
 */
export function listenForMoves(surface: HTMLElement, moves: Moves): void {
  listenForWheel(surface, moves)
  listenForMouse(surface, moves)
  listenForFingers(surface, moves)
  listenForKeys(surface, moves)
}

function spotIn(surface: HTMLElement, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Spot {
  const { left, top } = surface.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

function listenForWheel(surface: HTMLElement, moves: Moves): void {
  surface.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return moves.hint('wheel')
      // Else the browser would zoom the whole page.
      event.preventDefault()
      const pixels = event.deltaY * (WHEEL_UNITS[event.deltaMode] ?? 1)
      // A pinch on a trackpad comes as many small turns with Ctrl: never more than one step at once.
      moves.zoom(Math.max(-1, Math.min(1, -pixels / WHEEL_STEP)), spotIn(surface, event))
    },
    { passive: false },
  )
}

function listenForMouse(surface: HTMLElement, moves: Moves): void {
  let last: Spot | null = null
  let dragged = false
  surface.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' || event.button !== 0) return
    last = { x: event.clientX, y: event.clientY }
    dragged = false
  })
  surface.addEventListener('pointermove', (event) => {
    if (last === null) return
    const [x, y] = [last.x - event.clientX, last.y - event.clientY]
    if (!dragged && Math.hypot(x, y) < DRAG) return
    // Taken only now: a captured press would not be a click on the pin below it.
    if (!dragged) surface.setPointerCapture(event.pointerId)
    dragged = true
    last = { x: event.clientX, y: event.clientY }
    moves.pan(x, y)
  })
  for (const end of ['pointerup', 'pointercancel'] as const) {
    surface.addEventListener(end, () => {
      last = null
    })
  }
  surface.addEventListener(
    'click',
    (event) => {
      // The end of a drag over a pin does not press it.
      if (dragged) event.stopPropagation()
      dragged = false
    },
    { capture: true },
  )
}

/** Middle and distance of two fingers. */
function pinch(surface: HTMLElement, touches: TouchList): { readonly at: Spot; readonly apart: number } | null {
  const [a, b] = touches
  if (!a || !b) return null
  const [one, other] = [spotIn(surface, a), spotIn(surface, b)]
  return {
    at: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
    apart: Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)),
  }
}

function listenForFingers(surface: HTMLElement, moves: Moves): void {
  let last: ReturnType<typeof pinch> = null
  const begin = (event: TouchEvent) => {
    last = event.touches.length === 2 ? pinch(surface, event.touches) : null
    // Two fingers are the map's own: the page neither scrolls nor zooms.
    if (last && event.cancelable) event.preventDefault()
  }
  const move = (event: TouchEvent) => {
    if (event.touches.length === 1) return moves.hint('fingers')
    const now = event.touches.length === 2 ? pinch(surface, event.touches) : null
    if (!now || !last) return
    if (event.cancelable) event.preventDefault()
    moves.pan(last.at.x - now.at.x, last.at.y - now.at.y)
    moves.zoom(Math.log2(now.apart / last.apart), now.at)
    last = now
  }
  surface.addEventListener('touchstart', begin, { passive: false })
  surface.addEventListener('touchmove', move, { passive: false })
  surface.addEventListener('touchend', begin)
  surface.addEventListener('touchcancel', begin)
}

function listenForKeys(surface: HTMLElement, moves: Moves): void {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => moves.pan(-KEY_STEP, 0),
    ArrowRight: () => moves.pan(KEY_STEP, 0),
    ArrowUp: () => moves.pan(0, -KEY_STEP),
    ArrowDown: () => moves.pan(0, KEY_STEP),
    '+': () => moves.zoom(1),
    '=': () => moves.zoom(1),
    '-': () => moves.zoom(-1),
  }
  surface.addEventListener('keydown', (event) => {
    // Ctrl and plus are the browser's own zoom.
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
    if (!act) return
    event.preventDefault()
    act()
  })
}
