import { buildColumns, type Columns, keepColumns } from '../model/columns.ts'
import { type GroupsOf, groupsByIdentity, type Part as RecordPart } from '../model/groups.ts'
import type { Dataset, Incident, IncidentId } from '../model/incident.ts'
import type { Parsed } from './collection.ts'

/** What records say alike again and again, everything but their ids and titles; and the part from which it follows. */
const SHARED = {
  kind: 'kind',
  category: 'category',
  categories: 'categories',
  family: 'category',
  outcomes: 'outcomes',
  dates: 'dates',
  span: 'dates',
  months: 'dates',
  location: 'location',
  certainty: 'certainty',
  groups: 'groups',
  actors: 'actors',
  actorIds: 'actorIds',
  legalProvisions: 'legalProvisions',
  provisionIds: 'provisionIds',
  footnotes: 'footnotes',
  sourceKinds: 'sourceKinds',
  answered: 'answered',
} as const satisfies Readonly<Record<Exclude<keyof Incident, 'id' | 'title'>, RecordPart>>
type Shared = keyof typeof SHARED

/** Values, each once, and which of them each record has. */
interface Part<Value> {
  readonly values: readonly Value[]
  readonly of: Uint32Array
}

/** Texts behind each other, and where each ends: one text is handed over in no time, a hundred thousand are not. */
interface Texts {
  readonly text: string
  readonly ends: Uint32Array
}

/** A dataset as a worker hands it to the page: numbers that change hands without a copy, and each thing that many records say once. */
export interface PackedList {
  readonly about: Pick<Dataset, 'version' | 'language' | 'digest' | 'retired'>
  readonly problems: Parsed<Incident>['problems']
  readonly ids: Texts
  readonly titles: Texts
  readonly parts: { readonly [Key in Shared]: Part<Incident[Key]> }
  readonly columns: Omit<Columns, 'incidents'>
}

/**
 * A dataset and its columns, packed.
 * @param groupsOf its records in groups; who read them may know them already
 */
export function packList({ dataset, problems }: Parsed<Incident>, groupsOf: GroupsOf = groupsByIdentity(dataset.incidents)): PackedList {
  const { version, language, digest, retired, incidents } = dataset
  const { incidents: _, ...columns } = buildColumns(incidents, groupsOf)
  const partOf = (key: Shared) => {
    const { of, like } = groupsOf(SHARED[key])
    return { of, values: like.map((incident) => incident[key]) }
  }
  return {
    about: { version, language, digest, retired },
    problems,
    ids: textsOf(incidents, ({ id }) => id),
    titles: textsOf(incidents, ({ title }) => title),
    parts: Object.fromEntries((Object.keys(SHARED) as Shared[]).map((key) => [key, partOf(key)])) as unknown as PackedList['parts'],
    columns,
  }
}

/** The dataset of a packed list; its columns are kept, so that they are not built again. */
export function unpackList({ about, problems, ids, titles, parts, columns }: PackedList): Parsed<Incident> {
  const read = <Key extends Shared>(key: Key) => {
    const { values, of } = parts[key] as Part<Incident[Key]>
    return (at: number) => values[of[at] ?? 0] as Incident[Key]
  }
  const [kind, category, categories, family] = [read('kind'), read('category'), read('categories'), read('family')]
  const [outcomes, dates, span, months] = [read('outcomes'), read('dates'), read('span'), read('months')]
  const [where, certainty, groups, answered] = [read('location'), read('certainty'), read('groups'), read('answered')]
  const [actors, actorIds, provisions, provisionIds] = [read('actors'), read('actorIds'), read('legalProvisions'), read('provisionIds')]
  const [footnotes, sourceKinds] = [read('footnotes'), read('sourceKinds')]
  const [idAt, titleAt] = [textAt(ids), textAt(titles)]
  const byId = new Map<IncidentId, Incident>()
  const incidents = Array.from(ids.ends, (_, at): Incident => {
    const incident = {
      id: idAt(at),
      kind: kind(at),
      category: category(at),
      categories: categories(at),
      family: family(at),
      title: titleAt(at),
      outcomes: outcomes(at),
      dates: dates(at),
      span: span(at),
      months: months(at),
      location: where(at),
      certainty: certainty(at),
      groups: groups(at),
      actors: actors(at),
      actorIds: actorIds(at),
      legalProvisions: provisions(at),
      provisionIds: provisionIds(at),
      footnotes: footnotes(at),
      sourceKinds: sourceKinds(at),
      answered: answered(at),
    }
    byId.set(incident.id, Object.freeze(incident))
    return incident
  })
  keepColumns({ incidents: Object.freeze(incidents), ...columns })
  return { dataset: Object.freeze({ ...about, incidents, byId }), problems }
}

/** What of a packed list changes hands without a copy. */
export function buffersOf(packed: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  const look = (value: unknown) => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer)
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) look(inner)
  }
  look(packed)
  return [...buffers]
}

function textsOf(incidents: readonly Incident[], textOf: (incident: Incident) => string): Texts {
  const texts = incidents.map(textOf)
  let end = 0
  return { text: texts.join(''), ends: Uint32Array.from(texts, ({ length }) => (end += length)) }
}

const textAt =
  ({ text, ends }: Texts) =>
  (at: number): string =>
    text.slice(ends[at - 1] ?? 0, ends[at])
