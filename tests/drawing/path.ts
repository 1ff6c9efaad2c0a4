type Point = readonly [x: number, y: number]

/** Numbers that one use of a path command takes. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, a: 7, z: 0 }

/** Where a step leads to, and the points that shape it: control points of a curve, of an arc only its end. */
function stepPoints(kind: string, values: readonly number[], [x, y]: Point, from: Point): readonly Point[] {
  if (kind === 'h') return [[x + (values[0] ?? 0), from[1]]]
  if (kind === 'v') return [[from[0], y + (values[0] ?? 0)]]
  const pairs = kind === 'a' ? values.slice(5) : values
  return Array.from({ length: pairs.length / 2 }, (_, at): Point => [x + (pairs[2 * at] ?? 0), y + (pairs[2 * at + 1] ?? 0)])
}

/** The points of SVG path data in its own units. */
export function pathPoints(path: string): readonly Point[] {
  const points: Point[] = []
  let here: Point = [0, 0]
  let start: Point = [0, 0]
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLHVCSAZ])([^MLHVCSAZ]*)/gi)) {
    const kind = command.toLowerCase()
    const values = (numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const size = TAKES[kind] ?? 0
    if (kind === 'z') here = start
    for (let at = 0; size > 0 && at < values.length; at += size) {
      const steps = stepPoints(kind, values.slice(at, at + size), command === kind ? here : [0, 0], here)
      points.push(...steps)
      here = steps.at(-1) ?? here
      if (kind === 'm' && at === 0) start = here
    }
  }
  return points
}
