import type { Point } from '../model/incident.ts'
import type { FamilyId } from '../model/taxonomy.ts'
import styles from './Locator.module.css'
import { locatorPoint, outline, viewBox } from './locator-outline.ts'

/** Where in the country: an outline with a dot, 88 by 64 px. Said in words beside it, so hidden from screen readers. */
export function Locator({ point, family }: { readonly point: Point; readonly family: FamilyId }) {
  const { x, y } = locatorPoint(point)
  return (
    <svg className={styles.locator} viewBox={viewBox} width={88} height={64} aria-hidden="true">
      <path className={styles.land} d={outline} />
      <circle className={styles.dot} cx={x} cy={y} r={4.5} fill={`var(--family-${family})`} />
    </svg>
  )
}
