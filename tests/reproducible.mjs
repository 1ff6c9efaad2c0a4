/**
 * Builds twice, in different folders, time zones and languages, and compares byte for byte: `npm run reproducible`. By name, not a part
 * of `npm test`: it takes two whole builds.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { faultsOf, filesUnder } from '../src/pages/verify.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PLACES = [
  { folder: 'a', TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'C' },
  { folder: 'another folder', TZ: 'Pacific/Kiritimati', LANG: 'kk_KZ.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
]

/** A copy of what is tracked or new here, with the same packages but no cache. */
function copyTo(target) {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  if (listed.status !== 0) throw new Error(listed.stderr)
  for (const file of listed.stdout.split('\0').filter(Boolean)) cpSync(path.join(ROOT, file), path.join(target, file))
  mkdirSync(path.join(target, 'node_modules'))
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    if (!name.startsWith('.') || name === '.bin')
      symlinkSync(path.join(ROOT, 'node_modules', name), path.join(target, 'node_modules', name))
  }
}

const base = mkdtempSync(path.join(tmpdir(), 'reproducible-'))
try {
  const built = PLACES.map(({ folder, ...env }) => {
    const target = path.join(base, folder)
    mkdirSync(target)
    copyTo(target)
    const run = spawnSync('npm', ['run', 'build', '--silent'], { cwd: target, env: { ...process.env, ...env }, encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`The build in "${folder}" failed:\n${run.stderr}`)
    return path.join(target, 'dist')
  })
  const [first, second] = built
  const [ours, theirs] = built.map((folder) => filesUnder(folder))
  const different = [...new Set([...ours, ...theirs])].filter(
    (file) =>
      !ours.includes(file) || !theirs.includes(file) || !readFileSync(path.join(first, file)).equals(readFileSync(path.join(second, file))),
  )
  const faults = [...different.map((file) => `${file}: differs between the builds`), ...built.flatMap((folder) => faultsOf(folder))]
  for (const fault of faults) console.error(fault)
  if (faults.length === 0) console.log(`${ours.length} files, the same byte for byte in both builds.`)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  rmSync(base, { recursive: true, force: true })
}
