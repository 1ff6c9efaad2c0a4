import { CSS_PAINT, certaintyMark, discSymbol, type SvgNode } from '../drawing/symbol.ts'
import { ofReport } from '../model/report.ts'
import { type CategoryId, CERTAINTIES, type Certainty, categoryIds } from '../model/taxonomy.ts'
import styles from './Sprite.module.css'
import { Svg } from './Svg.tsx'

const symbolOf = (id: string, { attributes, children }: SvgNode): SvgNode => ({
  tag: 'symbol',
  attributes: { id, viewBox: attributes['viewBox'] ?? '' },
  children,
})

const sprite = ofReport(
  (): SvgNode => ({
    tag: 'svg',
    attributes: { 'aria-hidden': 'true' },
    children: [
      ...categoryIds().map((category) => symbolOf(`disc-${category}`, discSymbol(category, 22, CSS_PAINT))),
      ...CERTAINTIES.map((certainty) => symbolOf(`certainty-${certainty}`, certaintyMark(certainty, 10, 'currentColor'))),
    ],
  }),
)

/** The drawings that rows repeat, once for a page: a list of a hundred names them instead of drawing each anew. */
export function Sprite() {
  return <Svg className={styles.sprite} node={sprite()} />
}

interface UseProps {
  readonly href: string
  readonly size: number
  readonly className?: string | undefined
}

function Use({ href, size, className }: UseProps) {
  return (
    <svg width={size} height={size} aria-hidden="true" className={className}>
      <use href={href} />
    </svg>
  )
}

/** A category's disc with its sign, 22 px; the page must hold the sprite. */
export function CategoryDisc({ category }: { readonly category: CategoryId }) {
  return <Use href={`#disc-${category}`} size={22} />
}

/** The mark of a certainty; the page must hold the sprite. */
export function CertaintyMark({
  certainty,
  size,
  className,
}: {
  readonly certainty: Certainty
  readonly size: number
  readonly className?: string | undefined
}) {
  return <Use href={`#certainty-${certainty}`} size={size} className={className} />
}
