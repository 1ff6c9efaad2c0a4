/**
 * Checks a downloaded copy of the site against its SHA256SUMS: `npm run verify -- folder`. Needs Node alone, no network and nothing
 * installed: the file can be copied out of the repository. `sha256sum --check SHA256SUMS` does the same without the extra files.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const SUMS = 'SHA256SUMS'

/** Every file under a folder, by its path with slashes, in the order of code points. @param {string} folder */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      path
        .relative(folder, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join('/'),
    )
    .sort((a, b) => (a < b ? -1 : 1))
}

/** @param {string} folder @param {string} file */
const digest = (folder, file) =>
  createHash('sha256')
    .update(readFileSync(path.join(folder, file)))
    .digest('hex')

/** The text of SHA256SUMS for a folder: a line for every file but the list itself. @param {string} folder */
export function sumsOf(folder) {
  return filesUnder(folder)
    .filter((file) => file !== SUMS)
    .map((file) => `${digest(folder, file)}  ${file}\n`)
    .join('')
}

/**
 * What is wrong with a copy, a line for each file; none is a whole copy.
 * @param {string} folder
 * @returns {readonly string[]}
 */
export function faultsOf(folder) {
  if (!existsSync(path.join(folder, SUMS))) return [`${SUMS} is missing: there is nothing to check against`]
  const faults = []
  const listed = new Map()
  for (const line of readFileSync(path.join(folder, SUMS), 'utf8').split('\n')) {
    if (line === '') continue
    const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    if (sum === undefined || file === undefined) faults.push(`${SUMS} has a line that cannot be read: ${line.slice(0, 80)}`)
    else if (listed.has(file)) faults.push(`${SUMS} lists ${file} twice`)
    else listed.set(file, sum)
  }
  const there = new Set(filesUnder(folder))
  for (const [file, sum] of listed) {
    if (!there.has(file)) faults.push(`${file}: missing`)
    else if (digest(folder, file) !== sum) faults.push(`${file}: changed`)
  }
  for (const file of there) if (file !== SUMS && !listed.has(file)) faults.push(`${file}: not part of the release`)
  if (listed.size === 0) faults.push(`${SUMS} lists nothing`)
  return faults
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'dist'
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}. Say which: npm run verify -- FOLDER`)
    process.exit(2)
  }
  const faults = faultsOf(folder)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exit(1)
  console.log(`${folder}: every file is as ${SUMS} says. SHA-256 of ${SUMS} itself, to compare with the one published elsewhere:`)
  console.log(digest(folder, SUMS))
}
