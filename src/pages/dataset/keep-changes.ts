import type { AuthoredRelease } from './authored.ts'
import { readAuthored } from './read.ts'
import { recordDigests } from './record-digest.ts'
import { faultLines } from './rules.ts'

/** What was kept with the newest version, and why not all. */
export interface Kept {
  readonly releases: readonly AuthoredRelease[]
  /** Records whose state is new in the newest version. */
  readonly kept: readonly string[]
  /** Records that changed after their state had been kept with the newest version. */
  readonly refused: readonly string[]
  /** Records that changed, and that the newest version does not name. */
  readonly missed: readonly string[]
}

/**
 * Keeps the state of the records that the newest version names.
 * @param root the folder of the authored files
 * @param written `changes.json` as it stands there, in one language
 * @param again whether a state that is kept already may be put right
 * @throws Error where a file is not of its shape
 */
export function keepChanges(root: string, written: readonly AuthoredRelease[], again: boolean): Kept {
  const { authored, faults } = readAuthored(root)
  if (faults.length > 0) throw new Error(faultLines(faults, root))
  const [newest, ...older] = written
  if (!newest) throw new Error(`${root}/changes.json has no version.`)
  const digests = recordDigests(authored)
  const last = (name: string) => written.find((release) => release.digests[name] !== undefined)?.digests[name]
  const changed = [...digests].filter(([name, digest]) => last(name) !== digest)
  const named = (name: string) => newest.changes.some(({ records }) => records === 'all' || records.includes(name))
  const toKeep = [...digests].filter(([name, digest]) => named(name) && newest.digests[name] !== digest)
  const kept = toKeep.filter(([name]) => again || newest.digests[name] === undefined)
  const refused = toKeep.filter(([name]) => !again && newest.digests[name] !== undefined)
  const after = Object.fromEntries(Object.entries({ ...newest.digests, ...Object.fromEntries(kept) }).sort(([a], [b]) => (a < b ? -1 : 1)))
  const names = (entries: readonly (readonly [name: string, digest: string])[]) => entries.map(([name]) => name)
  return {
    releases: [{ ...newest, digests: after }, ...older],
    kept: names(kept),
    refused: names(refused),
    missed: names(changed).filter((name) => !named(name)),
  }
}
