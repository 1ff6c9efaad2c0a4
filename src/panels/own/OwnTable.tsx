import type { ReactNode } from 'react'
import styles from './OwnTable.module.css'

interface Props {
  /** Id of the heading that names it. */
  readonly labelledBy: string
  readonly heads: readonly string[]
  readonly children: ReactNode
}

/** A table of a reader's own data, which scrolls within its frame. */
export function OwnTable({ labelledBy, heads, children }: Props) {
  return (
    <div
      className={styles.scroll}
      // What scrolls has to be reached by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
      role="group"
      aria-labelledby={labelledBy}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
