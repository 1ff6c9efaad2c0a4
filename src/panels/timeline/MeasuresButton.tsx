import { lazy, useState } from 'react'
import { partLoader } from '../../browser/part.ts'
import { toolsEn } from '../../i18n/tools-en.ts'
import { Boundary } from '../Boundary.tsx'
import { DialogFailure } from '../PartFailure.tsx'

const Measures = lazy(partLoader(() => import('./Measures.tsx').then(({ Measures }) => ({ default: Measures }))))

interface DialogProps {
  /** Ids of the measures that stand open; null: the list is closed. */
  readonly opened: readonly string[] | null
  readonly onClose: () => void
}

/** The list of measures, which comes when it is asked for. */
export function MeasuresDialog({ opened, onClose }: DialogProps) {
  if (opened === null) return null
  return (
    <Boundary waiting={null} failed={(detail) => <DialogFailure what={toolsEn.measuresFailed} detail={detail} onClose={onClose} />}>
      <Measures opened={opened} onClose={onClose} />
    </Boundary>
  )
}

/** Opens the list of all measures, none of them open. */
export function MeasuresButton({ className }: { readonly className?: string | undefined }) {
  const [opened, setOpened] = useState<readonly string[] | null>(null)
  return (
    <>
      <button type="button" className={className} aria-haspopup="dialog" onClick={() => setOpened([])}>
        {toolsEn.measures}
      </button>
      <MeasuresDialog opened={opened} onClose={() => setOpened(null)} />
    </>
  )
}
