import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeXlsx } from 'hucre'
import { expect, it } from 'vitest'

/** The command as a person runs it, in a process of its own: it loads modules otherwise than the tests do. */

it('npm run import reads a workbook', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'import-'))
  try {
    const rows = [
      ['title', 'date'],
      ['A march', '2031-05-01'],
    ]
    writeFileSync(path.join(folder, 'rows.xlsx'), await writeXlsx({ sheets: [{ name: 'Cases', rows }] }))
    const said = execFileSync('node', ['src/pages/import/main.mjs', path.join(folder, 'rows.xlsx'), path.join(folder, 'report')], {
      encoding: 'utf8',
    })
    expect(said).toContain('1 records written')
    expect(readdirSync(path.join(folder, 'report/incidents'))).toHaveLength(1)
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)
