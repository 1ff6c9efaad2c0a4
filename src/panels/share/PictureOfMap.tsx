import { useMemo, useState } from 'react'
import { Svg } from '../../article/Svg.tsx'
import type { BasemapFiles } from '../../browser/basemap-source.ts'
import { paintPicture } from '../../browser/paint.ts'
import { svgFile } from '../../drawing/picture-file.ts'
import type { SvgNode } from '../../drawing/symbol.ts'
import { PICTURE_SIZES, type PictureSize, viewPicture } from '../../drawing/view-picture.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import type { Theme } from '../../model/theme.ts'
import styles from './PictureOfMap.module.css'
import { Radios } from './Radios.tsx'
import share from './Share.module.css'
import { save, TYPES } from './save.ts'
import { useBasemap } from './use-basemap.ts'
import { usePictureRequest } from './use-picture-request.ts'
import type { Shared } from './use-shared.ts'

interface Props {
  readonly shared: Shared
  readonly say: (text: string) => void
}

/** The map with its words as one picture, to be seen before it is saved. */
export function PictureOfMap({ shared, say }: Props) {
  const [files, again] = useBasemap()
  if (shared.waiting) return <p className={share.note}>{s.take.notSearched}</p>
  if (files === 'loading') return <p className={styles.waiting}>{s.picture.drawing}</p>
  if (files !== 'failed') return <Picture shared={shared} files={files} say={say} />
  return (
    <div role="alert">
      <p>{s.picture.noGround}</p>
      <button type="button" className={share.action} onClick={again}>
        {s.again}
      </button>
    </div>
  )
}

/** For the page: without what a file says of itself, which a browser would show under the pointer. */
function withoutAbout(picture: SvgNode): SvgNode {
  const drawn = picture.children.filter((child) => typeof child === 'string' || !['title', 'desc', 'metadata'].includes(child.tag))
  return { ...picture, children: drawn }
}

interface PictureProps extends Props {
  readonly files: BasemapFiles
}

function Picture({ shared, files, say }: PictureProps) {
  const { about } = shared
  const [size, setSize] = useState<PictureSize>('slide')
  const [theme, setTheme] = useState<Theme>('light')
  const [busy, setBusy] = useState(false)
  const request = usePictureRequest(shared, files)
  const picture = useMemo(() => viewPicture({ ...request, size, theme }), [request, size, theme])
  const { width, height } = PICTURE_SIZES[size]
  const savePng = async () => {
    setBusy(true)
    say(await save(about, 'png', TYPES.png, () => paintPicture(picture)))
    setBusy(false)
  }
  const saveSvg = () => void save(about, 'svg', TYPES.svg, () => svgFile(picture)).then(say)
  return (
    <>
      <figure className={styles.figure}>
        <figcaption className={share.note}>{s.picture.made(width, height)}</figcaption>
        <div role="img" aria-label={s.picture.alt(about.title, about.shown)} className={styles.paper}>
          <Svg node={withoutAbout(picture)} className={styles.picture} />
        </div>
      </figure>
      <div>
        <Radios
          legend={s.picture.size}
          options={[
            ['slide', s.picture.sizes.slide],
            ['post', s.picture.sizes.post],
            ['print', s.picture.sizes.print],
          ]}
          value={size}
          onChange={setSize}
        />
        <Radios
          legend={s.picture.theme}
          options={[
            ['light', s.embed.themes.light],
            ['dark', s.embed.themes.dark],
          ]}
          value={theme}
          onChange={setTheme}
        />
      </div>
      <div className={styles.buttons}>
        <button type="button" className={share.action} aria-disabled={busy || undefined} onClick={busy ? undefined : () => void savePng()}>
          {busy ? s.picture.saving : s.picture.save}
        </button>
        <button type="button" className={share.action} onClick={saveSvg}>
          {s.saveAs('.svg')}
        </button>
      </div>
    </>
  )
}
