import type { PathPen } from './trace.ts'

/** A number without what can be left out: "-.5", "3". */
function short(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals))).replace(/^(-?)0\./, '$1.')
}

/** Numbers of path data one behind the other: a minus parts them as well as a space. */
export function numbersText(values: readonly number[], decimals: number): string {
  let text = ''
  for (const value of values) {
    const number = short(value, decimals)
    text += text === '' || number.startsWith('-') ? number : ` ${number}`
  }
  return text
}

/** A pen that writes SVG path data, in steps from point to point and with few decimals, so that it stays small. */
export class PathText implements PathPen {
  private text = ''
  private command = ''
  /** Where the pen stands and where the line began, in whole steps of the last decimal. */
  private x = 0
  private y = 0
  private startX = 0
  private startY = 0
  private readonly decimals: number

  constructor(decimals: number) {
    this.decimals = decimals
  }

  /** What was written. */
  toString(): string {
    return this.text
  }

  moveTo(x: number, y: number): void {
    ;[this.x, this.y] = [this.step(x), this.step(y)]
    ;[this.startX, this.startY] = [this.x, this.y]
    this.write('M', [this.x, this.y])
  }

  lineTo(x: number, y: number): void {
    const [toX, toY] = [this.step(x), this.step(y)]
    if (toX === this.x && toY === this.y) return
    if (toY === this.y) this.write('h', [toX - this.x])
    else if (toX === this.x) this.write('v', [toY - this.y])
    else this.write('l', [toX - this.x, toY - this.y])
    ;[this.x, this.y] = [toX, toY]
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    const [toX, toY] = [this.step(x), this.step(y)]
    if (toX === this.x && toY === this.y) return
    this.write('q', [this.step(cx) - this.x, this.step(cy) - this.y, toX - this.x, toY - this.y])
    ;[this.x, this.y] = [toX, toY]
  }

  closePath(): void {
    this.text += 'z'
    this.command = 'z'
    ;[this.x, this.y] = [this.startX, this.startY]
  }

  private step(length: number): number {
    return Math.round(length * 10 ** this.decimals)
  }

  /** A command is written once for all steps of its kind that follow one another. */
  private write(command: string, steps: readonly number[]): void {
    const numbers = numbersText(
      steps.map((step) => step / 10 ** this.decimals),
      this.decimals,
    )
    const same = command === this.command && command !== 'M'
    this.text += same ? `${numbers.startsWith('-') ? '' : ' '}${numbers}` : `${command}${numbers}`
    this.command = command
  }
}
