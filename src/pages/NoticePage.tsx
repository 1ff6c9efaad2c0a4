import type { PageMessages } from '../i18n/pages-en.ts'
import styles from './MethodPage.module.css'
import type { Notice } from './missing.ts'

/** A page that only says something and leads on: no such page, or an incident that was withdrawn. Static, without a script. */
export function NoticePage({ notice, m }: { readonly notice: Notice; readonly m: PageMessages }) {
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{notice.title}</h1>
      <p className={styles.lead}>
        {m.title}: {m.subtitle}.
      </p>
      <div className={styles.part}>
        {notice.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <nav aria-label={m.pages.onward.label}>
          <ul className={styles.list}>
            {notice.links.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </main>
  )
}

/** Over the account of a record that another one is part of now: why, and where it has its own address. */
export function MergedNotice({ notice: { title, paragraphs, links } }: { readonly notice: Notice }) {
  const [see] = links
  return (
    <p>
      <strong>{title}.</strong> {paragraphs.join(' ')} {see ? <a href={see.href}>{see.name}</a> : null}
    </p>
  )
}
