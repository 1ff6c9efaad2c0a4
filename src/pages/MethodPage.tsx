import { Svg } from '../article/Svg.tsx'
import { CSS_PAINT, certaintyMark, type PinSpec, pinSymbol } from '../drawing/symbol.ts'
import { en } from '../i18n/en.ts'
import { CERTAINTIES } from '../model/taxonomy.ts'
import { Corrections } from './MethodCorrections.tsx'
import styles from './MethodPage.module.css'
import { Part } from './MethodPart.tsx'
import { Absence, Fields, Inclusion, Named, Reply } from './MethodRules.tsx'
import { Data, MapSources, Verify } from './MethodSources.tsx'
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

/** The method as a page of its own: static, without a script. */
export function MethodPage({ facts, said }: { readonly facts: MethodFacts; readonly said: Said }) {
  return (
    <div className={styles.page}>
      <nav className={styles.back} aria-label="Back">
        <a href="../">Back to the map</a>
      </nav>
      <main>
        <h1 className={styles.title}>Method and limits</h1>
        <p className={styles.lead}>
          {en.title}: {en.subtitle}. Data version {facts.version}.
        </p>
        <div className={styles.map} id="first-map" />
        <Source facts={facts} />
        <Inclusion />
        <Records />
        <Fields />
        <Dates facts={facts} />
        <Places facts={facts} />
        <Certainty facts={facts} />
        <Absence />
        <Limits />
        <Harm />
        <Named />
        <Reply />
        <Corrections mail={said.mail} version={facts.version} />
        <Privacy />
        <MapSources />
        <Data />
        <Verify digest={said.digest} version={facts.version} />
      </main>
    </div>
  )
}

function Source({ facts }: { readonly facts: MethodFacts }) {
  const incidents = facts.records - facts.measures - facts.situations
  return (
    <Part title="One source, retold">
      <p>
        Everything here comes from one document: <cite>Human Rights Impact Assessment of the COVID-19 Response in Kazakhstan</cite>,
        published in July 2020 by International Partnership for Human Rights (IPHR, Belgium) and the Kazakhstan International Bureau for
        Human Rights and Rule of Law (KIBHR). They and the local researchers who worked with them documented what it describes; we did not
        investigate anything ourselves and add no facts of our own.
      </p>
      <p>
        The map holds {facts.records} records: {incidents} incidents, {facts.situations} situations (conditions that lasted) and{' '}
        {facts.measures} positive measures, which the report names too. A number that counts all three says “records”; a situation or
        measure says so in its row and account.
      </p>
    </Part>
  )
}

function Records() {
  return (
    <Part title="How a record is made">
      <p>
        The report was read whole, footnotes included, and each event or situation that has a date, a place or a named person became a
        record or was consciously left out; the <a href="../data/left-out.json">list of what was left out</a> gives the reasons. Then every
        record was read against the report with the aim of proving it wrong, and the report was walked once more, paragraph by paragraph, to
        find what no record holds.
      </p>
      <p>
        Each account names the paragraphs of the report that it rests on, with their first words, so that every sentence can be checked in
        the PDF. Paragraphs are counted from the top of each page: what goes on from the page before is the first; each item of a list and
        each quotation counts, with the line that says whose it is; headings, pictures and footnotes do not. Every paragraph of the report
        is named by a record, by the dated national measures, or in the list of what was left out.
      </p>
      <p>
        Titles and accounts are written anew, in plain words. Facts, figures, names and addresses carry over unchanged, and so do the
        report’s hedges: “reportedly”, “according to”, “said”. What officials said stands beside the claim, at the same size. Where the
        report contradicts itself or prints an evident slip, its text is kept and an editors’ note says what seems off. Each account ends
        its story with what the report does <em>not</em> say, so that nobody fills the gap with a guess.
      </p>
      <p>
        Numbers in small type are the report’s own footnotes, 1 to 97. Their addresses are given as printed; we did not open them, some are
        misprinted, and pages may be gone. Beside each address a link leads to its copy in a public web archive, as of the month of the
        report; <a href="../sources/">all footnotes</a> stand on a page of their own. Tags such as “ICCPR 9” are added by the editors; the
        report does not use them.
      </p>
    </Part>
  )
}

function Dates({ facts }: { readonly facts: MethodFacts }) {
  return (
    <Part title="Dates and doubt">
      <p>
        A date says exactly what the report says. “Early”, “mid” and “late” stand for the days 1–10, 11–20 and 21 to the end of a month.
      </p>
      <p>
        What happened, an act for which somebody is pursued, and each step of a proceeding (a charge, the opening of a case, a sentence, the
        hearing of an appeal) place a record in their month; letters, answers, publications and earlier history do not. A record counts in
        every month that such a date may touch, so counts of months must not be added up. The day of an article or a post is not the day of
        the event: a record that has no other date says “Reported” or “Posted” and stands among the undated.
      </p>
      <p>
        {facts.undated} records have no date in the report. They stand in a group of their own, “Undated”, and never disappear without a
        word: when months are chosen, a line under the list says how many there are.
      </p>
    </Part>
  )
}

