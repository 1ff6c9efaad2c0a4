import styles from '../MethodPage.module.css'
import { Part } from '../MethodPart.tsx'
import { Document } from './Document.tsx'

interface Props {
  readonly version: string
  readonly title: string
  /** Where to report a weakness, a `mailto:` or `https:` address; empty where none is set. */
  readonly contact: string
}

/** Against whom this site protects, and against whom it does not. */
export function SecurityPage({ version, title, contact }: Props) {
  return (
    <Document title={title} version={version}>
      <Part title="Whom we think of">
        <ul className={styles.list}>
          <li>A reader in a country where reading this may be noticed, on a line that is watched and on a device that may be searched.</li>
          <li>A person who is named in a record, or could be recognised in one.</li>
          <li>Somebody who wants to change what is read here: on the line, on the host, in the data, or by a link that lies.</li>
          <li>Somebody who wants the site gone: a block, a seizure, a flood of requests.</li>
        </ul>
      </Part>
      <Part title="What is done">
        <ul className={styles.list}>
          <li>
            Nothing is asked of third parties: no map service, fonts, statistics or scripts from elsewhere. A policy in each page forbids
            it.
          </li>
          <li>No scripts but our own files run, and none is made from text (Content Security Policy with Trusted Types, no exceptions).</li>
          <li>All texts of data and links are shown as text. Links are read value by value; what cannot be read is said and left out.</li>
          <li>No cookies. A visit leaves nothing in the browser’s stores, unless you choose colours of your own.</li>
          <li>What you filter, search and look at stands behind the # of the address, which browsers do not send.</li>
          <li>Other sites that you open from here are not told where you come from.</li>
          <li>
            Every file of a release is listed in <a href="../SHA256SUMS">SHA256SUMS</a>; anybody can build the same bytes from the source.
          </li>
          <li>The site is a folder of files that needs no server of its own: anybody can copy it and publish it elsewhere.</li>
          <li>What is not needed is not published: no homes, no patients, no positions finer than a place.</li>
        </ul>
      </Part>
      <Part title="What is not protected" id="not-protected">
        <ul className={styles.list}>
          <li>
            That you visit. Your provider, and whoever listens, sees the name of the host and how much you load; the host sees your address
            and which pages you open. Tor Browser or a trusted VPN hide the one from the other. We cannot.
          </li>
          <li>
            Your device. Whoever holds it or runs software on it sees what you see. The browser’s own history and cache, the address bar,
            saved files, printed sheets and screenshots are not ours to clear. A private window leaves less.
          </li>
          <li>
            A line that is broken open. Where a state makes you install its certificate, it can read and change everything on the way, this
            page and its checks included. Compare the sums by another way, from another place.
          </li>
          <li>
            A host that is taken over. It could serve other files under the same address. The policy does not help against that; the
            published sums do, for those who compare them.
          </li>
          <li>Your letters. A mail that asks for a correction shows who wrote, to whom and when.</li>
          <li>What lies behind the footnotes: each is another site, with its own trackers and laws. So is the web archive.</li>
          <li>What you give on. A link can hold the words that you searched for; the page says so and can leave them out.</li>
          <li>A reader who copied the data before a name was removed from it.</li>
          <li>A flood of requests. A mirror is the answer, not this host.</li>
        </ul>
      </Part>
      <Part title="Checked and not checked">
        <p>
          Tests hold the policy, the absence of requests to others and of traces, hostile links and data, and missing or broken files. No
          outside body has audited the site so far. Two of the libraries that it rests on draw the map and the page; their versions are
          fixed and listed with their licences in <a href="../THIRD-PARTY.txt">THIRD-PARTY.txt</a> and{' '}
          <a href="../sbom.cdx.json">sbom.cdx.json</a>.
        </p>
      </Part>
      <Part title="Report a weakness" id="report">
        {contact === '' ? (
          <p>
            This copy names no address for it. Ask as for a <a href="../method/#corrections">correction</a>, without the details, and leave
            a way to reach you.
          </p>
        ) : (
          <p>
            Write to <a href={contact}>{contact.replace(/^mailto:/, '')}</a>. Please leave time for a repair before you publish, and touch
            no data of others. Who reports in good faith has nothing to fear from us.
          </p>
        )}
      </Part>
    </Document>
  )
}
