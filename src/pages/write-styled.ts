import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { LanguageCode } from '../model/language.ts'
import { type Bundle, facesOf } from './bundle.ts'
import { inlineStyles, restOfStyles } from './inline-styles.ts'
import { openTag } from './markup.ts'
import { type Standing, standingIn } from './needed-styles.ts'
import type { SitePage } from './page-list.ts'
import { policyMeta } from './policy.ts'
import { slimHtml } from './slim-html.ts'

/** The entry of the pages without the app, there only to have their styles built. */
export const STATIC = 'static'
/** What a page with the app needs at once: see bundle.ts. */
const APP = 'app'
/** Chunks whose styles stand in the pages alone. */
export const INLINE = [APP, STATIC] as const
/** The chunk that draws an account: where one is open, it is wanted at once. */
export const ACCOUNT = 'IncidentArticle'

/** Where a page has its policy and its styles. */
export const POLICY = '<!--policy-->'
/** Where the rest of the styles is asked for ahead, in pages that have no more of them than they show at first. */
export const REST = '<!--rest-->'

type Kind = SitePage['kind']

/** A page that has yet to be given its styles. */
export interface WrittenPage {
  readonly path: string
  readonly kind: Kind
  readonly html: string
}

/** Whether a page stands without the app. */
export const isStatic = ({ kind }: { readonly kind: Kind }): boolean => kind === 'method' || kind === 'list' || kind === 'document'

/** Kinds of pages that share their styles: few, since the headers name the hash of each. */
const ALIKE: Readonly<Record<Kind, string>> = {
  home: 'home',
  incident: 'incident',
  month: 'choice',
  family: 'choice',
  category: 'choice',
  place: 'choice',
  list: 'list',
  method: 'method',
  document: 'document',
}

function chunksOf(kind: Kind): readonly string[] {
  if (kind === 'incident') return [APP, ACCOUNT]
  // Footnotes look as in an account.
  if (kind === 'document') return [APP, ACCOUNT, STATIC]
  return kind === 'list' || kind === 'method' ? INLINE : [APP]
}

interface Styling {
  readonly bundle: Bundle
  /** Hashes of the styles that stand in the pages written so far: each page adds its own. */
  readonly hashes: Set<string>
}

/** The policy of a page and the styles that stand in it, both for its head. @param there what it holds, where it is to have no more */
export function policyAndStyles(
  { bundle, hashes }: Styling,
  chunks: readonly string[],
  root: string,
  there?: Standing,
  rest?: string,
): string {
  const { html, hash } = inlineStyles(bundle, chunks, root, there, rest)
  hashes.add(hash)
  return policyMeta([hash]) + html
}

/** Writes a file of the site. @param out the folder that is published */
export function write(out: string, file: string, text: string): void {
  const target = path.join(out, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, file.endsWith('.html') ? slimHtml(text) : text)
}

interface Target extends Styling {
  readonly out: string
  readonly language: LanguageCode
  /** The folder of the language under the root of the site. */
  readonly folder: string
  /** The way to the root of the site from a path of the language. */
  readonly rootOf: (path: string) => string
}

/**
 * Writes pages with their styles: the home page with all, so that a visit asks for none; the hundreds of others with what their kind
 * needs before the app is there, which brings the rest.
 */
export function writeStyled(written: readonly WrittenPage[], target: Target): void {
  for (const alike of new Set(Object.values(ALIKE))) {
    const pages = written.filter(({ kind }) => ALIKE[kind] === alike)
    const [first] = pages
    if (!first) continue
    const there =
      alike === 'home'
        ? undefined
        : standingIn(
            pages.map(({ html }) => html),
            !isStatic(first),
            // Fallbacks of the device have no file.
            isStatic(first) ? undefined : new RegExp(`local|-(?:${facesOf(target.language).join('|')})-[0-9]`),
          )
    const rest = there?.first ? restOfStyles(target.bundle, chunksOf(first.kind)) : undefined
    if (rest) write(target.out, rest.file, rest.css)
    const sharedBy = sharedStyles(target, there, rest?.file)
    for (const page of pages) write(target.out, `${target.folder}${page.path}index.html`, styled(page, sharedBy(page)))
  }
}

/** What pages of one kind in folders of one depth share: their policy with their styles, and what asks for the rest of these. */
interface Shared {
  readonly policy: string
  readonly rest: string
}

/** Gives pages what they share, of which there are a few: to find out which rules they need takes longer than to write a page. */
function sharedStyles(target: Target, there: Standing | undefined, rest: string | undefined): (page: WrittenPage) => Shared {
  const made = new Map<string, Shared>()
  return ({ path, kind }) => {
    const root = target.rootOf(path)
    const key = `${root} ${chunksOf(kind).join()}`
    const shared = made.get(key) ?? stylesAt(root, chunksOf(kind), target, there, rest)
    made.set(key, shared)
    return shared
  }
}

/** @param rest the file with the rules that the page does not have */
function stylesAt(root: string, chunks: readonly string[], target: Target, there: Standing | undefined, rest: string | undefined): Shared {
  const link = (more: Readonly<Record<string, string>>) => (rest === undefined ? '' : openTag('link', { ...more, href: root + rest }))
  // Where no script will bring it.
  const bare = rest === undefined ? '' : `<noscript>${link({ rel: 'stylesheet' })}</noscript>`
  return { policy: policyAndStyles(target, chunks, root, there, rest) + bare, rest: link({ rel: 'preload', as: 'style' }) }
}

/** A page with its styles. */
const styled = ({ html }: WrittenPage, { policy, rest }: Shared): string => html.replace(REST, () => rest).replace(POLICY, () => policy)
