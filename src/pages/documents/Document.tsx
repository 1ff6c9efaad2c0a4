import type { ReactNode } from 'react'
import type { DocumentMessages } from '../../i18n/documents-en.ts'
import { LanguageLinks } from '../LanguageLinks.tsx'
import styles from '../MethodPage.module.css'
import { ROOT } from '../roots.ts'

interface Props {
  /** Seen from the root of its language: `security/`. */
  readonly path: string
  readonly title: string
  readonly version: string
  readonly m: DocumentMessages
  readonly children: ReactNode
}

/** A page of words: static, without a script. */
export function Document({ path, title, version, m, children }: Props) {
  const { label, map, method } = m.pages.onward
  return (
    <div className={styles.page}>
      <nav className={styles.back} aria-label={label}>
        <a href={ROOT}>{map}</a> · <a href={`${ROOT}method/`}>{method}</a>
        <LanguageLinks path={path} />
      </nav>
      <main>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.lead}>{m.pages.documentLead(`${m.title}: ${m.subtitle}`, version)}</p>
        {children}
      </main>
    </div>
  )
}
