import { links } from '#report/links'
import { away, type Tags } from './Rich.tsx'

/** What the tags of a text of the report lead to: those of the manifest's links that stand in it. */
export function awayIn(text: string): Tags {
  return Object.fromEntries(
    Object.entries(links)
      .filter(([name]) => text.includes(`<${name}>`))
      .map(([name, address]) => [name, away(address)]),
  )
}
