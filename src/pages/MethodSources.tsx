import type { ReactNode } from 'react'
import { languageFile } from '../formats/language-file.ts'
import { en } from '../i18n/en.ts'
import type { MethodWords } from '../i18n/method-en.ts'
import { report } from '../model/report.ts'
import styles from './MethodPage.module.css'
import { Part } from './MethodPart.tsx'
import { away, Rich, within } from './Rich.tsx'
import { awayIn } from './report-links.ts'
import { siteRoot } from './roots.ts'

/** Whose data the ground of the map is drawn from. */
export function MapSources({ words }: { readonly words: MethodWords }) {
  const { title, list, serif } = words.mapSources
  return (
    <Part title={title} id="map">
      <ul className={styles.list}>
        {list.map((text) => (
          <li key={text}>
            <Rich text={text} tags={awayIn(text)} />
          </li>
        ))}
        <li>{serif}</li>
      </ul>
    </Part>
  )
}

const FILES: readonly (readonly [name: string, what: keyof MethodWords['data']['files']])[] = [
  ['incidents.geojson', 'geojson'],
  ['incidents.csv', 'csv'],
  ['incidents.schema.json', 'schema'],
  ['context.json', 'context'],
  ['sources.json', 'sources'],
  ['places.json', 'places'],
  ['left-out.json', 'leftOut'],
  ['datapackage.json', 'package'],
  ['SHA256SUMS', 'sums'],
]

/** Files that there are in every language. */
const IN_LANGUAGES = new Set(['incidents.geojson', 'incidents.csv', 'context.json', 'sources.json'])

/** A file in the language of the page, where it has one. */
const published = (name: string) => (IN_LANGUAGES.has(name) ? languageFile(name, en.language) : name)

/** Where the data lies and under which licence. */
export function Data({ words }: { readonly words: MethodWords }) {
  const { title, files, licence } = words.data
  return (
    <Part title={title} id="data">
      <ul className={styles.list}>
        {FILES.map(([name, what]) => (
          <li key={name}>
            <a href={`${siteRoot()}data/${published(name)}`}>{published(name)}</a>: {files[what]}
          </li>
        ))}
      </ul>
      <p>
        <Rich text={licence} tags={{ licence: away(report().licence.address) }} />
      </p>
    </Part>
  )
}

interface VerifyProps {
  readonly digest: string
  readonly version: string
  readonly words: MethodWords
}

/** How to find out whether this copy is the one that was published. */
export function Verify({ digest, version, words: { verify } }: VerifyProps) {
  return (
    <Part title={verify.title} id="verify">
      <p>
        <Rich text={verify.digest(version)} tags={{ geojson: within(`${siteRoot()}data/${published('incidents.geojson')}`) }} />
      </p>
      <p className={styles.digest}>{digest}</p>
      <p>
        <Rich text={verify.compare} tags={{ sums: within(`${siteRoot()}SHA256SUMS`), check: typed, verify: typed }} />
      </p>
    </Part>
  )
}

/** What is typed as it stands. */
function typed(command: ReactNode): ReactNode {
  return <code>{command}</code>
}
