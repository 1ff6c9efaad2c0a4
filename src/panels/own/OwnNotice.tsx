import { lazy } from 'react'
import { partLoader } from '../../browser/part.ts'
import { useApp } from '../../state/store.ts'
import { Boundary } from '../Boundary.tsx'

const OwnBanner = lazy(partLoader(() => import('./OwnBanner.tsx').then(({ OwnBanner }) => ({ default: OwnBanner }))))

/** Above the page while it shows a reader's own file; nothing else of it is there before. */
export function OwnNotice() {
  const own = useApp(({ dataset }) => dataset?.own)
  return own ? (
    <Boundary waiting={null} failed={() => null}>
      <OwnBanner own={own} />
    </Boundary>
  ) : null
}
