import { useEffect } from 'react'
import { Sprite } from '../article/Sprite.tsx'
import { restorePlace } from '../browser/kept-place.ts'
import { followQuery } from '../browser/query.ts'
import { useMessages } from '../i18n/messages.ts'
import { Announcer } from '../panels/Announcer.tsx'
import { LateLanguages, LateWhereabouts } from '../panels/BehindMap.tsx'
import { CategoryFilter } from '../panels/CategoryFilter.tsx'
import { ColumnFooter, DataVersion } from '../panels/ColumnFooter.tsx'
import { DetailPanel } from '../panels/DetailPanel.tsx'
import { Filters, FiltersButton } from '../panels/FiltersButton.tsx'
import { MoreFilters } from '../panels/facets/MoreFilters.tsx'
import { IncidentList } from '../panels/IncidentList.tsx'
import { KindFilter } from '../panels/KindFilter.tsx'
import { Masthead } from '../panels/Masthead.tsx'
import { Notices } from '../panels/Notices.tsx'
import { OwnNotice } from '../panels/own/OwnNotice.tsx'
import { followPrintKey } from '../panels/print/print.ts'
import { Region } from '../panels/Region.tsx'
import { SearchBox } from '../panels/SearchBox.tsx'
import { SheetHead } from '../panels/SheetHead.tsx'
import { Shown } from '../panels/Shown.tsx'
import { Timeline } from '../panels/timeline/Timeline.tsx'
import { WithoutPin } from '../panels/WithoutPin.tsx'
import { useApp } from '../state/store.ts'
import styles from './App.module.css'
import { FirstMap } from './FirstMap.tsx'
import { MapSlot } from './MapSlot.tsx'
import phone from './Phone.module.css'
import { Skip } from './Skip.tsx'

interface Props {
  /** Called once the app has taken over the page; may return what ends it. */
  readonly onStart?: () => () => void
}

/** Which panel stands where. One order of parts serves all widths; App.module.css and, below 1024 px, Phone.module.css place them. */
export function App({ onStart }: Props) {
  const m = useMessages()
  useEffect(() => onStart?.(), [onStart])
  useEffect(restorePlace, [])
  useEffect(() => followQuery(m), [m])
  useEffect(followPrintKey, [])
  const sheet = useApp((state) => state.sheet)
  const account = useApp(({ view }) => view.selected !== null)
  const own = useApp(({ dataset }) => dataset?.own?.number)
  return (
    <Region what={m.failure.page}>
      {/* Another report is another page: nothing of the one before may stay. */}
      <div className={styles.page} key={own}>
        <Sprite />
        <Skip />
        <Notices />
        <OwnNotice />
        <main className={`${styles.layout} ${phone.layout}`} data-sheet={sheet} data-account={account || undefined}>
          <FirstMap />
          <div className={styles.masthead} data-part="masthead">
            <Masthead />
          </div>
          <div className={styles.open} data-part="open">
            <FiltersButton />
          </div>
          <section className={styles.panel} data-part="panel" aria-label={m.page.column}>
            <div className={styles.scroll} data-part="scroll">
              <Region what={m.failure.filtering}>
                <Shown>
                  <div className={styles.search} data-part="search">
                    <SearchBox />
                    <MoreFilters />
                  </div>
                </Shown>
                <div className={styles.filters} data-part="filters">
                  <KindFilter />
                  <CategoryFilter />
                </div>
              </Region>
              <Region what={m.failure.list}>
                <IncidentList />
              </Region>
              <DataVersion />
            </div>
            <ColumnFooter />
          </section>
          <section className={styles.map} data-part="map" id="map" tabIndex={-1} aria-label={m.map.name}>
            <MapSlot />
            <div className={styles.beside} data-part="beside">
              <Region what={m.map.failed}>
                <WithoutPin />
                <LateWhereabouts failed={m.map.inWordsFailed} />
              </Region>
            </div>
          </section>
          <div className={styles.head} data-part="head">
            <SheetHead />
          </div>
          <div className={styles.months} data-part="months">
            <Region what={m.failure.timeline}>
              <Timeline />
            </Region>
          </div>
          <div className={styles.account} data-part="account">
            <Region what={m.account.failed}>
              <DetailPanel />
            </Region>
          </div>
        </main>
        <Filters />
        <LateLanguages />
        <Announcer />
      </div>
    </Region>
  )
}
