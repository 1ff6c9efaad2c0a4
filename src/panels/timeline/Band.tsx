import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { loadBand } from '../../browser/context-source.ts'
import { type Messages, useMessages } from '../../i18n/messages.ts'
import { datePhrase } from '../../i18n/phrase.ts'
import { toolsEn } from '../../i18n/tools-en.ts'
import { FADING, type Measure, type PlacedBar, type PlacedMark, placeBars, placeMarks, strokeOf } from '../../model/measure.ts'
import styles from './Band.module.css'
import { MeasuresButton, MeasuresDialog } from './MeasuresButton.tsx'
import { useWidth } from './use-browser.ts'

/** Pixels of the narrowest axis with captions in full. */
const ROOMY = 720

/** "State of emergency from 16 March, no end given", or "State of emergency". */
const captionOf = ({ title, date }: Measure, short: boolean, m: Messages): string =>
  short ? title : `${title} ${datePhrase(date, m, 'short')}`

/** Pixels that a caption takes as the page draws it: in the reader's own face, size and spacing. */
function widthIn(axis: HTMLElement, caption: string): number {
  const ruler = document.createElement('span')
  ruler.className = styles.ruler ?? ''
  ruler.textContent = caption
  axis.append(ruler)
  const { width } = ruler.getBoundingClientRect()
  ruler.remove()
  return Math.ceil(width)
}

/** National measures on the axis of the timeline. Each opens its text with sources; those without room for words stand in the list. */
export function Band() {
  const m = useMessages()
  const axis = useRef<HTMLDivElement>(null)
  const width = useWidth(axis)
  const [measures, setMeasures] = useState<readonly Measure[]>([])
  /** Ids of the measures that are open in the list; null: it is closed. */
  const [opened, setOpened] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let here = true
    // Without the band the timeline goes on; the list says what is wrong.
    loadBand().then(
      (loaded) => here && setMeasures(loaded),
      () => {},
    )
    return () => {
      here = false
    }
  }, [])
  /** How wide each caption is; empty until the axis is there to measure them in. */
  const [widths, setWidths] = useState<ReadonlyMap<string, number>>(new Map())
  const there = width > 0
  useLayoutEffect(() => {
    const { current } = axis
    if (!current || !there) return
    const captions = measures.flatMap((measure) => [captionOf(measure, true, m), captionOf(measure, false, m)])
    setWidths(new Map(captions.map((caption) => [caption, widthIn(current, caption)])))
  }, [measures, there, m])
  const strokes = measures.flatMap((measure) => strokeOf(measure) ?? [])
  const widthOf = (measure: Measure, short: boolean) =>
    (!short && width < ROOMY ? undefined : widths.get(captionOf(measure, short, m))) ?? Number.POSITIVE_INFINITY
  return (
    <div className={styles.band}>
      <div className={styles.axis} ref={axis}>
        {there ? placeMarks(strokes, width).map((mark) => <Marks key={mark.x} mark={mark} onOpen={setOpened} m={m} />) : null}
        {there
          ? placeBars(strokes, width, widthOf).map((bar) => <Bar key={bar.stroke.measure.id} bar={bar} onOpen={setOpened} m={m} />)
          : null}
      </div>
      <MeasuresButton className={styles.list} />
      <MeasuresDialog opened={opened} onClose={() => setOpened(null)} />
    </div>
  )
}

interface ItemProps {
  readonly onOpen: (ids: readonly string[]) => void
  readonly m: Messages
}

/** Solid while the source is sure; then, to an approximate end, dashed; without one, ever shorter strokes. A tick at the announced end. */
function Bar({ bar: { stroke, row, x, sureTo, to, caption }, onOpen, m }: ItemProps & { readonly bar: PlacedBar }) {
  const { measure, tick } = stroke
  const name = captionOf(measure, false, m)
  const left = Math.min(x, caption?.x ?? x)
  const fading = FADING.filter(({ x: from, length }) => sureTo + from + length <= to)
  const doubt =
    stroke.to === null
      ? fading.map(({ x: from, length }) => `M${sureTo + from - left} 4h${length}`).join('')
      : dashes(sureTo - left, to - left)
  return (
    <button
      type="button"
      className={styles.bar}
      style={{ insetInlineStart: `${left}px`, insetBlockStart: `${(row + 1) * 24}px`, inlineSize: `${to - left}px` }}
      title={name}
      aria-label={name}
      aria-haspopup="dialog"
      onClick={() => onOpen([measure.id])}
    >
      <svg className={styles.stroke} width="100%" height="9" aria-hidden="true">
        <path d={`M${x - left} 4H${sureTo - left}${doubt}`} strokeWidth="5" />
        {tick === null ? null : <path d={`M${sureTo - left} 0v9`} strokeWidth="1.5" />}
      </svg>
      {caption ? (
        <span className={styles.caption} style={{ marginInlineStart: `${caption.x - left}px` }}>
          {captionOf(measure, caption.short, m)}
        </span>
      ) : null}
    </button>
  )
}

/** Short strokes from one place to another: it may have ended in any of these days. */
function dashes(from: number, to: number): string {
  const count = Math.max(0, Math.floor((to - from) / 6))
  return Array.from({ length: count }, (_, index) => `M${from + 3 + index * 6} 4h3`).join('')
}

/** One or several single days, too close to each other for buttons of their own. */
function Marks({ mark: { strokes, x, days }, onOpen, m }: ItemProps & { readonly mark: PlacedMark }) {
  const names = strokes.map(({ measure }) => `${measure.title}, ${datePhrase(measure.date, m, 'short')}`)
  const name = names.length === 1 ? (names[0] ?? '') : toolsEn.several(names.length, names.join('; '))
  const first = days[0] ?? x
  const span = (days.at(-1) ?? x) - first
  return (
    <button
      type="button"
      className={styles.mark}
      style={{ insetInlineStart: `${Math.round(x - span / 2) - 12}px`, inlineSize: `${Math.round(span) + 24}px` }}
      title={name}
      aria-label={name}
      aria-haspopup="dialog"
      onClick={() => onOpen(strokes.map(({ measure }) => measure.id))}
    >
      <svg width="100%" height="9" aria-hidden="true">
        {days.map((day, index) => (
          <path
            key={strokes[index]?.measure.id}
            d={`M${Math.round(day - first) + 12} .5l4 4-4 4-4-4z`}
            fill={strokes[index]?.sureTo === strokes[index]?.from ? 'none' : undefined}
          />
        ))}
      </svg>
    </button>
  )
}
