import { useEffect, useState } from 'react'
import { canKeep, type Kept, keepCopy, keptLanguages, removeCopy } from '../../browser/kept-copy.ts'
import { keepEn as k } from '../../i18n/keep-en.ts'
import { languages } from '../../i18n/languages.ts'
import { listed } from '../../i18n/list.ts'
import { useMessages } from '../../i18n/messages.ts'
import { LANGUAGE_CODES, type LanguageCode } from '../../model/language.ts'
import share from '../share/Share.module.css'
import styles from './Keep.module.css'

interface Props {
  readonly say: (text: string) => void
}

/** What came of keeping, in words. */
const SAID: Readonly<Record<Kept, string>> = { kept: k.done, full: k.full, cut: k.cut, refused: k.refused }

/** The choice to keep the map on this device, with what it means, and the way to take it off again. Nothing is kept before. */
export function Keep({ say }: Props) {
  const m = useMessages()
  const [kept, setKept] = useState<readonly LanguageCode[]>([])
  const [wanted, setWanted] = useState<readonly LanguageCode[]>([m.language])
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void keptLanguages().then((languages) => {
      setKept(languages)
      if (languages.length > 0) setWanted(languages)
    })
  }, [])
  if (!canKeep()) return <p className={share.note}>{k.refused}</p>

  const run = async (work: () => Promise<string>) => {
    setBusy(true)
    say(await work())
    setKept(await keptLanguages())
    setBusy(false)
  }
  const keep = () => run(async () => SAID[await keepCopy(wanted)])
  const remove = () => run(() => removeCopy().then(() => k.removed))
  const choose = (code: LanguageCode, on: boolean) =>
    setWanted(LANGUAGE_CODES.filter((other) => (other === code ? on : wanted.includes(other))))
  const changed = wanted.length > 0 && wanted.join() !== kept.join()
  return (
    <>
      <p className={share.note}>{k.what}</p>
      <p className={share.note}>
        <strong>{k.traceLead}</strong> {k.trace}
      </p>
      <fieldset className={styles.languages} disabled={busy}>
        <legend>{k.languages}</legend>
        {languages().map(({ code, name }) => (
          <label key={code} className={share.box} lang={code}>
            <input type="checkbox" checked={wanted.includes(code)} onChange={({ target }) => choose(code, target.checked)} />
            {name}
          </label>
        ))}
      </fieldset>
      {kept.length > 0 ? <p className={share.note}>{k.keeps(listed(namesOf(kept), m))}</p> : null}
      <p className={styles.buttons}>
        {busy ? <span role="status">{k.busy}</span> : null}
        {!busy && (kept.length === 0 || changed) ? (
          <button
            type="button"
            className={share.action}
            aria-disabled={!changed || undefined}
            onClick={changed ? () => void keep() : undefined}
          >
            {kept.length > 0 ? k.change : k.keep}
          </button>
        ) : null}
        {!busy && kept.length > 0 ? (
          <button type="button" className={share.action} onClick={() => void remove()}>
            {k.remove}
          </button>
        ) : null}
      </p>
    </>
  )
}

const namesOf = (codes: readonly LanguageCode[]): readonly string[] =>
  languages()
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => name)
