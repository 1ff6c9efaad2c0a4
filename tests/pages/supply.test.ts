import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bomOf, licencesText, steadyBom } from '../../src/pages/supply.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>
interface Entry {
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> }
const packages = Object.entries(lock.packages).filter(([name]) => name !== '')

describe('what the site is made with', () => {
  it('stands in the table of the README, each package with a reason, and nothing else does', () => {
    const readme = readFileSync('README.md', 'utf8')
    const [, table = ''] = /### What is shipped\n[\s\S]*?\n((?:\|.*\n)+)/.exec(readme) ?? []
    const rows = table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) => row.split('|').map((cell) => cell.trim()))
    expect(rows.map(([, name]) => name?.replaceAll('`', ''))).toEqual(Object.keys(manifest.dependencies))
    for (const [, name, why = ''] of rows) expect([name, why.length > 20]).toEqual([name, true])
  })

  it('has exact versions', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, range]) => !/^\d+\.\d+\.\d+$/.test(range),
    )
    expect(loose).toEqual([])
  })

  it('runs nothing when it is installed', () => {
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true')
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)).toEqual([])
  })

  it('comes from a registry, each package with its hash', () => {
    expect(packages.length).toBeGreaterThan(100)
    expect(packages.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([name]) => name)).toEqual([])
    expect(packages.filter(([, { resolved }]) => resolved && !resolved.startsWith('https://')).map(([name]) => name)).toEqual([])
  })
})

describe('the list of packages (SBOM)', () => {
  const bom = JSON.parse(bomOf('.')) as {
    bomFormat: string
    serialNumber?: string
    metadata: { timestamp?: string; component: { name: string } }
    components: { name: string; version: string; licenses?: unknown[]; hashes?: unknown[] }[]
  }

  it('is CycloneDX, and names every package that is shipped with version, hash and licence', () => {
    expect(bom.bomFormat).toBe('CycloneDX')
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      expect(bom.components).toContainEqual(
        expect.objectContaining({ name, version, licenses: [expect.anything()], hashes: [expect.anything()] }),
      )
    }
  })

  it('names nothing that is not shipped', () => {
    expect(bom.components.length).toBeLessThanOrEqual(19)
    expect(
      bom.components
        .map(({ name }) => name)
        .filter((name) => Object.hasOwn(manifest.devDependencies, name) || /^@types(cript)?\//.test(name)),
    ).toEqual([])
  })

  it('is the same from run to run and from folder to folder', () => {
    expect(bom.serialNumber).toBeUndefined()
    expect(bom.metadata.timestamp).toBeUndefined()
    expect(bom.metadata.component.name).toBe('rights-under-quarantine')
    const raw = (name: string, hour: string) =>
      JSON.stringify({
        serialNumber: hour,
        metadata: { timestamp: hour, tools: [hour], component: { name, 'bom-ref': 'r@1' } },
        components: [],
        dependencies: [],
      })
    const own = { name: 'r', dependencies: {} }
    expect(steadyBom(raw('a', '1'), own)).toBe(steadyBom(raw('b', '2'), own))
  })
})

it('the licences of serif and map stand behind those of the packages', () => {
  const text = licencesText('# Licenses\n', '.')
  expect(text).toContain('SIL OPEN FONT LICENSE')
  expect(text).toContain('Natural Earth')
})

it('the citation file names the report and everybody who made the data', () => {
  expect(readdirSync('.')).toContain('CITATION.cff')
  const text = readFileSync('CITATION.cff', 'utf8')
  for (const line of ['cff-version: 1.2.0', 'type: dataset', 'license: CC-BY-4.0', '    year: 2020'])
    expect(text.split('\n')).toContain(line)
  expect(text).toContain('Human Rights Impact Assessment of the COVID-19 Response in Kazakhstan')
})
