import type { About } from '../model/about.ts'
import { report } from '../model/report.ts'
import { type SvgNode, svgNode, svgToText } from './symbol.ts'

/** What a picture says of itself inside its file: a title, a description, and the same for programs (Dublin Core, Creative Commons). */
export function aboutNodes(about: About, lines: readonly string[]): readonly SvgNode[] {
  if (about.own !== undefined) return [svgNode('title', {}, about.title), svgNode('desc', {}, [about.shown, ...lines].join('\n'))]
  const dc = (name: string, text: string) => svgNode(`dc:${name}`, {}, text)
  const work = svgNode(
    'cc:Work',
    { 'rdf:about': '' },
    dc('title', about.title),
    dc('description', about.shown),
    dc('creator', report().site),
    dc('identifier', about.link),
    dc('source', `${report().publishers.join('; ')}: ${report().title}, ${report().year}`),
    dc('date', about.made),
    dc('hasVersion', about.sha256 ? `${about.version} (SHA-256 ${about.sha256})` : about.version),
    dc('rights', `${report().licence.name}. ${report().mapCredit}`),
    svgNode('cc:license', { 'rdf:resource': report().licence.address }),
  )
  const spaces = {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'xmlns:dc': 'http://purl.org/dc/terms/',
    'xmlns:cc': 'http://creativecommons.org/ns#',
  }
  return [
    svgNode('title', {}, about.title),
    svgNode('desc', {}, [about.shown, ...lines, about.link].join('\n')),
    svgNode('metadata', {}, svgNode('rdf:RDF', spaces, work)),
  ]
}

/** A picture as the text of an SVG file of its own. */
export function svgFile(picture: SvgNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgToText(picture)}\n`
}