const PIN = { count: 1, shares: [{ family: 'services', count: 1 }], category: 'water', merged: false, state: 'rest' } as const
const RING = {
  count: 6,
  shares: [
    { family: 'confinement', count: 3 },
    { family: 'civic', count: 2 },
    { family: 'protection', count: 1 },
  ],
  category: 'sealed-homes',
  dashed: false,
  state: 'rest',
} as const

const PIN_MARKS: readonly (readonly [spec: PinSpec, meaning: string])[] = [
  [{ ...PIN, dashed: false }, 'One record in a town or village. The sign is its category. The pin marks the place, never an address.'],
  [
    { ...PIN, dashed: true },
    'One record known only to a district, a region or a stretch of the border. The whole area is meant, not the point.',
  ],
  [{ ...RING, merged: false }, 'Several records at one place: their number, and the shares of the six families.'],
  [{ ...RING, merged: true }, 'Several places too close together at this scale.'],
  [{ ...PIN, dashed: false, measure: true }, 'A positive measure: a second, thin ring. In the timeline its block is hollow.'],
  [{ ...PIN, dashed: false, state: 'left-out' }, 'A place whose records the filters leave out.'],
]

function Places({ facts }: { readonly facts: MethodFacts }) {
  return (
    <Part title="Places and pins">
      <ul className={styles.marks}>
        {PIN_MARKS.map(([spec, meaning]) => (
          <li key={meaning}>
            <Svg node={pinSymbol(spec, CSS_PAINT)} />
            <span>{meaning}</span>
          </li>
        ))}
      </ul>
      <p>
        A place is what the report states, no finer. Where it only says where a person is from, the row says “A person from …”, because that
        is not where it happened. Where the place follows from the text without being named, the account says so. {facts.unlocated} records
        have no pin: the report names no place, or the whole country is concerned; they are counted beside the map.
      </p>
      <p>
        Regions are those of 2020: fourteen regions and the cities Nur-Sultan (today Astana), Almaty and Shymkent, which are counted apart
        from the regions round them. Turkestan the city is not Turkestan Region, nor Almaty the city Almaty Region. Coordinates come from
        GeoNames, rounded to about a kilometre for towns; points of regions are inner points, and Karazhar and the border point were set by
        the editors.
      </p>
    </Part>
  )
}

function Certainty({ facts }: { readonly facts: MethodFacts }) {
  return (
    <Part title="Certainty">
      <ul className={styles.marks}>
        {CERTAINTIES.map((certainty) => (
          <li key={certainty}>
            <Svg node={certaintyMark(certainty, 14, 'currentColor')} />
            <span>
              <strong>{en.certainties[certainty]}.</strong> {en.certaintyMeaning[certainty]}
            </span>
          </li>
        ))}
      </ul>
      <p>
        {facts.reported} records are reported and {facts.contested} contested. The mark is about how the report speaks; it is not our
        judgement of what is true. {facts.withoutFootnote} records have no footnote in the report and rest on the report alone; their
        accounts say so.
      </p>
    </Part>
  )
}

function Limits() {
  return (
    <Part title="What this map cannot tell">
      <ul className={styles.list}>
        <li>It is not complete. It shows what one report documented; a region without a pin is not a region where nothing happened.</li>
        <li>Counts are counts of records, not of people harmed, and unlike things must not be added up.</li>
        <li>It ends in mid-July 2020, when the report was written. What courts or officials did later is not here.</li>
        <li>Borders are generalised (Natural Earth) and imply no opinion on any territory.</li>
        <li>Texts are in English for now; most of the footnotes lead to pages in Russian.</li>
      </ul>
    </Part>
  )
}

function Harm() {
  return (
    <Part title="Do no harm">
      <p>
        Details that could identify a patient, a victim of domestic violence or a child are left out even where the report has them.
        Shelters are shown at city level only. No pin points at a home. There is no heat map: so few records would draw a picture that they
        do not support.
      </p>
    </Part>
  )
}

function Privacy() {
  return (
    <Part title="What this site knows of you">
      <p>
        Nothing is asked of other sites: no map service, no fonts, no statistics, no cookies. Whoever hosts this copy sees, like every host,
        your network address and which files you fetch. An incident, a month, a category or a place has a page of its own: who opens or
        reloads its address asks the host for that page. Choosing within the page asks for nothing of the kind, and whatever else you
        filter, search for or look at stands behind the # of the address, which is never sent. Nothing is stored on your device, unless you
        switch the colours: that choice is kept until you clear the site’s data. A footnote’s link opens another site in a new tab, which is
        not told where you came from, but will see you like any visitor. What is protected and what is not stands on the page on{' '}
        <a href="../security/">security</a>; what readers with disabilities can expect on that on{' '}
        <a href="../accessibility/">accessibility</a>.
      </p>
    </Part>
  )
}
