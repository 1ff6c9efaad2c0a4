import { lazy, useRef, useState } from 'react'
import { partLoader } from '../../browser/part.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Boundary } from '../Boundary.tsx'
import beside from '../WithoutPin.module.css'

const Whereabouts = lazy(partLoader(() => import('./Whereabouts.tsx').then(({ Whereabouts }) => ({ default: Whereabouts }))))

/** Beside the map: opens what it shows in sentences, which come when they are asked for. */
export function WhereaboutsButton() {
  const m = useMessages()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={beside.button}
        aria-label={`${m.map.inWords}: ${m.map.name}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {m.map.inWords}
      </button>
      {open ? (
        <Boundary waiting={null} failed={() => <p role="alert">{m.map.inWordsFailed}</p>}>
          <Whereabouts onClose={close} />
        </Boundary>
      ) : null}
    </>
  )
}
