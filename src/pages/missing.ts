import { languages } from '../i18n/languages.ts'
import type { PageMessages } from '../i18n/pages-en.ts'
import type { LanguageCode } from '../model/language.ts'
import { report } from '../model/report.ts'
import type { Retired } from './dataset/authored.ts'
import { say } from './dataset/features.ts'
import type { SitePage } from './page-list.ts'
import { pageWords } from './page-words.ts'

/** A page that only says something and leads on. */
export interface Notice {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly links: readonly { readonly name: string; readonly href: string }[]
}

/** What 404.html says in one language. */
export interface MissingNotice extends Notice {
  readonly language: LanguageCode
  /** Name of the site. */
  readonly site: string
  /** What its links are called together. */
  readonly onward: string
}

/**
 * What 404.html says, in every language of the site: a host has one such page for all addresses. It sends it at any depth, so its links
 * start at the root of the host.
 * @param root path of the site on its host: `/map/`; `/` where the address is not known
 * @param sites what the site calls itself in each language: its name and what it is of
 */
export function missingNotices(root: string, sites: ReadonlyMap<LanguageCode, string>): readonly MissingNotice[] {
  return languages().map(({ code, folder }) => {
    const m = pageWords(code)
    const { title, why, withdrawn } = m.pages.missing
    const site = sites.get(code) ?? report().site
    return { language: code, title, paragraphs: [why, withdrawn], links: onward(root + folder, m), site, onward: m.pages.onward.label }
  })
}

/** What stands at `incidents/<id>/` of an id that is no longer used. @param pages those of the site */
export function retiredNotice({ id, reason, see }: Retired, pages: readonly SitePage[], m: PageMessages): Notice {
  const words = m.pages.retired
  const other = successorOf({ see }, pages)
  const root = '../../'
  return {
    title: other ? words.merged : words.title,
    paragraphs: [say(reason, m.language), words.id(id)],
    links: [
      ...(other ? [{ name: words.see(other.title), href: `${root}${other.path}` }] : []),
      { name: m.pages.changes.title, href: `${root}changes/` },
      ...onward(root, m),
    ],
  }
}

/** The page of the record that a retired one is part of now. */
export function successorOf({ see }: Pick<Retired, 'see'>, pages: readonly SitePage[]): SitePage | undefined {
  return pages.find(({ kind, incidents }) => kind === 'incident' && incidents[0]?.id === see)
}

/** The path of a retired id's page, seen from the root of the site. */
export function retiredPath({ id }: Retired): string {
  return `incidents/${id}/`
}

function onward(root: string, m: PageMessages): Notice['links'] {
  const { map, list, method } = m.pages.onward
  return [
    { name: map, href: root },
    { name: list, href: `${root}list/` },
    { name: method, href: `${root}method/` },
  ]
}
