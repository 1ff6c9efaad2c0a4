import { Sprite } from '../article/Sprite.tsx'
import { Svg } from '../article/Svg.tsx'
import { CSS_PAINT, certaintyMark, type PinSpec, pinSymbol } from '../drawing/symbol.ts'
import { accountEn } from '../i18n/account-en.ts'
import type { MethodMessages, MethodWords } from '../i18n/method-en.ts'
import { report } from '../model/report.ts'
import { stepUnit } from '../model/steps.ts'
import { CERTAINTIES, familyOf } from '../model/taxonomy.ts'
import { LanguageLinks } from './LanguageLinks.tsx'
import { Corrections, Languages } from './MethodCorrections.tsx'
import styles from './MethodPage.module.css'
import { List, Part } from './MethodPart.tsx'
import { Absence, Fields, Inclusion, Named, Reply } from './MethodRules.tsx'
import { Data, MapSources, Verify } from './MethodSources.tsx'
import { Rich, within } from './Rich.tsx'
import { ROOT, siteRoot } from './roots.ts'
import type { Said } from './said.ts'

/** Figures of the dataset that the method names. */
export interface MethodFacts {
  readonly version: string
  readonly records: number
  readonly unlocated: number
  readonly undated: number
  readonly contested: number
  readonly reported: number
  readonly measures: number
  readonly situations: number
  readonly withoutFootnote: number
}

interface Props {
  readonly facts: MethodFacts
  readonly said: Said
  readonly m: MethodMessages
}

/** The method as a page of its own: static, without a script. */
export function MethodPage({ facts, said, m }: Props) {
  const words = m.method
  return (
    <div className={styles.page}>
      {/* The pins of the map take their signs from it. */}
      <Sprite />
      <nav className={styles.back} aria-label={words.back.label}>
        <a href={ROOT}>{words.back.map}</a>
        <LanguageLinks path="method/" />
      </nav>
      <main>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>{m.pages.documentLead(`${m.title}: ${m.subtitle}`, facts.version)}</p>
        <div className={styles.map} id="first-map" />
        <Source facts={facts} words={words} />
        <Inclusion words={words} />
        <Records words={words} />
        <Fields words={words} />
        <Dates facts={facts} words={words} />
        <Places facts={facts} words={words} />
        <Certainty facts={facts} m={m} />
        <Absence words={words} />
        <Limits words={words} />
        <Harm words={words} />
        <Named words={words} />
        <Reply words={words} />
        <Corrections mail={said.mail} version={facts.version} m={m} />
        <Languages words={words} />
        <Privacy words={words} />
        <MapSources words={words} />
        <Data words={words} />
        <Verify digest={said.digest} version={facts.version} words={words} />
      </main>
    </div>
  )
}

interface PartProps {
  readonly words: MethodWords
}
interface CountedProps extends PartProps {
  readonly facts: MethodFacts
}

function Source({ facts: { records, measures, situations }, words: { source } }: CountedProps) {
  return (
    <Part title={source.title}>
      <p>
        <Rich text={source.document} tags={{ report: (title) => <cite>{title}</cite> }} />
      </p>
      <p>{source.holds(records, records - measures - situations, situations, measures)}</p>
    </Part>
  )
}

function Records({ words: { records } }: PartProps) {
  return (
    <Part title={records.title}>
      <p>
        <Rich text={records.read} tags={{ left: within(`${siteRoot()}data/left-out.json`) }} />
      </p>
      <p>{records.paragraphs}</p>
      <p>
        <Rich text={records.words} tags={{ not: (word) => <em>{word}</em> }} />
      </p>
      <p>
        <Rich text={records.footnotes} tags={{ sources: within('../sources/') }} />
      </p>
    </Part>
  )
}

function Dates({ facts, words: { dates } }: CountedProps) {
  const unit = stepUnit()
  return (
    <Part title={dates.title}>
      <p>{dates.exact}</p>
      <p>{dates.months}</p>
      {unit === 'month' ? null : <p>{dates.longer[unit]}</p>}
      <p>{dates.undated(facts.undated)}</p>
    </Part>
  )
}

/** Each form of a pin, and what it means. */
function pinMarks(): readonly (readonly [spec: PinSpec, meaning: keyof MethodWords['places']['pins']])[] {
  const { example, families } = report()
  const pin = { count: 1, shares: [{ family: familyOf(example), count: 1 }], category: example, merged: false, state: 'rest' } as const
  const shares = [0, Math.floor(families.length / 3), families.length - 1].map((at, index) => ({
    family: families[at]?.id ?? '',
    count: 3 - index,
  }))
  const ring = { count: 6, shares, category: example, dashed: false, state: 'rest' } as const
  return [
    [{ ...pin, dashed: false }, 'one'],
    [{ ...pin, dashed: true }, 'area'],
    [{ ...ring, merged: false }, 'several'],
    [{ ...ring, merged: true }, 'merged'],
    [{ ...pin, dashed: false, measure: true }, 'measure'],
    [{ ...pin, dashed: false, state: 'left-out' }, 'leftOut'],
  ]
}

function Places({ facts, words: { places } }: CountedProps) {
  return (
    <Part title={places.title}>
      <ul className={styles.marks}>
        {pinMarks().map(([spec, meaning]) => (
          <li key={meaning}>
            <Svg node={pinSymbol(spec, CSS_PAINT)} />
            <span>{places.pins[meaning]}</span>
          </li>
        ))}
      </ul>
      <p>{places.stated(facts.unlocated)}</p>
      <p>{places.regions}</p>
    </Part>
  )
}

function Certainty({ facts, m }: { readonly facts: MethodFacts; readonly m: MethodMessages }) {
  const { title, counts } = m.method.certainty
  return (
    <Part title={title}>
      <ul className={styles.marks}>
        {CERTAINTIES.map((certainty) => (
          <li key={certainty}>
            <Svg node={certaintyMark(certainty, 14, 'currentColor')} />
            <span>
              <strong>{m.certainties[certainty]}.</strong> {accountEn.certaintyMeaning[certainty]}
            </span>
          </li>
        ))}
      </ul>
      <p>{counts(facts.reported, facts.contested, facts.withoutFootnote)}</p>
    </Part>
  )
}

function Limits({ words: { limits } }: PartProps) {
  return (
    <Part title={limits.title}>
      <List items={limits.list} />
    </Part>
  )
}

function Harm({ words: { harm } }: PartProps) {
  return (
    <Part title={harm.title}>
      <p>{harm.text}</p>
    </Part>
  )
}

function Privacy({ words: { privacy } }: PartProps) {
  return (
    <Part title={privacy.title}>
      <p>
        <Rich text={privacy.text} tags={{ security: within('../security/'), accessibility: within('../accessibility/') }} />
      </p>
    </Part>
  )
}
