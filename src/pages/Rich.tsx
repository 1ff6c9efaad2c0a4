import { createElement, Fragment, type ReactNode } from 'react'
import { parseRich, type RichPart } from './rich-text.ts'

/** What each tag of a text becomes. */
export type Tags = Readonly<Record<string, (inner: ReactNode) => ReactNode>>

/**
 * A sentence with links or emphasis inside, kept whole as a message.
 * @throws Error where the tags of the text are not those that can be shown here
 */
export function Rich({ text, tags }: { readonly text: string; readonly tags: Tags }) {
  const parts = parseRich(text)
  for (const tag of Object.keys(tags)) if (!holds(parts, tag)) throw new Error(`No <${tag}> in “${text}”.`)
  return shown(parts, tags)
}

function holds(parts: readonly RichPart[], tag: string): boolean {
  return parts.some((part) => typeof part !== 'string' && (part.tag === tag || holds(part.parts, tag)))
}

/** As children of their own, since parts of a sentence have no keys. */
function shown(parts: readonly RichPart[], tags: Tags): ReactNode {
  const nodes = parts.map((part) => {
    if (typeof part === 'string') return part
    const show = Object.hasOwn(tags, part.tag) ? tags[part.tag] : undefined
    if (!show) throw new Error(`Nobody says what <${part.tag}> is to become.`)
    return show(shown(part.parts, tags))
  })
  return createElement(Fragment, null, ...nodes)
}

/** A link within the site. */
export const within = (href: string) => (name: ReactNode) => <a href={href}>{name}</a>

/** A link to a file of the site that is to be kept, not shown. */
export const saved = (href: string) => (name: ReactNode) => (
  <a href={href} download="">
    {name}
  </a>
)

/** A link to another site, which is not told where the reader comes from. */
export const away = (href: string) => (name: ReactNode) => (
  <a href={href} rel="noopener noreferrer">
    {name}
  </a>
)
