import { useState } from 'react'
import { loadAccounts } from '../../browser/accounts-source.ts'
import type { CsvDialect } from '../../formats/csv.ts'
import { dialectFor, exportCsv } from '../../formats/export-csv.ts'
import { exportGeojson } from '../../formats/export-geojson.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import { printBrief } from '../print/print.ts'
import { Radios } from './Radios.tsx'
import { Row } from './Row.tsx'
import styles from './Share.module.css'
import { Download, Printer } from './ShareIcons.tsx'
import { type Made, save, TYPES } from './save.ts'
import type { Shared } from './use-shared.ts'

interface Props {
  readonly shared: Shared
  readonly say: (text: string) => void
}

/** The records as files, and the brief on paper: exactly what is shown, in the order of the list. */
export function Files({ shared, say }: Props) {
  const { about, incidents, subject, waiting } = shared
  const [dialect, setDialect] = useState<CsvDialect>(() => dialectFor(navigator.language))
  const [hxl, setHxl] = useState(false)
  const blocked = waiting || incidents.length === 0
  const ids = incidents.map(({ id }) => id)
  const why = waiting ? s.take.notSearched : incidents.length === 0 ? s.take.nothing : null
  const saveAs = async (extension: 'csv' | 'xlsx' | 'geojson' | 'kml', make: (text: string) => Made | Promise<Made>) => {
    const text = await loadAccounts().catch(() => null)
    say(text === null ? s.take.noData : await save(about, extension, TYPES[extension], () => make(text)))
  }
  // What writes these two is fetched when they are asked for: hardly anybody takes both, and one needs a library.
  const saveXlsx = async () => {
    const part = await import('../../formats/export-xlsx.ts').catch(() => null)
    if (part === null) say(s.failed)
    else await saveAs('xlsx', (text) => part.exportXlsx(text, ids, about, hxl))
  }
  const saveKml = async () => {
    const part = await import('./kml-of-view.ts').catch(() => null)
    if (part === null) say(s.failed)
    else await saveAs('kml', (text) => part.kmlOfView(text, ids, shared))
  }
  return (
    <>
      {why ? <p className={styles.note}>{why}</p> : null}
      <Row
        icon={<Printer />}
        name={s.take.print}
        hint={s.take.printHint}
        blocked={waiting}
        onClick={() => void printBrief(subject).catch(() => say(s.failed))}
      />
      <Row icon={<Download />} name={s.take.xlsx} hint={s.take.xlsxHint} blocked={blocked} onClick={() => void saveXlsx()} />
      <Row
        icon={<Download />}
        name={s.take.csv}
        hint={s.take.csvHint}
        blocked={blocked}
        onClick={() => void saveAs('csv', (text) => exportCsv(text, ids, about, dialect, hxl))}
      />
      <div className={styles.under}>
        <Radios
          legend={s.take.separator}
          options={[
            ['comma', s.take.dialects.comma],
            ['semicolon', s.take.dialects.semicolon],
          ]}
          value={dialect}
          onChange={setDialect}
        />
        <p className={styles.note}>{s.take.dialectWhy}</p>
        <label className={styles.box}>
          <input type="checkbox" checked={hxl} onChange={({ target }) => setHxl(target.checked)} />
          {s.take.hxl}
        </label>
        <p className={styles.note}>{s.take.hxlWhy}</p>
      </div>
      <Row
        icon={<Download />}
        name={s.take.geojson}
        hint={s.take.geojsonHint}
        blocked={blocked}
        onClick={() => void saveAs('geojson', (text) => exportGeojson(text, ids, about))}
      />
      <Row icon={<Download />} name={s.take.kml} hint={s.take.kmlHint} blocked={blocked} onClick={() => void saveKml()} />
    </>
  )
}
