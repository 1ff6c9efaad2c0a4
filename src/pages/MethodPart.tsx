import type { ReactNode } from 'react'
import styles from './MethodPage.module.css'

/** A part of the method page under its heading. @param id what links lead to */
export function Part({ title, id, children }: { readonly title: string; readonly id?: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part} id={id}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  )
}

/** Sentences one below the other. */
export function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {items.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
