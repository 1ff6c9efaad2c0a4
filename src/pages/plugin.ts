import path from 'node:path'
import type { Plugin, ViteBuilder } from 'vite'
import type { LanguageCode } from '../model/language.ts'
import { report } from '../model/report.ts'
import { buildCopies, buildSite } from './build-site.ts'
import { firstLoad, hintFirstLoad, putStylesBack, takeStyles } from './bundle.ts'
import { COPIES_ALONE } from './copy.ts'
import { escapeMarkup } from './markup.ts'
import { likeHost } from './preview-host.ts'
import { serveDerived } from './serve-derived.ts'
import { rendererFolder } from './site-input.ts'
import { LICENCES } from './supply.ts'
import { INLINE, STATIC } from './write-styled.ts'

/**
 * Writes what is published beside the app: the data files (checked: a broken rule fails the build), a page for every incident, month,
 * category and place with its first view inside, the method page, and what speaks of them. One `vite build` does it all, in every
 * language.
 * @param language that this build of the app speaks
 */
export function pages(language: LanguageCode): readonly Plugin[] {
  return [writeSite(language), keepInlineStyles()]
}

/**
 * No script may ask for the styles that stand in the pages: Vite would write into every lazy part that it needs them. So they are taken
 * off their chunks while it writes, and put back afterwards.
 */
function keepInlineStyles(): Plugin {
  return { name: 'keep-inline-styles', generateBundle: { order: 'pre', handler: (_, bundle) => takeStyles(bundle, INLINE) } }
}

function writeSite(language: LanguageCode): Plugin {
  let root = process.cwd()
  let copiesAlone = false
  return {
    name: 'pages',
    config: () => ({
      environments: {
        client: {
          build: {
            license: { fileName: LICENCES },
            rolldownOptions: {
              input: { index: 'index.html', [STATIC]: 'src/pages/static-styles.ts' },
              output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: firstLoad }] } },
            },
          },
        },
        ssr: { build: { ssr: 'src/pages/render.tsx', outDir: rendererFolder(root, language), emptyOutDir: true, copyPublicDir: false } },
      },
      builder: { buildApp: (builder: ViteBuilder) => (copiesAlone ? buildCopies(builder, root) : buildSite(builder, root)) },
    }),
    configResolved(config) {
      root = config.root
      copiesAlone = config.mode === COPIES_ALONE
    },
    // The development server has no head of its own; the build writes another.
    transformIndexHtml: (html) => html.replace('<!--title-->', () => escapeMarkup(report().site)),
    generateBundle: {
      // After Vite has written what each chunk needs at the head of it.
      order: 'post',
      handler(_, bundle) {
        hintFirstLoad(bundle)
        putStylesBack(bundle)
      },
    },
    configurePreviewServer(server) {
      server.middlewares.use(likeHost(path.resolve(root, server.config.build.outDir)))
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        serveDerived(server, root, language, (request.url ?? '').split('?')[0] ?? '')
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
