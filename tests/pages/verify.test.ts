import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultsOf, sumsOf } from '../../src/pages/verify.mjs'

let folder = ''
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}
const verify = () => spawnSync('node', ['src/pages/verify.mjs', folder], { encoding: 'utf8' })

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verify-'))
  write('index.html', '<!doctype html>')
  write('data/incidents.geojson', '{}')
  write('SHA256SUMS', sumsOf(folder))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the check of a downloaded copy', () => {
  it('passes a whole one and prints the sum of the sums', () => {
    expect(faultsOf(folder)).toEqual([])
    const { status, stdout } = verify()
    expect([status, /^[0-9a-f]{64}$/m.test(stdout)]).toEqual([0, true])
  })

  it('names a file that was tampered with', () => {
    write('data/incidents.geojson', '{ }')
    expect(faultsOf(folder)).toEqual(['data/incidents.geojson: changed'])
    const { status, stderr } = verify()
    expect([status, stderr.trim()]).toEqual([1, 'data/incidents.geojson: changed'])
  })

  it('names a file that is missing, and one that was added', () => {
    rmSync(path.join(folder, 'index.html'))
    write('assets/more.js', 'alert(1)')
    expect(faultsOf(folder)).toEqual(['index.html: missing', 'assets/more.js: not part of the release'])
  })

  it('names a line that is no sum, and one that stands twice', () => {
    const sums = sumsOf(folder)
    write('SHA256SUMS', `${sums}${sums.split('\n')[0]}\nnonsense\n`)
    expect(faultsOf(folder)).toEqual([expect.stringContaining('twice'), expect.stringContaining('nonsense')])
  })

  it('does not pass without anything to check against', () => {
    write('SHA256SUMS', '')
    expect(faultsOf(folder)).not.toEqual([])
    rmSync(path.join(folder, 'SHA256SUMS'))
    expect(faultsOf(folder)).toEqual([expect.stringContaining('SHA256SUMS is missing')])
  })
})
