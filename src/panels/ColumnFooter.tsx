import { useMessages } from '../i18n/messages.ts'
import { shortDigest } from '../model/about.ts'
import { useApp } from '../state/store.ts'
import styles from './ColumnFooter.module.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { OwnButton } from './own/OwnButton.tsx'
import { ShareButton } from './share/ShareButton.tsx'

/** The way to the method, the data and the correction address, always in sight; on a phone, whose title is short, to sharing too. */
export function ColumnFooter() {
  const m = useMessages()
  const root = useApp((state) => state.root)
  return (
    <nav className={styles.footer} aria-label={m.page.method}>
      <span className={styles.share}>
        <ShareButton />
      </span>
      <a href={`${root}method/`}>{m.page.method}</a>
      <a href={`${root}method/#data`}>{m.page.data}</a>
      <a href={`${root}method/#corrections`}>{m.page.corrections}</a>
    </nav>
  )
}

/** Version and digest of the data, below the list: a line in the footer would cost a row of it. */
export function DataVersion() {
  const m = useMessages()
  const root = useApp((state) => state.root)
  const digest = useApp((state) => state.digest)
  const version = useApp((state) => state.dataset?.version)
  if (version === undefined) return null
  return (
    <p className={styles.data}>
      {/* A reader's own file has none. */}
      {version === '' ? null : (
        <>
          <a href={`${root}method/#verify`}>
            {digest === '' ? m.page.dataVersion(version) : m.page.dataDigest(version, shortDigest(digest))}
          </a>
          {' · '}
          <a href={`${root}changes/`}>{m.page.changes}</a>
        </>
      )}
      <OwnButton />
      <span className={styles.below}>
        <LanguageSwitch />
      </span>
    </p>
  )
}
