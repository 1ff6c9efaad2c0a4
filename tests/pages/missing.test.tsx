import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { pageMessagesEn } from '../../src/i18n/pages-en.ts'
import { readAuthored } from '../../src/pages/dataset/read.ts'
import { recordDigests } from '../../src/pages/dataset/record-digest.ts'
import { brokenRules } from '../../src/pages/dataset/rules.ts'
import { missingNotices, type Notice, retiredNotice, retiredPath } from '../../src/pages/missing.ts'
import { MissingPage, NoticePage } from '../../src/pages/NoticePage.tsx'
import { pages } from '../fixtures/pages.ts'
import { DATA } from '../fixtures/published.ts'

const { authored } = readAuthored(DATA)
const USED = authored.incidents[0]!.incident.id
const html = (notice: Notice) => renderToString(<NoticePage notice={notice} m={pageMessagesEn} />)
const hrefs = (text: string) => [...text.matchAll(/href="([^"]*)"/g)].map((match) => match[1])

describe('the page for an address that is none', () => {
  const missing = (root: string) => renderToString(<MissingPage notices={missingNotices(root, new Map())} />)

  it('leads on from any depth of the host, in each language to its own pages', () => {
    expect(hrefs(missing('/map/'))).toEqual(
      ['', 'ru/', 'kk/'].flatMap((folder) => [`/map/${folder}`, `/map/${folder}list/`, `/map/${folder}method/`]),
    )
    expect(hrefs(missing('/')).slice(0, 4)).toEqual(['/', '/list/', '/method/', '/ru/'])
  })

  it('says so once in every language, each marked as what it is, without a script', () => {
    const text = missing('/')
    expect([...text.matchAll(/<section lang="(\w+)"><h1[^>]*>([^<]*)<\/h1>/g)].map(([, language, title]) => [language, title])).toEqual([
      ['en', 'There is no such page'],
      ['ru', 'Такой страницы нет'],
      ['kk', 'Мұндай бет жоқ'],
    ])
    expect(text).not.toMatch(/<script|\sstyle=|hidden/)
  })
})

describe('the page of a retired incident', () => {
  const reason = { en: 'Two records told of one event <b>.' }

  it('says why, and leads to the record that stands for it now', () => {
    const retired = { id: 'old-id', reason, see: USED }
    const text = html(retiredNotice(retired, pages, pageMessagesEn))
    expect(retiredPath(retired)).toBe('incidents/old-id/')
    expect(text).toContain('Two records told of one event &lt;b&gt;.')
    expect(text).toContain('This record is now part of another')
    expect(hrefs(text)).toEqual([`../../incidents/${USED}/`, '../../changes/', '../../', '../../list/', '../../method/'])
  })

  it('leads to the list where there is no other', () => {
    expect(hrefs(html(retiredNotice({ id: 'old-id', reason, see: null }, pages, pageMessagesEn)))).toEqual([
      '../../changes/',
      '../../',
      '../../list/',
      '../../method/',
    ])
  })
})

describe('retired ids', () => {
  /** Of retired ids of which the list of changes tells. */
  const faults = (retired: typeof authored.retired) => {
    const change = {
      how: 'merged' as const,
      records: retired.map(({ id }) => id),
      text: { en: 'Told twice.', ru: 'Дважды.', kk: 'Екі рет.' },
    }
    const [newest] = authored.releases
    const all = { ...newest!.changes[0]!, records: 'all' as const }
    const releases = [{ ...newest!, changes: [all, change], digests: Object.fromEntries(recordDigests(authored)) }]
    return brokenRules({ ...authored, retired, releases }).map(({ file, reason }) => `${file}: ${reason}`)
  }
  const reason = { en: 'Told twice.', ru: 'Рассказано дважды.', kk: 'Екі рет айтылған.' }

  it('are sound', () => {
    expect(faults(authored.retired)).toEqual([])
    expect(faults([{ id: 'old-id', reason, see: USED }])).toEqual([])
  })

  it('are never used again', () => {
    expect(faults([{ id: USED, reason, see: null }])).toEqual(['retired.json: the id is in use: a retired id is never used again'])
  })

  it('lead to an incident that is there', () => {
    expect(faults([{ id: 'old-id', reason, see: 'gone' }])).toEqual(['retired.json: "gone" is no incident'])
  })

  it('stand in the list once', () => {
    const one = { id: 'old-id', reason, see: null }
    expect(faults([one, one])).toEqual(['retired.json: "old-id" is used twice'])
  })
})
