import { useId, useState } from 'react'
import { DEFAULT_EMBED, type EmbedOptions } from '../../formats/embed-options.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import { CopyField } from './CopyField.tsx'
import styles from './Embed.module.css'
import { EMBED_SANDBOX, EMBED_SIZE, embedAddress, embedCode, readSize } from './embed-code.ts'
import { Radios } from './Radios.tsx'
import share from './Share.module.css'
import type { Shared } from './use-shared.ts'

interface Props {
  readonly shared: Shared
  readonly say: (text: string) => void
}

type Look = 'system' | 'light' | 'dark'

/** The map for another page: the code of a frame, what can be chosen of it, and the frame itself as its readers will see it. */
export function Embed({ shared, say }: Props) {
  const { linkAbout, told, linked } = shared
  const [full, setFull] = useState(true)
  const [width, setWidth] = useState(String(EMBED_SIZE.width))
  const [height, setHeight] = useState(String(EMBED_SIZE.height))
  const [options, setOptions] = useState<EmbedOptions>(DEFAULT_EMBED)
  const title = s.embed.frameTitle(linkAbout.shown)
  const frame = {
    width: full ? null : (readSize(width) ?? EMBED_SIZE.width),
    height: readSize(height) ?? EMBED_SIZE.height,
    options,
  }
  const address = embedAddress(told.root, linked, options)
  const looks: readonly (readonly [Look, string])[] = [
    ['system', s.embed.themes.system],
    ['light', s.embed.themes.light],
    ['dark', s.embed.themes.dark],
  ]
  return (
    <>
      <p className={share.note}>{s.embed.what}</p>
      <div className={styles.sizes}>
        <label className={share.box}>
          <input type="checkbox" checked={full} onChange={({ target }) => setFull(target.checked)} />
          {s.embed.full}
        </label>
        {full ? null : <Size label={s.embed.width} value={width} onChange={setWidth} />}
        <Size label={s.embed.height} value={height} onChange={setHeight} />
      </div>
      <Radios
        legend={s.embed.theme}
        options={looks}
        value={options.theme ?? 'system'}
        onChange={(look) => setOptions({ ...options, theme: look === 'system' ? null : look })}
      />
      <label className={share.box}>
        <input type="checkbox" checked={options.list} onChange={({ target }) => setOptions({ ...options, list: target.checked })} />
        {s.embed.list}
      </label>
      <CopyField label={s.embed.code} text={embedCode(told.root, linked, title, frame)} lines={5} say={say} />
      <figure className={styles.preview}>
        <figcaption className={share.note}>{s.embed.preview}</figcaption>
        {/* Opened anew for each address: a frame that only changes its fragment keeps its old view in the history. */}
        <iframe
          key={address}
          className={styles.frame}
          src={address}
          title={title}
          width={frame.width ?? '100%'}
          height={frame.height}
          sandbox={EMBED_SANDBOX}
          referrerPolicy="no-referrer"
        />
      </figure>
    </>
  )
}

interface SizeProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Size({ label, value, onChange }: SizeProps) {
  const id = useId()
  return (
    <span className={styles.size}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={EMBED_SIZE.min}
        max={EMBED_SIZE.max}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </span>
  )
}
