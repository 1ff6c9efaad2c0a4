import type { ReactNode } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { Boundary } from './Boundary.tsx'
import { PartFailure } from './PartFailure.tsx'
import styles from './Region.module.css'

interface Props {
  /** What has failed, as a heading, where it does. */
  readonly what: string
  readonly children: ReactNode
}

/** A region of the page: an error in it is said in its place, and the others go on. */
export function Region({ what, children }: Props) {
  const m = useMessages()
  return (
    <Boundary
      failed={(detail, again) => (
        <div className={styles.failed}>
          <PartFailure what={what} why={m.failure.crash} detail={detail} onAgain={again} />
        </div>
      )}
    >
      {children}
    </Boundary>
  )
}
