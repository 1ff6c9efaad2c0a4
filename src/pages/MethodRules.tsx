import styles from './MethodPage.module.css'
import { Part } from './MethodPart.tsx'

/** What becomes a record, what its fields mean, and what follows from what is not there. */
export function Inclusion() {
  return (
    <Part title="What becomes a record" id="inclusion">
      <p>A passage of the report becomes a record if all of this is true of it:</p>
      <ul className={styles.list}>
        <li>
          The report tells of something that happened, was done or lasted in Kazakhstan, or at its border, between January and July 2020.
        </li>
        <li>It concerns a right: what was done to people, what was kept from them, or what was done for them.</li>
        <li>
          It is told of a time, a place, a person or a group that can be told from others; a sentence about everybody and always is not
          enough.
        </li>
        <li>Publishing it harms nobody more than the report itself already does.</li>
      </ul>
      <p>
        Left out are dated national measures without an event of their own (they stand beside the timeline), statistics, legal analysis,
        recommendations, and events abroad. One event is one record, however often the report comes back to it; two events in one sentence
        are two. Whether an event is grave, proven or sympathetic plays no part.
      </p>
    </Part>
  )
}

const FIELDS: readonly (readonly [term: string, meaning: string])[] = [
  [
    'Kind',
    'Incident: something that happened. Situation: a condition that lasted. Positive measure: something that the report counts in favour.',
  ],
  [
    'Category',
    'The right or subject concerned, one of eighteen, in six families. The first is the main one and gives the colour; others may follow.',
  ],
  [
    'When',
    'Each date with what happened on it (occurred, detained, fined, reported, answered …), as exactly as the report gives it and no more.',
  ],
  [
    'Where',
    'A place of our gazetteer, with how exactly it is known and on what that rests: named, implied, or only where a person is from.',
  ],
  ['Who', 'Numbers that the report gives, what they count, and according to whom where accounts differ. Never added up by us.'],
  ['Certainty', 'How the report speaks: it states, it reports what others say, or it tells of accounts that contradict each other.'],
  ['What officials said', 'Any answer, denial or explanation by an authority that the report carries; otherwise that it carries none.'],
  ['What followed, outcome', 'What came of it within the time of the report, such as a fine, a sentence, a release, or an inquiry.'],
  ['What the report does not say', 'The obvious questions that the report leaves open. It is not a reproach to anyone.'],
  [
    'People, institutions, provisions, rights',
    'Named in the report; nothing is inferred. Articles of law are given as the report gives them.',
  ],
  ['Tags', 'Added by the editors, such as articles of the ICCPR. They are the only judgement of ours, and marked as such.'],
  ['Editors’ note', 'What seems off in the report (a slip, two dates for one event). The report’s text is kept.'],
  ['Section, footnotes', 'Where in the report the passage stands, and on which of its 97 footnotes it rests.'],
]

export function Fields() {
  return (
    <Part title="What each field means" id="fields">
      <dl className={styles.fields}>
        {FIELDS.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        The names of the fields in the files, and what each may hold, are in <a href="../data/incidents.schema.json">the schema</a>. An
        empty field means that the report says nothing of it, not that there was nothing.
      </p>
    </Part>
  )
}

export function Named() {
  return (
    <Part title="Who may be named, and why" id="named">
      <p>A person is named only if the report names them and one of these is true:</p>
      <ul className={styles.list}>
        <li>They acted in public and for the public: activists, bloggers, journalists, lawyers, heads of organisations.</li>
        <li>
          They spoke or acted in an office: ministers, judges, mayors, police, spokespeople. They stand by their office, not by their
          person.
        </li>
        <li>
          A court or the state itself made their case public, and naming them is part of their own defence, such as of doctors prosecuted
          for what they said.
        </li>
      </ul>
      <p>
        Never named are patients, the dead of the epidemic, victims of domestic violence, children, and people who only happened to be
        there, even where the report names them. Nobody is called guilty of anything: a record says what someone was accused of or sentenced
        for, by whom, and what they answered. A name is removed when the person asks for it; no reason is needed, and the record then stands
        without.
      </p>
    </Part>
  )
}

export function Reply() {
  return (
    <Part title="Right of reply" id="reply">
      <p>
        Whoever a record speaks of, a person, an authority, a company or a court, may answer it. An answer that concerns the facts of the
        record is published in the record itself, under “What officials said” or in a note that says whose answer it is and when it came, at
        the same size as the claim. It is not shortened in its meaning, and not commented on. Insults and personal data of others are left
        out, and that is said. What the report’s authors themselves should answer for is passed on to them. Answers of 2020 that the report
        carries are in the records from the beginning.
      </p>
    </Part>
  )
}

export function Absence() {
  return (
    <Part title="Absence is not evidence" id="absence">
      <p>
        A region, month or group without a record is one of which this report does not tell. Researchers could not be everywhere under
        lockdown; people far from cities, in closed institutions or in fear are heard last; some things happened after the report. So no
        rate, ranking or comparison between regions, months or groups can be drawn from these counts, and a rise in a month may only be a
        rise in reporting. “The report gives no official answer” does not mean that nobody answered, and “contested” does not mean untrue.
      </p>
    </Part>
  )
}
