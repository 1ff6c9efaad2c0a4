import type { ChangeKind } from '../../formats/changes-file.ts'
import { parseDay } from '../../model/date.ts'
import type { Authored, AuthoredRelease } from './authored.ts'
import { MEASURE, recordDigests } from './record-digest.ts'
import type { Fault } from './rules.ts'

const FILE = 'changes.json'
/** How an id goes that is not used again. */
const GONE: readonly ChangeKind[] = ['merged', 'withdrawn']

/**
 * What holds `changes.json` and the records together: every record stands as its newest entry left it, every entry is of a record that is
 * or was there, and every retired id has an entry that tells of it. A report of version 0 may do without the list.
 */
export function changeFaults(authored: Authored): readonly Fault[] {
  const { releases, retired, version } = authored
  // A version 0 is a draft: what changes in it was never given out.
  if (releases.length === 0 && version.startsWith('0.')) return []
  const digests = recordDigests(authored)
  const known = new Set([...digests.keys(), ...retired.map(({ id }) => id)])
  return [
    ...versionFaults(releases, version),
    ...releases.flatMap((release, index) => entryFaults(release, index, known)),
    ...[...digests].flatMap(([name, digest]) => stateFaults(name, digest, releases)),
    ...goneFaults(authored),
  ]
}

function versionFaults(releases: readonly AuthoredRelease[], version: string): readonly Fault[] {
  const fault = (index: number, field: string, reason: string): Fault => ({ file: FILE, field: `${index}.${field}`, reason })
  const newest = releases[0]?.version
  return [
    ...(newest === version
      ? []
      : [{ file: FILE, field: '0.version', reason: `version.json says ${version}, the newest entry ${newest ?? 'is missing'}` }]),
    ...releases.flatMap(({ version: own, date }, index) => {
      const later = releases[index - 1]
      return [
        ...(parseDay(date) === null ? [fault(index, 'date', `"${date}" is no day`)] : []),
        ...(later && !isNewer(later.version, own)
          ? [fault(index, 'version', `${own} stands below ${later.version}: the newest comes first`)]
          : []),
        ...(later && later.date < date ? [fault(index, 'date', `${date} is after the day of ${later.version}, which came later`)] : []),
      ]
    }),
  ]
}

/** Whether one version came after another, number by number. */
function isNewer(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number))
  const at = a?.findIndex((number, index) => number !== b?.[index]) ?? -1
  return at >= 0 && (a?.[at] ?? 0) > (b?.[at] ?? 0)
}

/** An entry names what is or was there, and keeps the state of what it names and of nothing else. */
function entryFaults({ changes, digests }: AuthoredRelease, index: number, known: ReadonlySet<string>): readonly Fault[] {
  const fault = (field: string, reason: string): Fault => ({ file: FILE, field: `${index}.${field}`, reason })
  const all = changes.some(({ records }) => records === 'all')
  const named = new Set(changes.flatMap(({ records }) => (records === 'all' ? [] : records)))
  return [
    ...changes.flatMap(({ records }, at) =>
      records === 'all'
        ? []
        : records
            .filter((name) => !known.has(name))
            .map((name) => fault(`changes.${at}.records`, `"${name}" is no record, measure or retired id`)),
    ),
    ...Object.keys(digests).flatMap((name) => [
      ...(named.has(name) || all ? [] : [fault(`digests.${name}`, 'no change of this version names it')]),
      ...(known.has(name)
        ? []
        : [fault(`digests.${name}`, 'it is gone: an id that was published goes into retired.json, with an entry here')]),
    ]),
  ]
}

/** A record as it stands is what its newest entry left. */
function stateFaults(name: string, digest: string, releases: readonly AuthoredRelease[]): readonly Fault[] {
  const file = name.startsWith(MEASURE) ? 'context.json' : `incidents/${name}.json`
  const field = name.startsWith(MEASURE) ? name.slice(MEASURE.length) : '(whole record)'
  const last = releases.find(({ changes, digests }) =>
    // Of all that were there, not of all that there will be.
    changes.some(({ records }) => (records === 'all' ? digests[name] !== undefined : records.includes(name))),
  )
  if (last === undefined) return [{ file, field, reason: `no entry of ${FILE} names it` }]
  if (last.digests[name] === digest) return []
  const since =
    last.digests[name] === undefined
      ? `its entry for ${last.version} has no digest of it`
      : `it is not what its entry for ${last.version} left`
  return [{ file, field, reason: `${since}: raise version.json, enter what changed in ${FILE} and run "npm run changes"` }]
}

/** An id goes with an entry, and an entry that lets one go has its page in retired.json. */
function goneFaults({ releases, retired }: Authored): readonly Fault[] {
  const gone = releases.flatMap(({ changes }, index) =>
    changes.flatMap(({ how, records }, at) =>
      GONE.includes(how) && records !== 'all' ? records.map((name) => ({ name, field: `${index}.changes.${at}.records` })) : [],
    ),
  )
  return [
    ...retired
      .filter(({ id }) => !gone.some(({ name }) => name === id))
      .map(({ id }) => ({ file: 'retired.json', field: `${id}.id`, reason: `no entry of ${FILE} says that it was merged or withdrawn` })),
    ...gone
      .filter(({ name }) => !retired.some(({ id }) => id === name))
      .map(({ name, field }) => ({ file: FILE, field, reason: `"${name}" is not in retired.json, so its address would lead nowhere` })),
  ]
}
