import type { ReactNode } from 'react'
import { useMessages } from '../i18n/messages.ts'
import { Boundary } from './Boundary.tsx'
import { PartFailure } from './PartFailure.tsx'

interface Props {
  /** What has failed, as a heading, where it does. */
  readonly what: string
  readonly children: ReactNode
}

/** A region of the page: an error in it is said in its place, and the others go on. */
export function Region({ what, children }: Props) {
  const m = useMessages()
  return (
    <Boundary failed={(detail, again) => <PartFailure what={what} why={m.failure.crash} detail={detail} onAgain={again} />}>
      {children}
    </Boundary>
  )
}
