/** The other side of `LineReader` (drawing/basemap.ts): steps on a grid as digits. */

const BASE = 91
/** Numbers below this take one digit, the digits from here on open numbers of two, and the last one opens numbers of four. */
const SHORT = 73
const LONG = BASE - 1

/** "#" to "~" without the backslash. */
const digit = (value: number): string => String.fromCharCode(value < 57 ? 35 + value : 36 + value)

function writeNumber(number: number): string {
  const folded = number < 0 ? -2 * number - 1 : 2 * number
  if (folded < SHORT) return digit(folded)
  const rest = folded - SHORT
  if (rest < (LONG - SHORT) * BASE) return digit(SHORT + Math.floor(rest / BASE)) + digit(rest % BASE)
  return digit(LONG) + digit(Math.floor(rest / BASE / BASE)) + digit(Math.floor(rest / BASE) % BASE) + digit(rest % BASE)
}

/** A line as steps from point to point. @param from where the line before it ended */
export function writeLine(points: readonly (readonly [x: number, y: number])[], from: readonly [x: number, y: number]): string {
  let [x, y] = from
  return points
    .map(([nextX, nextY]) => {
      const text = writeNumber(nextX - x) + writeNumber(nextY - y)
      ;[x, y] = [nextX, nextY]
      return text
    })
    .join('')
}
