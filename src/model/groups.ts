import type { Incident } from './incident.ts'

/** The parts of a record that many records share; what else it says follows from them, but for its id and title. */
export type Part =
  | 'kind'
  | 'category'
  | 'categories'
  | 'outcomes'
  | 'dates'
  | 'location'
  | 'certainty'
  | 'groups'
  | 'actors'
  | 'actorIds'
  | 'legalProvisions'
  | 'provisionIds'
  | 'footnotes'
  | 'sourceKinds'
  | 'answered'

/** Records by what they say in one part: to which group each belongs, and of each group the first record, in the order of the list. */
export interface Groups {
  readonly of: Uint32Array
  readonly like: readonly Incident[]
}

/** The groups of a list of records by each of their parts; groups that say the same may stand apart. */
export type GroupsOf = (part: Part) => Groups

/** Groups of records that hold the very same part. */
export function groupsByIdentity(incidents: readonly Incident[]): GroupsOf {
  return eachOnce((part) => {
    const met = new Map<Incident[Part], number>()
    return groupsBy(incidents, (incident) => {
      const number = met.get(incident[part]) ?? met.size
      met.set(incident[part], number)
      return number
    })
  })
}

/** Groups of records to whose parts somebody has given numbers. */
export function groupsByNumber(
  incidents: readonly Incident[],
  numbersOf: (incident: Incident) => Readonly<Record<Part, number>>,
): GroupsOf {
  const numbers = incidents.map(numbersOf)
  return eachOnce((part) => groupsBy(incidents, (_, record) => numbers[record]?.[part] ?? 0))
}

function groupsBy(incidents: readonly Incident[], numberOf: (incident: Incident, record: number) => number): Groups {
  /** Of each number its group, and 1 more. */
  const groups: number[] = []
  const like: Incident[] = []
  const of = new Uint32Array(incidents.length)
  for (let record = 0; record < incidents.length; record += 1) {
    const incident = incidents[record]
    if (!incident) continue
    const number = numberOf(incident, record)
    groups[number] ??= like.push(incident)
    of[record] = (groups[number] ?? 1) - 1
  }
  return { of, like }
}

function eachOnce(make: GroupsOf): GroupsOf {
  const made = new Map<Part, Groups>()
  return (part) => {
    const groups = made.get(part) ?? make(part)
    made.set(part, groups)
    return groups
  }
}
