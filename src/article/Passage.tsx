import { Fragment } from 'react'
import { accountEn } from '../i18n/account-en.ts'
import { parsePassage } from '../model/passage.ts'
import styles from './Passage.module.css'
import { sourceAnchor } from './source-anchor.ts'

interface Props {
  readonly text: string
  /** Brings a source into view; without it the mark is a plain link to the source's place on the page. */
  readonly onFootnote?: ((footnote: number) => void) | undefined
}

/** A text of the record, in paragraphs, its footnote numbers as small links to the sources below. */
export function Passage({ text, onFootnote }: Props) {
  return parsePassage(text).map((paragraph, index) => (
    // Paragraphs of a fixed text never change their order.
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
    <p key={index} className={styles.paragraph}>
      {paragraph.map((run, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
        <Fragment key={place}>{typeof run === 'number' ? <Mark footnote={run} onFootnote={onFootnote} /> : run}</Fragment>
      ))}
    </p>
  ))
}

function Mark({ footnote, onFootnote }: { readonly footnote: number; readonly onFootnote: Props['onFootnote'] }) {
  return (
    <sup className={styles.mark}>
      <a
        href={`#${sourceAnchor(footnote)}`}
        aria-label={accountEn.footnote(footnote)}
        onClick={(event) => {
          if (!onFootnote) return
          event.preventDefault()
          onFootnote(footnote)
        }}
      >
        {footnote}
      </a>
    </sup>
  )
}
