import { useState } from 'react'
import { languageFile } from '../../formats/language-file.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ownEn as s } from '../../i18n/own-en.ts'
import { useApp } from '../../state/store.ts'
import { LIMIT_MEGABYTES, LIMITS } from '../../tables/limits.ts'
import styles from './OwnDialog.module.css'
import type { OwnSource } from './use-own-file.ts'

interface Props {
  readonly cancelled: boolean
  readonly onRead: (source: OwnSource) => void
}

/** What is offered to be chosen first; the content decides, not the name. */
const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.ods,.xls,.geojson,.json,text/csv,text/tab-separated-values'

/** The first step: a file, by button or drop, or a table that is pasted. Its limits are said before they are met. */
export function OwnChoose({ cancelled, onRead }: Props) {
  const m = useMessages()
  const site = useApp((state) => state.site)
  const root = useApp((state) => state.root)
  const [text, setText] = useState('')
  const readText = (content: string) => onRead({ name: s.paste.name, content })
  return (
    <div className={styles.body}>
      <p className={styles.measure}>{s.intro(LIMIT_MEGABYTES, LIMITS.rows)}</p>
      <p role="status">{cancelled ? s.cancelled : null}</p>
      <p className={styles.choose}>
        <label className={styles.file}>
          <input
            type="file"
            className="unseen"
            accept={ACCEPTED}
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file) onRead({ name: file.name, content: file })
            }}
          />
          {s.choose}
        </label>
        <span className={styles.note}>{s.orDrop}</span>
      </p>
      <div>
        <label className={styles.label} htmlFor="own-paste">
          {s.paste.label}
        </label>
        <textarea
          id="own-paste"
          className={styles.paste}
          rows={4}
          value={text}
          aria-describedby="own-paste-hint"
          onChange={({ target }) => setText(target.value)}
          onPaste={({ clipboardData }) => {
            const [file] = clipboardData.files
            if (file) onRead({ name: file.name, content: file })
          }}
        />
        <p id="own-paste-hint" className={styles.note}>
          {s.paste.hint}
        </p>
        <button
          type="button"
          className={styles.action}
          aria-disabled={text.trim() === '' || undefined}
          onClick={() => {
            if (text.trim() !== '') readText(text)
          }}
        >
          {s.paste.read}
        </button>
      </div>
      <p className={styles.note}>
        {s.template}{' '}
        <a href={`${site}data/${languageFile('template.csv', m.language)}`} download>
          CSV
        </a>
        {', '}
        <a href={`${site}data/${languageFile('template.xlsx', m.language)}`} download>
          XLSX
        </a>
        {' · '}
        <a href={`${root}own-data/`}>{s.guide}</a>
      </p>
    </div>
  )
}
