import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin, Rolldown, ViteBuilder, ViteDevServer } from 'vite'
import { type PublishedFiles, publishDataset } from './dataset/publish.ts'
import { headersFile, POLICY_META } from './policy.ts'

/** Name of the entry that is only there to have the method page's styles built. */
const METHOD = 'method'
/** Where the pages' own code is built to before it is run: never published. */
const RENDERER = 'node_modules/.cache/pages'

interface Renderer {
  readonly renderFirstView: (geojson: string) => string
  readonly methodFacts: (geojson: string) => never
  readonly renderMethod: (facts: never) => string
}

/** The dataset's own version: data and app change on their own. */
function dataVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'src/data/version.json'), 'utf8')) as { version: string }
  return version
}

const publish = (root: string): PublishedFiles => publishDataset(path.join(root, 'src/data'), dataVersion(root))

/**
 * Writes what is published beside the app: the data files (checked: a broken rule fails the build), the list inside index.html,
 * the method page and the headers file. One `vite build` does it all.
 */
export function pages(): Plugin {
  let root = process.cwd()
  return {
    name: 'pages',
    config: () => ({
      environments: {
        client: { build: { rolldownOptions: { input: { index: 'index.html', [METHOD]: 'src/pages/method-styles.ts' } } } },
        ssr: { build: { ssr: 'src/pages/render.tsx', outDir: RENDERER, emptyOutDir: true, copyPublicDir: false } },
      },
      builder: {
        buildApp: async (builder: ViteBuilder) => {
          const { client, ssr } = builder.environments
          if (!client || !ssr) throw new Error('The build needs the client and ssr environments.')
          // A broken record is told before anything is built.
          const data = publish(root)
          const bundle = outputOf(await builder.build(client))
          await builder.build(ssr)
          const out = path.resolve(root, client.config.build.outDir)
          rmSync(path.join(out, methodChunk(bundle).fileName))
          await writePages(root, out, data, bundle)
        },
      },
    }),
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'pre',
      // The development server needs inline styles and a socket; what is published does not.
      handler: (html, { server }) => html.replace('<!--policy-->', server ? '' : POLICY_META),
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        serveDerived(server, root, (request.url ?? '').split('?')[0] ?? '')
          .then((answer) => {
            if (!answer) return next()
            response.setHeader('Content-Type', answer.type)
            response.end(answer.text)
          })
          .catch(next)
      })
    },
  }
}

type Bundle = Rolldown.RolldownOutput['output'][number][]

function outputOf(result: Awaited<ReturnType<ViteBuilder['build']>>): Bundle {
  return [result].flat().flatMap((part) => ('output' in part ? part.output : []))
}

const chunksOf = (bundle: Bundle) => bundle.filter((file) => file.type === 'chunk')

function methodChunk(bundle: Bundle) {
  const entry = chunksOf(bundle).find(({ name }) => name === METHOD)
  if (!entry) throw new Error('The entry of the method page is missing from the build.')
  return entry
}

/** The style sheets of the method entry and of what it imports. */
function methodStyles(bundle: Bundle): readonly string[] {
  const chunks = chunksOf(bundle)
  const entry = methodChunk(bundle)
  const used = [...entry.imports.flatMap((name) => chunks.filter(({ fileName }) => fileName === name)), entry]
  return used.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])])
}

/** The serif's Latin faces and the data are wanted at once: asked for before the style sheet and the script that name them. */
function preloads(bundle: Bundle): string {
  const fonts = bundle.map(({ fileName }) => fileName).filter((name) => /latin-\d+-[^/]*\.woff2$/.test(name))
  const links = fonts.map((name) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${name}" />`)
  return [...links, '<link rel="preload" as="fetch" crossorigin href="./data/incidents.geojson" />'].join('')
}

/** What the build would write, made anew for the development server; null for any other address. */
async function serveDerived(
  server: ViteDevServer,
  root: string,
  address: string,
): Promise<{ readonly type: string; readonly text: string } | null> {
  if (address.startsWith('/data/')) {
    const text = publish(root).get(address.slice('/data/'.length))
    return text === undefined ? null : { type: address.endsWith('json') ? 'application/json' : 'text/plain; charset=utf-8', text }
  }
  if (address !== '/method/') return null
  const renderer = (await server.ssrLoadModule('/src/pages/render.tsx')) as unknown as Renderer
  const body = renderer.renderMethod(renderer.methodFacts(publish(root).get('incidents.geojson') ?? ''))
  const html = methodPage(body, '<script type="module" src="/src/pages/method-styles.ts"></script>')
  return { type: 'text/html; charset=utf-8', text: await server.transformIndexHtml(address, html) }
}

async function writePages(root: string, out: string, data: PublishedFiles, bundle: Bundle): Promise<void> {
  const renderer = (await import(pathToFileURL(path.join(root, RENDERER, 'render.js')).href)) as Renderer
  const geojson = data.get('incidents.geojson') ?? ''
  mkdirSync(path.join(out, 'data'), { recursive: true })
  for (const [name, text] of data) writeFileSync(path.join(out, 'data', name), text)

  const index = path.join(out, 'index.html')
  const html = readFileSync(index, 'utf8')
  if (!html.includes('<!--first-view-->')) throw new Error('index.html has lost the place of its first view.')
  // A function, since "$" in a text would mean something to replace().
  const page = html.replace('<!--first-view-->', () => renderer.renderFirstView(geojson)).replace('</head>', `${preloads(bundle)}</head>`)
  writeFileSync(index, page)

  mkdirSync(path.join(out, 'method'), { recursive: true })
  const body = renderer.renderMethod(renderer.methodFacts(geojson))
  writeFileSync(
    path.join(out, 'method', 'index.html'),
    methodPage(
      body,
      POLICY_META +
        methodStyles(bundle)
          .map((href) => `<link rel="stylesheet" href="../${href}" />`)
          .join(''),
    ),
  )
  writeFileSync(path.join(out, '_headers'), headersFile())
}

function methodPage(body: string, head: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
${head}
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
<title>Method and limits: Rights under Quarantine</title>
<meta name="description" content="How the records of this map were made from the IPHR and KIBHR report of July 2020, what its marks mean, what is not known, and how to ask for a correction." />
<link rel="icon" href="../icon.svg" type="image/svg+xml" />
</head>
<body>${body}</body>
</html>
`
}
