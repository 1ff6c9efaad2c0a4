import type { ReactNode } from 'react'
import { en } from '../../i18n/en.ts'
import { pagesEn } from '../../i18n/pages-en.ts'
import styles from '../MethodPage.module.css'

/** The way from these pages to the root of the site. */
export const ROOT = '../'

/** A page of words: static, without a script. */
export function Document({ title, version, children }: { readonly title: string; readonly version: string; readonly children: ReactNode }) {
  const { label, map, method } = pagesEn.onward
  return (
    <div className={styles.page}>
      <nav className={styles.back} aria-label={label}>
        <a href={ROOT}>{map}</a> · <a href={`${ROOT}method/`}>{method}</a>
      </nav>
      <main>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.lead}>{pagesEn.documentLead(`${en.title}: ${en.subtitle}`, version)}</p>
        {children}
      </main>
    </div>
  )
}
