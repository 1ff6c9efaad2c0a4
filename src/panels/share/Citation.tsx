import { useState } from 'react'
import { CITATION_FILES, type CitationFormat, citation } from '../../formats/citation.ts'
import { citationWords } from '../../i18n/citation-words.ts'
import { shareEn as s } from '../../i18n/share-en.ts'
import { CopyField } from './CopyField.tsx'
import { Radios } from './Radios.tsx'
import styles from './Share.module.css'
import { save } from './save.ts'
import type { Shared } from './use-shared.ts'

interface Props {
  readonly shared: Shared
  readonly say: (text: string) => void
}

/** How the incident or the view is cited, as text or for a reference manager. */
export function Citation({ shared, say }: Props) {
  const { about, incidents, subject, told } = shared
  const [format, setFormat] = useState<CitationFormat>('plain')
  const [incident] = incidents
  const text = citation(about, subject === 'incident' && incident ? incident : 'view', format, citationWords(told.m, s))
  const { extension, type } = CITATION_FILES[format]
  return (
    <>
      <Radios
        legend={s.take.form}
        options={[
          ['plain', s.take.forms.plain],
          ['bibtex', s.take.forms.bibtex],
          ['ris', s.take.forms.ris],
          ['csl-json', s.take.forms['csl-json']],
        ]}
        value={format}
        onChange={setFormat}
      />
      <CopyField label={s.take.citation} text={text} lines={format === 'plain' ? 6 : 9} say={say}>
        <button type="button" className={styles.action} onClick={() => void save(about, extension, type, () => text).then(say)}>
          {s.saveAs(`.${extension}`)}
        </button>
      </CopyField>
    </>
  )
}
