import { Svg } from '../../article/Svg.tsx'
import { QrTooLongError, qrSymbol } from '../../drawing/qr.ts'
import { certaintyMark, type SvgNode } from '../../drawing/symbol.ts'
import { accountEn } from '../../i18n/account-en.ts'
import { useMessages } from '../../i18n/messages.ts'
import { dayName } from '../../i18n/phrase.ts'
import { printEn } from '../../i18n/print-en.ts'
import { shareEn } from '../../i18n/share-en.ts'
import { report } from '../../model/report.ts'
import { CERTAINTIES } from '../../model/taxonomy.ts'
import styles from './BriefEnd.module.css'
import { BriefAddress } from './BriefText.tsx'
import type { Brief } from './brief.ts'

/** Modules of a side up to which a code is read at the smaller size. */
const SMALL = 69
const w = printEn.end

/** Whether a root is that of a site; that of a copy in one file may be its name alone, which no phone opens. */
const isSite = (root: string): boolean => root.endsWith('/')

/** The last part: how to read the brief, where it comes from, and the way back to exactly this view. */
export function BriefEnd({ brief: { of, about, root } }: { readonly brief: Brief }) {
  const m = useMessages()
  const facts = [
    [w.facts.shown, about.shown],
    [w.facts.version, about.version],
    ...(about.sha256 ? [[w.facts.digest, about.sha256] as const] : []),
    [w.facts.made, dayName(about.made, m)],
  ] as const
  return (
    <section className={styles.end} aria-labelledby="brief-end">
      <div className={styles.way}>
        <div>
          <h2 className={styles.title}>{w.link[of]}</h2>
          <p className={styles.link}>
            <BriefAddress url={about.link} />
          </p>
          <dl className={styles.facts}>
            {facts.map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            <div>
              <dt>{w.facts.licence}</dt>
              <dd>
                {w.licence(report().licence.name)}, <BriefAddress url={report().licence.address} />
              </dd>
            </div>
            <div>
              <dt>{w.facts.method}</dt>
              <dd>
                <BriefAddress url={isSite(root) ? `${root}method/` : root} />
              </dd>
            </div>
          </dl>
        </div>
        {isSite(root) ? <Code link={about.link} /> : null}
      </div>
      <Method />
    </section>
  )
}

/** The code of the link, as large as its squares need; a sentence where it cannot be made. */
function Code({ link }: { readonly link: string }) {
  const code = codeOf(link)
  if (typeof code === 'string') return <p className={styles.noCode}>{code}</p>
  return (
    <div className={styles.code} data-fine={Number(code.attributes['width']) > SMALL || undefined} role="img" aria-label={w.qr}>
      <Svg node={code} />
    </div>
  )
}

function codeOf(link: string): SvgNode | string {
  try {
    return qrSymbol(link)
  } catch (error) {
    return error instanceof QrTooLongError ? w.qrTooLong : w.qrFailed
  }
}

/** What a reader of the paper has to know, each under a word of its own. */
function notes(): readonly { readonly lead: string; readonly text: string }[] {
  const { source, words, examples, dates, places, footnotes } = w.notes
  const where = { lead: source.lead, text: source.text(report().title, shareEn.cite.publishers) }
  return [where, words, examples, dates, places, footnotes]
}

function Method() {
  const m = useMessages()
  return (
    <div className={styles.method}>
      <h2 className={styles.title} id="brief-end">
        {w.title}
      </h2>
      {notes().map(({ lead, text }) => (
        <p key={lead} className={styles.note}>
          <span className={styles.lead}>{lead}</span> {text}
        </p>
      ))}
      <p className={styles.note}>
        <span className={styles.lead}>{w.marks}</span>{' '}
        {CERTAINTIES.map((certainty) => (
          <span key={certainty}>
            <span className={styles.mark}>
              <Svg node={certaintyMark(certainty, 9, '#000')} className={styles.square} /> {m.certainties[certainty]}:
            </span>{' '}
            {accountEn.certaintyMeaning[certainty]}{' '}
          </span>
        ))}
      </p>
    </div>
  )
}
