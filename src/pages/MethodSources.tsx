import styles from './MethodPage.module.css'
import { Part } from './MethodPart.tsx'

/** Whose data the ground of the map is drawn from. */
export function MapSources() {
  return (
    <Part title="Sources of the map" id="map">
      <ul className={styles.list}>
        <li>
          Land, borders and regions:{' '}
          <a href="https://www.naturalearthdata.com/" rel="noopener noreferrer">
            Natural Earth
          </a>
          , public domain. Regional borders are generalised.
        </li>
        <li>
          Lakes: ©{' '}
          <a href="https://www.openstreetmap.org/copyright" rel="noopener noreferrer">
            OpenStreetMap
          </a>{' '}
          contributors, Open Database Licence, as of November 2017.
        </li>
        <li>Rivers: World Data Bank II, as packaged with GMT’s GSHHG (LGPL).</li>
        <li>
          Positions of towns:{' '}
          <a href="https://www.geonames.org/" rel="noopener noreferrer">
            GeoNames
          </a>
          , CC BY 4.0. Names are our own table.
        </li>
        <li>Serif: Source Serif 4, SIL Open Font Licence, cut to the letters needed.</li>
      </ul>
    </Part>
  )
}

const FILES: readonly (readonly [name: string, what: string])[] = [
  ['incidents.geojson', 'all records as GeoJSON (RFC 7946), one feature a record; the file that this map reads'],
  ['incidents.csv', 'the same as a table, one row a record, UTF-8 with byte order mark, safe to open in a spreadsheet'],
  ['incidents.schema.json', 'what each field may hold (JSON Schema)'],
  ['context.json', 'dated national measures, each with its footnotes'],
  ['sources.json', 'the 97 footnotes of the report, an address a line, with copies in public web archives that were checked'],
  ['places.json', 'names of the places in three languages, and other spellings'],
  ['left-out.json', 'what of the report is in no record, and why'],
  ['datapackage.json', 'a description of the files (Frictionless Data Package)'],
  ['SHA256SUMS', 'checksums, to compare with those published elsewhere'],
]

/** Where the data lies and under which licence. */
export function Data() {
  return (
    <Part title="Data" id="data">
      <ul className={styles.list}>
        {FILES.map(([name, what]) => (
          <li key={name}>
            <a href={`../data/${name}`}>{name}</a>: {what}
          </li>
        ))}
      </ul>
      <p>
        Our texts and data may be used under{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="noopener noreferrer">
          Creative Commons Attribution 4.0
        </a>
        ; name “Rights under Quarantine, after IPHR and KIBHR, July 2020” and the data version. The code is under the MIT licence. The map
        part uses react-leaflet (Hippocratic Licence 2.1) and Leaflet (BSD); further notices are in the licence file of the source code.
      </p>
    </Part>
  )
}

/** How to find out whether this copy is the one that was published. */
export function Verify({ digest, version }: { readonly digest: string; readonly version: string }) {
  return (
    <Part title="How to check this copy" id="verify">
      <p>
        The data of version {version} are the file <a href="../data/incidents.geojson">incidents.geojson</a>, whose SHA-256 is
      </p>
      <p className={styles.digest}>{digest}</p>
      <p>
        Its first digits stand at the foot of the list; files and pictures that are saved here name the digest of the data that they were
        made from, reckoned on your device. The sums of all files of the site are in <a href="../SHA256SUMS">SHA256SUMS</a>. A page cannot
        prove itself over a line that somebody else controls: compare with sums that you got by another way. With a downloaded copy,{' '}
        <code>sha256sum --check SHA256SUMS</code>, or <code>npm run verify -- folder</code> from the source code, names every file that was
        changed, is missing or was added; neither needs a network.
      </p>
    </Part>
  )
}
