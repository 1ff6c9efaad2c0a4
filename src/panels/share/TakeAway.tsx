import { lazy } from 'react'
import { partLoader } from '../../browser/part.ts'
import { keepEn as k } from '../../i18n/keep-en.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import { Keep } from '../keep/Keep.tsx'
import { Citation } from './Citation.tsx'
import { Embed } from './Embed.tsx'
import { Files } from './Files.tsx'
import { Fold } from './Row.tsx'
import styles from './Share.module.css'
import { Device, Frame, Quote, Squares } from './ShareIcons.tsx'
import type { Shared } from './use-shared.ts'

// Brings the making of codes with it, which hardly anybody asks for.
const QrCode = lazy(partLoader(() => import('./QrCode.tsx').then(({ QrCode }) => ({ default: QrCode }))))

interface Props {
  readonly shared: Shared
  readonly say: (text: string) => void
}

/** Paper, files, citation, code, a copy on the device and a frame, one row each. */
export function TakeAway({ shared, say }: Props) {
  return (
    <section className={styles.take} aria-labelledby="share-take">
      <h3 id="share-take" className={styles.heading}>
        {s.take.title}
      </h3>
      <Files shared={shared} say={say} />
      {shared.about.own === undefined ? <Published shared={shared} say={say} /> : null}
      <p className={styles.nothing}>{s.nothingSent}</p>
    </section>
  )
}

/** What leads to the site: only of what the site publishes. */
function Published({ shared, say }: Props) {
  return (
    <>
      <Fold icon={<Quote />} name={s.take.cite} hint={s.take.citeHint}>
        <Citation shared={shared} say={say} />
      </Fold>
      <Fold icon={<Squares />} name={s.qr.title} hint={s.qr.hint}>
        <QrCode shared={shared} say={say} />
      </Fold>
      <Fold icon={<Device />} name={k.title} hint={k.hint}>
        <Keep say={say} />
      </Fold>
      <Fold icon={<Frame />} name={s.embed.title} hint={s.embed.hint}>
        <Embed shared={shared} say={say} />
      </Fold>
    </>
  )
}
