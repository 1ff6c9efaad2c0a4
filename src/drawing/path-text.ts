import type { PathPen } from './trace.ts'

/** A number without what can be left out: "-.5", "3". */
function short(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals))).replace(/^(-?)0\./, '$1.')
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

  /** A command is written once for all steps of its kind that follow one another, and a minus parts numbers as well as a space. */
  private write(command: string, steps: readonly number[]): void {
    let numbers = ''
    for (const step of steps) {
      const number = short(step / 10 ** this.decimals, this.decimals)
      numbers += numbers === '' || number.startsWith('-') ? number : ` ${number}`
    }
    const same = command === this.command && command !== 'M'
    this.text += same ? `${numbers.startsWith('-') ? '' : ' '}${numbers}` : `${command}${numbers}`
    this.command = command
  }
}
