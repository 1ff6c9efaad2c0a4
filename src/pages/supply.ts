import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { reportFolder } from './manifest/folders.ts'

/** The list of what the site is made with (SBOM), CycloneDX as JSON. */
export const SBOM = 'sbom.cdx.json'
/** The licences of everything that is shipped. */
export const LICENCES = 'THIRD-PARTY.txt'

interface Manifest {
  readonly name: string
  readonly dependencies: Readonly<Record<string, string>>
}
interface Component {
  readonly name?: string
  readonly 'bom-ref': string
}
interface Bom {
  readonly metadata: { readonly component: Component } & Readonly<Record<string, unknown>>
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
  readonly [key: string]: unknown
}

/**
 * What npm says of the packages that are shipped, without what changes from run to run or from machine to machine: a random serial number,
 * the hour, the version of npm, the name of the folder. npm is asked for all packages, since it takes one that a tool needs too for a tool
 * (`--omit dev` leaves React out); from them stay the run-time dependencies and what these need. Types and compilers are in no page.
 */
export function steadyBom(written: string, { name, dependencies: wanted }: Manifest): string {
  const { serialNumber: _, metadata, components, dependencies, ...rest } = JSON.parse(written) as Bom
  const { timestamp: __, tools: ___, component, ...kept } = metadata
  const from = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn.filter((other) => !isForCompilers(other))]))
  const shipped = new Set<string>()
  const walk = (ref: string): void => {
    if (shipped.has(ref)) return
    shipped.add(ref)
    for (const other of from.get(ref) ?? []) walk(other)
  }
  const own = component['bom-ref']
  shipped.add(own)
  from.set(
    own,
    (from.get(own) ?? []).filter((ref) => Object.hasOwn(wanted, ref.replace(/@[^@]*$/, ''))),
  )
  for (const ref of from.get(own) ?? []) walk(ref)
  const bom = {
    ...rest,
    metadata: { ...kept, component: { ...component, name } },
    components: components.filter((one) => shipped.has(one['bom-ref'])),
    dependencies: [...from].flatMap(([ref, dependsOn]) => (shipped.has(ref) ? [{ ref, dependsOn }] : [])),
  }
  return `${JSON.stringify(bom, null, 1)}\n`
}

const isForCompilers = (ref: string): boolean => /^(@typescript\/|@types\/|typescript@)/.test(ref)

/** The list for the project in a folder. @throws Error where npm cannot make it */
export function bomOf(root: string): string {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest
  const run = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) throw new Error(`npm could not list the packages: ${run.stderr}`)
  return steadyBom(run.stdout, manifest)
}

/**
 * The licences of what is shipped: of the packages in the scripts, as Vite collected them while it bundled, then those of the serif and of
 * the map's ground. @param packages what Vite wrote
 */
export function licencesText(packages: string, root: string): string {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8').trim()
  const notice = path.join(reportFolder(root), 'basemap/NOTICE.md')
  return [
    `${packages.trim()}\n`,
    `## The serif of the pages\n\n${read('src/app/fonts/OFL.txt')}\n`,
    ...(existsSync(notice) ? [`## The ground of the map\n\n${readFileSync(notice, 'utf8').trim()}\n`] : []),
  ].join('\n')
}
