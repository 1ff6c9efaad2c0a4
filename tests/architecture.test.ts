import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Folder of src → folders of src that it may import. Imports point one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  formats: ['model'],
  drawing: ['model'],
  tables: ['model', 'formats'],
  i18n: ['model', 'words', 'tables'],
  words: ['model'],
  state: ['model'],
  article: ['model', 'formats', 'drawing', 'i18n', 'report'],
  browser: ['model', 'formats', 'drawing', 'tables', 'state', 'report'],
  map: ['model', 'formats', 'drawing', 'i18n', 'article', 'state', 'browser'],
  panels: ['model', 'formats', 'drawing', 'tables', 'i18n', 'article', 'state', 'browser'],
  app: ['model', 'i18n', 'formats', 'drawing', 'article', 'state', 'browser', 'map', 'panels'],
  embed: ['model', 'formats', 'drawing', 'i18n', 'browser', 'report'],
  // In a world of its own, without a page.
  worker: ['model', 'formats', 'i18n', 'report'],
  // Stands in for parts of the app in a copy of one file (pages/copy-bundle.ts); nothing imports it.
  single: ['model', 'formats', 'i18n', 'drawing', 'state', 'browser', 'panels', 'pages', 'main.tsx'],
  pages: ['worker', 'model', 'formats', 'drawing', 'tables', 'words', 'i18n', 'article', 'state', 'app', 'report'],
  'main.tsx': ['model', 'app', 'browser', 'panels', 'report', 'state'],
}

/** Package → where alone it may be imported. */
const ONLY_IN: readonly (readonly [wanted: RegExp, folder: string])[] = [
  [/^(leaflet|react-leaflet)(\/|$)/, 'map'],
  [/^zustand(\/|$)/, 'state'],
  [/^@noble\/hashes\//, 'formats'],
  [/^fflate$/, 'formats'],
  [/^minisearch$/, 'browser'],
  [/^(papaparse|hucre)(\/|$)/, 'tables'],
  [/^uqr$/, 'drawing'],
  [/^workbox-/, 'worker'],
  [/^react-dom\/server(\.|$)/, 'pages'],
  [/^@messageformat\/parser$/, 'words'],
  [/^make-plural(\/|$)/, 'words'],
]

/** Folders whose code runs at build, in Node. */
const AT_BUILD = ['pages', 'words']

/** No file of code is longer. */
const LINES = 300

/** The ways in which a file names another. */
const IMPORTS = [/^(?:import|export)\b[^'";]*\bfrom\s*'([^']+)'/gm, /^import\s*'([^']+)'/gm, /\bimport\(\s*'([^']+)'/g]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|tsx)$/.test(file) && !file.startsWith('words/made/'))
  .map((file) => {
    const text = readFileSync(path.join('src', file), 'utf8')
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
    const imports = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]!))
    return { file, folder: file.split('/')[0]!, text, code, imports }
  })

