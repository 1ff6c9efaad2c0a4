import './embed.css'
import './map.css'
import './panel.css'
import './page.css'
import { made } from '#report'
import { parseBasemap } from '../drawing/basemap.ts'
import { parseLabels } from '../drawing/basemap-labels.ts'
import { readEmbedFile } from '../formats/embed-file.ts'
import { readEmbedOptions } from '../formats/embed-options.ts'
import { embedEn } from '../i18n/embed-en.ts'
import { en } from '../i18n/en.ts'
import { openReport } from '../model/report.ts'
import { element } from './element.ts'
import { startEmbed } from './embed.ts'

/**
 * The embedded map: one classic script in a document of its own, made for `<iframe sandbox="allow-scripts allow-popups">`, whose
 * origin is opaque. It keeps nothing, asks for nothing beside its own scripts, and hears nothing from the page that shows it.
 */

openReport(made)

const host = document.getElementById('embed')
const files = window.embedFiles
// Without its data the page keeps what stood there before: the link to the full map.
if (host && files) {
  const { theme, list } = readEmbedOptions(location.search)
  if (theme) document.documentElement.dataset.theme = theme
  try {
    startEmbed(host, {
      dataset: readEmbedFile(files.incidents),
      basemap: parseBasemap(files.land, files.water),
      labels: parseLabels(files.labels, files.names === undefined ? {} : { [en.language]: files.names }),
      list,
    })
  } catch {
    // A browser too old for it, or a script that arrived damaged.
    host.append(element('p', { class: 'fallback', role: 'alert' }, embedEn.broken))
  }
}
