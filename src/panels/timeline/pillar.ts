import type { Pile } from '../../model/survey.ts'
import type { FamilyId } from '../../model/taxonomy.ts'
import type { Block } from '../../model/timeline.ts'

/** Where a pillar stands. */
export interface PillarBox {
  /** Left edge and width, in pixels. */
  readonly x: number
  readonly width: number
  /** How many blocks side by side. */
  readonly abreast: number
  /** From one row of blocks to the next, in pixels. */
  readonly pitch: number
  /** Pixels of height for each incident, where there are no blocks. */
  readonly scale: number
}

/** How a block or a bar looks: a broken outline where it may belong to another bin, hollow where it is a positive measure. */
export interface Look {
  readonly family: FamilyId
  readonly certain: boolean
  readonly measure: boolean
}

/** A rectangle of one look, null for what the other filters leave out; pixels, from the ground (y = 0) up. */
export interface Shape {
  readonly look: Look | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What stands on one bin. */
export interface Pillar {
  readonly certain: number
  readonly doubtful: number
  /** How many there are without the other filters. */
  readonly of: number
  readonly shapes: (box: PillarBox) => readonly Shape[]
}

/** How far an outline lies within its rectangle, so that it is not wider than a block without one. */
export const insetOf = (look: Look | null): number => (look?.measure ? 0.75 : look?.certain ? 0 : 0.5)

/** Blocks on each other, one an incident, and above them one for each that the other filters leave out, up to `of`. */
export function stackOf(blocks: readonly Block[], of: number, { x, width, abreast, pitch }: PillarBox): readonly Shape[] {
  const cell = (width + 1) / abreast
  return Array.from({ length: Math.max(of, blocks.length) }, (_, index) => {
    const block = blocks[index]
    const look = block ? { family: block.family, certain: block.certain, measure: block.incident.kind === 'positive-measure' } : null
    const inset = insetOf(look)
    const left = x + Math.round((index % abreast) * cell)
    const right = x + Math.round(((index % abreast) + 1) * cell) - 1
    return {
      look,
      x: left + inset,
      y: -(Math.floor(index / abreast) + 1) * pitch + 1 + inset,
      width: Math.max(1, right - left - 2 * inset),
      height: pitch - 1 - 2 * inset,
    }
  })
}

/** One rectangle a look on each other, as high as their numbers, and above them the rest up to `of`, where that is a pixel or more. */
export function barOf(piles: readonly Pile[], of: number, { x, width, scale }: PillarBox): readonly Shape[] {
  let below = 0
  const shape = (look: Look | null, count: number): Shape => {
    const inset = insetOf(look)
    below += count
    return {
      look,
      x: x + inset,
      y: -below * scale + inset,
      width: Math.max(1, width - 2 * inset),
      height: Math.max(0, count * scale - 2 * inset),
    }
  }
  const shapes = piles.map((pile) => shape(pile, pile.count))
  const rest = of - below
  return rest * scale >= 1 ? [...shapes, shape(null, rest)] : shapes
}

const nameOf = (look: Look | null): string => (look ? `${look.family} ${look.certain} ${look.measure}` : '')

/** Rectangles of each look as one path: a few things to draw, however many blocks there are. */
export function pathsOf(shapes: readonly Shape[]): readonly { readonly name: string; readonly look: Look | null; readonly path: string }[] {
  const paths = new Map<string, { look: Look | null; path: string }>()
  for (const { look, x, y, width, height } of shapes) {
    const name = nameOf(look)
    const own = paths.get(name) ?? { look, path: '' }
    own.path += `M${x} ${y}h${width}v${height}h${-width}z`
    paths.set(name, own)
  }
  return [...paths].map(([name, own]) => ({ name, ...own }))
}
