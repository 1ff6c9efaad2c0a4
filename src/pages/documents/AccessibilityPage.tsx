import styles from '../MethodPage.module.css'
import { Part } from '../MethodPart.tsx'
import { Document } from './Document.tsx'

/** What readers with disabilities can expect of the site, and what is missing. */
export function AccessibilityPage({ version, title }: { readonly version: string; readonly title: string }) {
  return (
    <Document title={title} version={version}>
      <Part title="What we aim at">
        <p>
          The Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, for the whole site: map, list, accounts, exports, the embedded
          map and these pages. By our own tests it meets them in part, with the gaps named below. Nobody outside has examined it yet.
        </p>
      </Part>
      <Part title="How to read without the map">
        <ul className={styles.list}>
          <li>
            Everything that the map shows is in the list beside it, with region and place in words, under the same filters. Links at the top
            of the page skip to it.
          </li>
          <li>
            Each record has a page of its own that needs no script; <a href="../list/">the whole list</a> is one page, and the data are{' '}
            <a href="../method/#data">files</a>.
          </li>
          <li>
            With the keyboard: Tab leads to the map, arrow keys move it, + and − change the scale; pins are buttons with full names; Escape
            closes what is open and gives the focus back.
          </li>
          <li>Nothing has to be dragged: months can be pressed, days typed, and the map moved with keys or buttons.</li>
          <li>
            Colours are never the only sign. Light and dark follow the system and can be switched; forced colours and reduced motion are
            heeded.
          </li>
        </ul>
      </Part>
      <Part title="Known gaps" id="gaps">
        <ul className={styles.list}>
          <li>
            No blind or low-vision reader, and no reader of other assistive technology, has tested the site yet. Screen readers were not
            run; names, roles and order were checked by programs only.
          </li>
          <li>Automatic journeys run in Chromium. Firefox and Safari are built for, but not tested in each version.</li>
          <li>Screen readers that read page by page may keep the arrow keys to themselves: then the map moves by its buttons only.</li>
          <li>Where many pins stand close together, one pin stands for several, and the way to a single record leads through its list.</li>
          <li>The timeline’s drawing of doubt is told in words as counts, not block by block.</li>
          <li>Saved pictures of the map have their description inside the SVG file only; a PNG file carries none.</li>
          <li>A brief saved as PDF has whatever structure the browser gives it; some give none.</li>
          <li>Texts are in English only so far, and most footnotes lead to pages in Russian, whose accessibility is not ours.</li>
          <li>There is no version in easy language and none in sign language.</li>
        </ul>
      </Part>
      <Part title="Tell us">
        <p>
          If something keeps you out, say what you wanted to do, with which browser and aid, and where it stopped: in the same ways as a{' '}
          <a href="../method/#corrections">correction</a>. What can be had in another form until it is repaired, we will try to send.
        </p>
      </Part>
    </Document>
  )
}
