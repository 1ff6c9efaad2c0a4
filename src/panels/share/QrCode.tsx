import { Svg } from '../../article/Svg.tsx'
import { paintPicture } from '../../browser/paint.ts'
import { svgFile } from '../../drawing/picture-file.ts'
import { QrTooLongError, qrSymbol } from '../../drawing/qr.ts'
import type { SvgNode } from '../../drawing/symbol.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import styles from './QrCode.module.css'
import share from './Share.module.css'
import { save, TYPES } from './save.ts'
import type { Shared } from './use-shared.ts'

/** Pixels a side of the saved picture: large enough for a poster. */
const SIDE = 1200

interface Props {
  readonly shared: Shared
  readonly say: (text: string) => void
}

/** The code of a link, or null where the link is too long for one that a camera reads. */
function codeOf(link: string): SvgNode | null {
  try {
    return qrSymbol(link)
  } catch (error) {
    if (error instanceof QrTooLongError) return null
    throw error
  }
}

/** The link as a code that a phone reads, to be shown or saved. */
export function QrCode({ shared, say }: Props) {
  const { linkAbout, subject } = shared
  const { link, title } = linkAbout
  const code = codeOf(link)
  if (!code) return <p>{s.qr.tooLong}</p>
  const about = { ...linkAbout, title: `${s.qr.title} ${title}` }
  // Whole pixels a square: edges stay sharp.
  const scale = Math.ceil(SIDE / Number(code.attributes.width))
  return (
    <div className={styles.qr}>
      <div role="img" aria-label={s.qr.alt(link)}>
        <Svg node={code} className={styles.code} />
      </div>
      <div className={styles.beside}>
        <p className={share.note}>{s.qr.of[subject]}</p>
        <button type="button" className={share.action} onClick={() => void save(about, 'svg', TYPES.svg, () => svgFile(code)).then(say)}>
          {s.saveAs('.svg')}
        </button>
        <button
          type="button"
          className={share.action}
          onClick={() => void save(about, 'png', TYPES.png, () => paintPicture(code, scale)).then(say)}
        >
          {s.saveAs('.png')}
        </button>
      </div>
    </div>
  )
}
