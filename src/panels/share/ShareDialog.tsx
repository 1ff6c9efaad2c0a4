import { lazy, useEffect, useRef, useState } from 'react'
import { partLoader } from '../../browser/part.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import { Boundary } from '../Boundary.tsx'
import { DialogFrame } from '../DialogFrame.tsx'
import { PartFailure } from '../PartFailure.tsx'
import { warmBrief } from '../print/print.ts'
import type { Subject } from './about.ts'
import { CopyField } from './CopyField.tsx'
import { incidentText } from './incident-text.ts'
import { Links } from './Links.tsx'
import { Radios } from './Radios.tsx'
import styles from './Share.module.css'
import { TakeAway } from './TakeAway.tsx'
import { type Sharing, useSharing } from './use-shared.ts'

const OwnRefusal = lazy(partLoader(() => import('../own/OwnRefusal.tsx').then(({ OwnRefusal }) => ({ default: OwnRefusal }))))
const PictureOfMap = lazy(partLoader(() => import('./PictureOfMap.tsx').then(({ PictureOfMap }) => ({ default: PictureOfMap }))))

interface Props {
  /** What is said as it opens. */
  readonly said?: string
  readonly onClose: () => void
}

/** Everything that can be taken away from what is shown: links, picture, text, files, paper, a frame. Made on the reader's device. */
export function ShareDialog({ said: saidFirst = '', onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [leaveOut, setLeaveOut] = useState(false)
  const [said, setSaid] = useState(saidFirst)
  const sharing = useSharing(leaveOut)
  useEffect(warmBrief, [])
  // Said again, the same words are a new message: they stand there anew, and so are read out.
  const say = (text: string) => setSaid((before) => (before === text ? `${text}\u00A0` : text))
  return (
    <DialogFrame
      dialog={dialog}
      className={styles.dialog}
      titleId="share-title"
      title={sharing?.incident ? s.title.incident : s.title.view}
      close={s.close}
      onClose={onClose}
    >
      {sharing ? <Body sharing={sharing} leaveOut={leaveOut} onLeaveOut={setLeaveOut} say={say} /> : null}
      <p className={styles.said} role="status">
        {said}
      </p>
    </DialogFrame>
  )
}

interface BodyProps {
  readonly sharing: Sharing
  readonly leaveOut: boolean
  readonly onLeaveOut: (leaveOut: boolean) => void
  readonly say: (text: string) => void
}

function Body({ sharing, leaveOut, onLeaveOut, say }: BodyProps) {
  const [wanted, setWanted] = useState<Subject>('incident')
  const { incident, view } = sharing
  const { own } = view.told.dataset
  const shared = (wanted === 'incident' ? incident : null) ?? view
  const [first] = incident?.incidents ?? []
  return (
    <div className={styles.body}>
      {own ? <OwnRefusal /> : <Links sharing={sharing} leaveOut={leaveOut} onLeaveOut={onLeaveOut} say={say} />}
      <section className={styles.picture} aria-label={s.picture.title}>
        {incident ? (
          <Radios
            legend={s.take.subject}
            options={[
              ['incident', s.take.incident],
              ['view', view.waiting ? s.take.viewUncounted : s.take.view(view.incidents.length)],
            ]}
            value={wanted}
            onChange={setWanted}
          />
        ) : null}
        <Boundary
          waiting={<p className={styles.note}>{s.picture.drawing}</p>}
          failed={(detail) => <PartFailure what={s.picture.notDrawn} detail={detail} />}
        >
          <PictureOfMap shared={shared} say={say} />
        </Boundary>
        {first && shared === incident && !own ? (
          <CopyField label={s.text.label} hint={s.text.hint} text={incidentText(first, view.told)} lines={4} say={say} />
        ) : null}
      </section>
      <TakeAway shared={shared} say={say} />
    </div>
  )
}
