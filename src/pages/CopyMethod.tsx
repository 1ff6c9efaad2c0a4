import { singleEn } from '../i18n/single-en.ts'
import styles from './CopyMethod.module.css'
import { MethodPage } from './MethodPage.tsx'

type Method = Parameters<typeof MethodPage>[0]

interface Props extends Method {
  /** Where the site is published; null where nobody has said it. */
  readonly address: string | null
}

/** What the dialog of a copy in one file says: what this file is, then the method. */
export function CopyMethod({ address, ...method }: Props) {
  return (
    <>
      <div className={styles.bar}>
        <p>
          {singleEn.about(method.facts.version)} {address === null ? null : singleEn.publishedAt(address)}
        </p>
        <button type="button" className={styles.close}>
          {singleEn.close}
        </button>
      </div>
      <MethodPage {...method} />
    </>
  )
}

/** What a copy in one file says beside the app, as HTML. */
export interface CopyWords {
  /** Without scripts. */
  readonly bare: string
  /** Where what it holds cannot be unpacked. */
  readonly unread: string
  readonly method: string
}