/** The folder (or file) directly under src that a relative import leads to; null for a package. */
function reached(file: string, wanted: string): string | null {
  if (wanted.startsWith('#words/')) return 'words'
  if (/^#report\b/.test(wanted)) return 'report'
  return wanted.startsWith('.') ? path.posix.join(path.posix.dirname(file), wanted).split('/')[0]! : null
}

/** Each file and what it holds of something forbidden. */
const holding = (pattern: RegExp) => files.flatMap(({ file, code }) => [...code.matchAll(pattern)].map((match) => `${file}: ${match[0]}`))

describe('the folders of src', () => {
  it('are found, with their imports', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.find(({ file }) => file === 'main.tsx')?.imports).toContain('./app/App.tsx')
  })

  it('all stand in the table', () => {
    expect([...new Set(files.map(({ folder }) => folder))].filter((folder) => !Object.hasOwn(MAY_IMPORT, folder))).toEqual([])
  })

  it('import only what the table allows', () => {
    const wrong = files.flatMap(({ file, folder, imports }) =>
      imports.flatMap((wanted) => {
        const target = reached(file, wanted)
        return target === null || target === folder || MAY_IMPORT[folder]?.includes(target) ? [] : [`${file} imports ${wanted}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it.each(ONLY_IN)('import %s only in %s', (wanted, folder) => {
    const wrong = files.filter((one) => one.folder !== folder && one.imports.some((name) => wanted.test(name)))
    expect(wrong.map(({ file }) => file)).toEqual([])
    expect(files.some((one) => one.folder === folder && one.imports.some((name) => wanted.test(name)))).toBe(true)
  })

  it('start without what mends links, which the app asks for when it needs it', () => {
    const started = files.filter(({ folder }) => ['app', 'article', 'browser', 'map', 'panels', 'state', 'main.tsx'].includes(folder))
    const repair = /\bfrom '[./]*\/formats\/link(-repair)?\.ts'/
    expect(started.filter(({ code }) => repair.test(code)).map(({ file }) => file)).toEqual([])
    expect(started.filter(({ code }) => /\bimport\('\.\.\/formats\/link\.ts'\)/.test(code)).map(({ file }) => file)).toEqual([
      'browser/address.ts',
    ])
  })

  it('take the report where a build begins, and from there through one door', () => {
    expect(
      files
        .filter(({ imports }) => imports.includes('#report'))
        .map(({ file }) => file)
        .sort(),
    ).toEqual(['embed/main.ts', 'embed/search.ts', 'main.tsx', 'pages/render.tsx', 'worker/keep.ts'])
    // Another one may be opened while the page runs: nothing is computed from it when a module loads.
    const asked =
      /^(?:export )?const [^\n]*(?<!=>[^\n]*)\b(?:report|coverage|coveredSteps|stepUnit|monthKeys|familyIds|categoryIds|extent|bands|cameraLimits|countryBounds|languages|languageOf)\(\)/gm
    expect(holding(asked)).toEqual([])
  })

  it('use Node only at build', () => {
    const wrong = files.filter(({ folder, imports }) => !AT_BUILD.includes(folder) && imports.some((name) => name.startsWith('node:')))
    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  it('import no package that is not a dependency of the page or of its build', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
    const known = new Set([...Object.keys(dependencies!), ...Object.keys(devDependencies!)])
    const packageOf = (name: string) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/')
    const wrong = files.flatMap(({ file, imports }) =>
      imports.filter((name) => !/^[.#]|^node:/.test(name) && !known.has(packageOf(name))).map((name) => `${file} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('name the ending of every file that they import', () => {
    const wrong = files.flatMap(({ file, imports }) =>
      imports
        .filter((name) => name.startsWith('.') && !/\.(ts|tsx|css|json|js|mjs)(\?(worker&)?url)?$/.test(name))
        .map((name) => `${file} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('the files of src', () => {
  it(`are at most ${LINES} lines long`, () => {
    expect(files.filter(({ text }) => text.trimEnd().split('\n').length > LINES).map(({ file }) => file)).toEqual([])
  })

  it('make no markup from text', () => {
    expect(holding(/dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\b|createContextualFragment/g)).toEqual(
      [],
    )
  })

  it('make no code from text', () => {
    expect(holding(/\beval\s*\(|\bnew Function\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]/g)).toEqual([])
  })

  it('do without "any" and without silencing the compiler', () => {
    // As a type, not as a word of a sentence.
    expect(holding(/:\s*any\b(?!['’\w -])|<any\b|\bany>|\bany\[\]|\bas any(?= *[;,.)\]}])|[|&] any\b|\bany [|&]/gm)).toEqual([])
    expect(files.filter(({ text }) => /@ts-(ignore|nocheck|expect-error)/.test(text)).map(({ file }) => file)).toEqual([])
  })

  it('reckon with days as text: no Date but where days are counted', () => {
    const elsewhere = (found: string) => !found.startsWith('model/date.ts: ')
    expect(holding(/\bnew Date\b|\bDate\.(now|parse)\b|\bIntl\.DateTimeFormat\b|\.toLocaleDateString\b/g).filter(elsewhere)).toEqual([])
  })

  it('name no other origin that a page would ask', () => {
    const asking = /(?:fetch|import|src)\s*[=(]\s*[{]?\s*['"`]https?:/g
    expect(holding(asking)).toEqual([])
  })
})

describe('the style sheets of src', () => {
  it('say line, width and colour of an underline apart: WebKit takes no width in the shorthand, and with a variable in it drops the line', () => {
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
    expect(sheets.length).toBeGreaterThan(50)
    const wrong = sheets.filter((file) => /text-decoration:[^;]*(var\(|\dpx)/.test(readFileSync(path.join('src', file), 'utf8')))
    expect(wrong).toEqual([])
  })
})
