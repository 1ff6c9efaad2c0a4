import { useSyncExternalStore } from 'react'
import { CERTAINTY_MARKS, signId } from '../drawing/signs.ts'
import { CSS_PAINT } from '../drawing/symbol.ts'
import { type CategoryId, CERTAINTIES, type Certainty, categoryIds, familyOf, signOf } from '../model/taxonomy.ts'
import styles from './Sprite.module.css'

/** Every drawing. */
const ALL = () => '*'
/** The ids of the drawings that a page was written with: its build leaves out those that nothing in it shows (see slim-html.ts). */
const inPage = () => (typeof document === 'undefined' ? ALL() : Array.from(document.querySelectorAll('symbol'), ({ id }) => id).join(' '))
const never = () => () => {}

/**
 * The drawings that rows repeat, once for a page: a list of a hundred names them instead of drawing each anew. A page is taken over with
 * those that it was written with, and has all of them from then on.
 */
export function Sprite() {
  const drawn = useSyncExternalStore(never, ALL, inPage)
  const isDrawn = (id: string) => drawn === ALL() || drawn.split(' ').includes(id)
  return (
    <svg className={styles.sprite} aria-hidden="true">
      {categoryIds().map(
        (category) =>
          isDrawn(`disc-${category}`) && (
            <symbol key={category} id={`disc-${category}`} viewBox="-11 -11 22 22">
              <circle r="11" fill={CSS_PAINT.family(familyOf(category))} />
              {/* What stands round it is not taken along by a pin that uses the sign alone. */}
              <g className={styles.sign}>
                <path id={signId(category)} d={signOf(category)} />
              </g>
            </symbol>
          ),
      )}
      {CERTAINTIES.map(
        (certainty) =>
          isDrawn(`certainty-${certainty}`) && (
            <symbol key={certainty} id={`certainty-${certainty}`} viewBox="0 0 10 10">
              <path d={CERTAINTY_MARKS[certainty]} fill="currentColor" fillRule="evenodd" />
            </symbol>
          ),
      )}
    </svg>
  )
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
