import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { App } from '../app/App.tsx'
import { parseDataset } from '../formats/dataset-file.ts'
import { openDataset } from '../state/store.ts'
import { type MethodFacts, MethodPage } from './MethodPage.tsx'

/** The app's first view as HTML: the whole list in words, before any script. @param geojson the published file */
export function renderFirstView(geojson: string): string {
  const { dataset } = parseDataset(geojson)
  openDataset(dataset, [])
  return renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

/** The method page's body as HTML. */
export function renderMethod(facts: MethodFacts): string {
  return renderToString(<MethodPage facts={facts} />)
}

/** Counts for the method page, from the published file. */
export function methodFacts(geojson: string): MethodFacts {
  const { dataset } = parseDataset(geojson)
  const count = (test: (incident: (typeof dataset.incidents)[number]) => boolean) => dataset.incidents.filter(test).length
  return {
    version: dataset.version,
    records: dataset.incidents.length,
    unlocated: count(({ location }) => location.point === null),
    undated: count(({ span }) => span === null),
    contested: count(({ certainty }) => certainty === 'contested'),
    reported: count(({ certainty }) => certainty === 'reported'),
    measures: count(({ kind }) => kind === 'positive-measure'),
    situations: count(({ kind }) => kind === 'situation'),
    withoutFootnote: count(({ footnotes }) => footnotes.length === 0),
  }
}
