import { lazy, type ReactNode } from 'react'
import { partLoader } from '../browser/part.ts'
import { Boundary } from './Boundary.tsx'
import { useBehindMap } from './timeline/use-behind-map.ts'

const load = partLoader(() => import('./behind-map.tsx'))
const LanguagesPart = lazy(() => load().then(({ LanguageOffer }) => ({ default: LanguageOffer })))
const OwnPart = lazy(() => load().then(({ OwnButton }) => ({ default: OwnButton })))
const WhereaboutsPart = lazy(() => load().then(({ WhereaboutsButton }) => ({ default: WhereaboutsButton })))

/** Parts that a slow line carries after the map and its pins. @param now whether one is wanted before that */
function useLate(part: ReactNode, failed: ReactNode = null, now = false): ReactNode {
  const free = useBehindMap()
  return free || now ? (
    <Boundary waiting={null} failed={() => failed}>
      {part}
    </Boundary>
  ) : null
}

export const LateLanguages = (): ReactNode => useLate(<LanguagesPart />)

/** @param failed what stands there where it cannot be had */
export const LateWhereabouts = ({ failed }: { readonly failed: string }): ReactNode =>
  useLate(<WhereaboutsPart />, <p role="alert">{failed}</p>)

/** A file that the address named, and how many times it has named one: the same link may be opened again. */
export interface DataLink {
  readonly address: string
  readonly times: number
}

/** @param link the file that the address named, which is opened at once */
export const LateOwn = ({ link }: { readonly link: DataLink | null }): ReactNode =>
  useLate(<OwnPart key={link?.times} link={link?.address ?? null} />, null, link !== null)
