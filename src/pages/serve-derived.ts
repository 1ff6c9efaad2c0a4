import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ViteDevServer } from 'vite'
import { languageFile } from '../formats/language-file.ts'
import type { LanguageCode } from '../model/language.ts'
import { publishedText } from './dataset/publish.ts'
import { answerEmbed } from './embed.ts'
import { HTML } from './preview-host.ts'
import { documentFiles, publish, saidOf } from './site-input.ts'
import { type Renderer, staticHtml } from './write-pages.ts'
import { isStatic } from './write-styled.ts'

/** The development server has the style sheets run. */
const STYLES =
  '<script type="module">import "/src/app/base.css"; import "/src/article/IncidentRow.tsx"; import "/src/article/SourceList.tsx"; import "/src/pages/static-styles.ts"</script>'

/** What the build would write, made anew for the development server; null for any other address. */
export async function serveDerived(
  server: ViteDevServer,
  root: string,
  language: LanguageCode,
  address: string,
): Promise<{ readonly type: string; readonly text: string | Uint8Array } | null> {
  if (address.startsWith('/data/')) {
    const text = publish(root).get(address.slice('/data/'.length))
    return text === undefined ? null : { type: address.endsWith('json') ? 'application/json' : 'text/plain; charset=utf-8', text }
  }
  if (address.startsWith('/embed/')) {
    const data = publish(root)
    const geojson = publishedText(data, languageFile('incidents.geojson', language))
    const renderer = (await server.ssrLoadModule('/src/pages/render.tsx')) as unknown as Renderer
    return answerEmbed(address, () => ({ root, language, geojson, places: publishedText(data, 'places.json'), renderer }))
  }
  if (!/^\/[a-z]+\/([\w.-]+\/)?$/.test(address)) return null
  const renderer = (await server.ssrLoadModule('/src/pages/render.tsx')) as unknown as Renderer
  const geojson = publishedText(publish(root), languageFile('incidents.geojson', language))
  const pages = renderer.listPages(geojson)
  const page = pages.find((candidate) => `/${candidate.path}` === address)
  if (!page) return null
  if (!isStatic(page)) {
    const index = readFileSync(path.join(root, 'index.html'), 'utf8')
    const html = index.replace('data-root="./"', `data-root="${renderer.rootFrom(page.path)}"`)
    return { type: HTML, text: await server.transformIndexHtml(address, html) }
  }
  const said = saidOf(geojson, { address: null })
  const body =
    page.kind === 'document'
      ? renderer.renderDocument(page, geojson, documentFiles(publish(root), language), said)
      : page.kind === 'method'
        ? renderer.renderMethod(geojson, said)
        : renderer.renderList(geojson, pages, publishedText(publish(root), 'places.json'))
  const html = staticHtml(STYLES, body, '../', language)
  return { type: HTML, text: await server.transformIndexHtml(address, html) }
}
