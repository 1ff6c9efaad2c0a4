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

/** How a block or a field of them looks: a broken outline where it may belong to another bin, hollow where it is a positive measure. */
export interface Look {
  readonly family: FamilyId
  readonly certain: boolean
  readonly measure: boolean
}

/** A rectangle of one look, null for what the other filters leave out; pixels, from the ground (y = 0) up. */
export interface Field {
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
  readonly fields: (box: PillarBox) => readonly Field[]
}

/** How far an outline lies within its rectangle, so that it is not wider than a block without one. */
export const insetOf = (look: Look | null): number => (look?.measure ? 0.75 : look?.certain ? 0 : 0.5)

/** Blocks on each other, one an incident, and above them one for each that the other filters leave out, up to `of`. */
export function stackOf(blocks: readonly Block[], of: number, { x, width, abreast, pitch }: PillarBox): readonly Field[] {
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

const nameOf = (look: Look | null): string => (look ? `${look.family} ${look.certain} ${look.measure}` : '')

/** Rectangles of each look as one path: a few things to draw, however many blocks there are. */
export function pathsOf(fields: readonly Field[]): readonly { readonly name: string; readonly look: Look | null; readonly path: string }[] {
  const paths = new Map<string, { look: Look | null; path: string }>()
  for (const { look, x, y, width, height } of fields) {
    const name = nameOf(look)
    const own = paths.get(name) ?? { look, path: '' }
    own.path += `M${x} ${y}h${width}v${height}h${-width}z`
    paths.set(name, own)
  }
  return [...paths].map(([name, own]) => ({ name, ...own }))
}
