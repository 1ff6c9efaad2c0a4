import type { PageMessages } from '../i18n/pages-en.ts'
import styles from './MethodPage.module.css'
import type { MissingNotice, Notice } from './missing.ts'

/** A page that only says something and leads on: an incident that was withdrawn. Static, without a script. */
export function NoticePage({ notice, m }: { readonly notice: Notice; readonly m: PageMessages }) {
  return (
    <main className={styles.page}>
      <Said notice={notice} site={`${m.title}: ${m.subtitle}.`} onward={m.pages.onward.label} />
    </main>
  )
}

/**
 * The page for an address that is none, in all languages under one another. Where scripts run, the page keeps the one of the address
 * (src/browser/static-page.ts).
 */
export function MissingPage({ notices }: { readonly notices: readonly MissingNotice[] }) {
  return (
    <main className={`${styles.page} ${styles.languages}`}>
      {notices.map((notice) => (
        <section key={notice.language} lang={notice.language}>
          <Said notice={notice} site={notice.site} onward={notice.onward} />
        </section>
      ))}
    </main>
  )
}

function Said({ notice, site, onward }: { readonly notice: Notice; readonly site: string; readonly onward: string }) {
  return (
    <>
      <h1 className={styles.title}>{notice.title}</h1>
      <p className={styles.lead}>{site}</p>
      <div className={styles.part}>
        {notice.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <nav aria-label={onward}>
          <ul className={styles.list}>
            {notice.links.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
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
