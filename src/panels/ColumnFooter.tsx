import { useEffect, useState } from 'react'
import { takeDataLink } from '../browser/own-link.ts'
import { useMessages } from '../i18n/messages.ts'
import { shortDigest } from '../model/about.ts'
import { useApp } from '../state/store.ts'
import { type DataLink, LateOwn } from './BehindMap.tsx'
import styles from './ColumnFooter.module.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'
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
  const link = useDataLink()
  if (version === undefined) return null
  return (
    <p className={styles.data}>
      {/* A reader's own file has none. */}
      {version === '' ? null : (
        <>
          <a href={`${root}method/#verify`}>
            {digest === '' ? m.page.dataVersion(version) : m.page.dataDigest(version, shortDigest(digest))}
          </a>
          <a href={`${root}changes/`}>{m.page.changes}</a>
        </>
      )}
      <LateOwn link={link} />
      <span className={styles.below}>
        <LanguageSwitch />
      </span>
    </p>
  )
}

/** The file of this site that the address named last, a new one each time that it is named; null where it named none. */
function useDataLink(): DataLink | null {
  const [link, setLink] = useState<DataLink | null>(null)
  useEffect(() => {
    // Before the address is read as a view (browser/address.ts): what is below takes its effects first.
    const follow = () => {
      const address = takeDataLink()
      if (address !== null) queueMicrotask(() => setLink((before) => ({ address, times: (before?.times ?? 0) + 1 })))
    }
    follow()
    // A browser may say both of the same link, `popstate` first.
    addEventListener('popstate', follow)
    addEventListener('hashchange', follow)
    return () => {
      removeEventListener('popstate', follow)
      removeEventListener('hashchange', follow)
    }
  }, [])
  return link
}
