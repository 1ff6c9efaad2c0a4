import { Fragment } from 'react'
import { type Paragraph, parsePassage } from '../../model/passage.ts'
import styles from './BriefText.module.css'
import { printedAddress } from './printed.ts'

/** Letters of a paragraph of about five lines: one that cannot be split into three and three. */
const SHORT = 300

const lengthOf = (runs: Paragraph): number => runs.reduce<number>((sum, run) => sum + (typeof run === 'string' ? run.length : 0), 0)

/** A text of the record in print: its footnote numbers are no links, for on paper they lead to the list beside them. */
export function BriefPassage({ text }: { readonly text: string }) {
  return parsePassage(text).map((runs, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
    <p key={index} className={styles.paragraph} data-short={lengthOf(runs) <= SHORT || undefined}>
      {runs.map((run, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
        <Fragment key={place}>
          {typeof run === 'number' ? <sup className={styles.mark}>{typeof runs[place - 1] === 'number' ? `,\u202f${run}` : run}</sup> : run}
        </Fragment>
      ))}
    </p>
  ))
}

/**
 * The address as a PDF keeps it. A link to another fragment of the page that is printed would become a link within the PDF, to
 * nowhere; with an empty query the page opens all the same, and is another address.
 */
function followed(url: string): string {
  const [page = '', ...fragment] = url.split('#')
  return page === location.href.split('#')[0] ? [`${page}?`, ...fragment].join('#') : url
}

/** A web address that can be typed from paper and followed in a PDF. */
export function BriefAddress({ url }: { readonly url: string }) {
  return (
    <a className={styles.address} href={followed(url)}>
      {printedAddress(url).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          {piece}
        </Fragment>
      ))}
    </a>
  )
}
