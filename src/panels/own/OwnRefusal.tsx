import { ownEn as s } from '../../i18n/own-en.ts'
import share from '../share/Share.module.css'

/** Why what a reader opened has no link and no frame, in place of them. */
export function OwnRefusal() {
  return (
    <section className={share.links} aria-labelledby="own-refused">
      <h3 id="own-refused" className={share.small}>
        {s.refused.title}
      </h3>
      <p>{s.refused.text}</p>
    </section>
  )
}
