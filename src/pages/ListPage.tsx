import { IncidentRow } from '../article/IncidentRow.tsx'
import { Sprite } from '../article/Sprite.tsx'
import { incidentHref } from '../formats/link.ts'
import { en } from '../i18n/en.ts'
import { pagesEn } from '../i18n/pages-en.ts'
import { capital, monthName } from '../i18n/phrase.ts'
import { whereaboutsEn } from '../i18n/whereabouts-en.ts'
import { byAlphabet } from '../model/alphabet.ts'
import type { Dataset } from '../model/incident.ts'
import { listGroups } from '../model/list.ts'
import { stepUnit } from '../model/steps.ts'
import { LanguageLinks } from './LanguageLinks.tsx'
import styles from './ListPage.module.css'
import page from './MethodPage.module.css'
import type { SitePage } from './page-list.ts'
import { ROOT } from './roots.ts'

/** Kinds of pages that are listed together, each with the name of the first. */
const GROUPS = [['month'], ['family', 'category'], ['place']] as const

interface Props {
  readonly dataset: Dataset
  readonly pages: readonly SitePage[]
  /** What the map shows, in sentences. */
  readonly mapInWords: readonly string[]
}

/** The pages of some kinds: months and categories in their order, places in that of the alphabet. */
function listed(pages: readonly SitePage[], kinds: readonly SitePage['kind'][]): readonly SitePage[] {
  const inTitles = byAlphabet(en.language)
  const own = pages.filter(({ kind }) => kinds.includes(kind))
  return kinds.includes('place') ? own.toSorted((a, b) => inTitles(a.title, b.title)) : own
}

/** "By month", or by what else the report's time is chosen. */
const headingOf = (kind: (typeof GROUPS)[number][0]): string => pagesEn.list.by[kind === 'month' ? stepUnit() : kind]

/** All incidents as one static list under their months, without a script; each leads to its own page. The map is drawn in at build. */
export function ListPage({ dataset, pages, mapInWords }: Props) {
  const { incidents, version } = dataset
  return (
    <div className={page.page}>
      <Sprite />
      <nav className={page.back} aria-label={pagesEn.onward.label}>
        <a href={ROOT}>{pagesEn.onward.map}</a>
        <LanguageLinks path="list/" />
      </nav>
      <main>
        <h1 className={page.title}>{en.shown.allTitle}</h1>
        <p className={page.lead}>
          {en.title}: {en.subtitle}. {pagesEn.list.lead(incidents.length, version)}
        </p>
        <div className={page.map} id="first-map" />
        <section className={page.part}>
          <h2 className={page.heading}>{whereaboutsEn.title}</h2>
          <p>{mapInWords.join(' ')}</p>
        </section>
        {listGroups(incidents, 'date', [], null).map((group) => (
          <section key={group.key} className={styles.group}>
            <h2 className={page.heading}>{group.heading.by === 'month' ? capital(monthName(group.heading.month, en)) : group.key}</h2>
            <ul>
              {group.incidents.map((incident) => (
                <li key={incident.id} className={styles.item}>
                  <IncidentRow incident={incident} href={incidentHref(ROOT, incident.id)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {GROUPS.map((kinds) => (
          <nav key={kinds[0]} className={styles.group} aria-label={headingOf(kinds[0])}>
            <h2 className={page.heading}>{headingOf(kinds[0])}</h2>
            <ul className={styles.pages}>
              {listed(pages, kinds).map(({ path, title, incidents: own }) => (
                <li key={path}>
                  <a href={`${ROOT}${path}`}>{title}</a> {own.length}
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </main>
    </div>
  )
}
