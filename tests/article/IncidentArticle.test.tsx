// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { IncidentArticle } from '../../src/article/IncidentArticle.tsx'
import { IncidentRow } from '../../src/article/IncidentRow.tsx'
import { incidentHref } from '../../src/formats/link.ts'
import { ALMATY, anIncident, LENGER, MANGYSTAU, NO_PLACE, on, type Wish } from '../fixtures/incident.ts'
import { dataset } from '../fixtures/published.ts'

type Props = Partial<Parameters<typeof IncidentArticle>[0]>
const draw = (wish: Wish = {}, props: Props = {}) =>
  render(<IncidentArticle incident={anIncident(wish)} related={[]} hrefOf={hrefOf} {...props} />)
const hrefOf = (id: string) => incidentHref('./', id)

/** The part of the account under a heading. */
const part = (name: string) => within(screen.getByRole('heading', { name }).closest('section')!)
/** What stands beside a term: "When", "Where" and so on. */
const fact = (term: string) => screen.getByText(term, { selector: 'dt' }).closest('div')!.textContent
const source = { url: 'https://www.example.org/a?b=c', language: 'ru', publisher: 'A paper', kind: 'news' as const, note: null }

describe('the account', () => {
  it('says what happened and what officials said at the same level, one behind the other', () => {
    draw({ summary: 'Doors were sealed.', official_response: 'The mayor denied it.' })
    const headings = screen.getAllByRole('heading').map((heading) => `${heading.tagName} ${heading.textContent}`)
    const at = headings.indexOf('H3 What the report says')
    expect(at).toBeGreaterThan(-1)
    expect(headings[at + 1]).toBe('H3 What officials said')
    expect(part('What the report says').getByText('Doors were sealed.')).toBeInTheDocument()
    expect(part('What officials said').getByText('The mayor denied it.')).toBeInTheDocument()
  })

  it('says so where the report gives no official answer', () => {
    draw()
    expect(part('What officials said').getByText('The report gives no official answer.')).toBeInTheDocument()
  })

  it.each([
    ['stated', 'What the report says'],
    ['reported', 'What was reported'],
    ['contested', 'What was said'],
  ] as const)('heads the account by its certainty: %s', (certainty, heading) => {
    draw({ certainty, certainty_note: 'A note.' })
    expect(screen.getByRole('heading', { level: 3, name: heading })).toBeInTheDocument()
    expect(screen.getAllByRole('heading', { name: /^What (the report says|was reported|was said)$/ }).length).toBe(1)
  })

  it('says what the report does not say', () => {
    draw({ not_said: 'On whose orders.' })
    expect(part('What the report does not say').getByText('On whose orders.')).toBeInTheDocument()
  })

  it('says what followed only where something did', () => {
    draw()
    expect(screen.queryByRole('heading', { name: 'What followed' })).not.toBeInTheDocument()
    draw({ what_followed: 'A case was opened.' })
    expect(part('What followed').getByText('A case was opened.')).toBeInTheDocument()
  })

  it('shows a note of the editors as such', () => {
    draw({ editor_note: 'The report gives two figures.' })
    expect(part('Editors’ note').getByText('The report gives two figures.')).toBeInTheDocument()
  })

  it('names its categories, family by family, the main one first, and what kind of record it is', () => {
    draw({ kind: 'situation', categories: ['water', 'ill-treatment', 'health-care'] })
    expect(screen.getByText('Basic services: water; health care. Detention and justice: ill-treatment')).toBeInTheDocument()
    expect(screen.getByText('Situation')).toBeInTheDocument()
  })

  it('keeps the tags of the editors apart from what the report names', () => {
    draw({ rights: ['freedom of expression'], editor_tags: ['ICCPR 19'] })
    expect(part('Rights named in the report').getByText('freedom of expression')).toBeInTheDocument()
    expect(part('Tags added by the editors').getByText('ICCPR 19')).toBeInTheDocument()
  })
})

describe('the facts', () => {
  it('keep the doubt of a date, and say what happened on each', () => {
    draw({
      dates: [
        { edtf: '2020-03-21~/2020-04-15~', role: 'occurred' },
        { edtf: '2020-05-04', role: 'responded' },
      ],
      date_note: 'The day is not given.',
    })
    expect(fact('When')).toContain('Between late March and mid-April 2020, dates approximate')
    expect(fact('When')).toContain('Answered: 4 May 2020')
    expect(fact('When')).toContain('The day is not given.')
  })

  it('say how well the place is known', () => {
    draw(ALMATY)
    expect(fact('Where')).toMatch(/^WhereAlmaty.*the pin marks no address/)
  })

  it('say the region beside a place in it', () => {
    draw(LENGER)
    expect(fact('Where')).toContain('Turkestan Region')
  })

  it('say that a dashed pin stands for the whole area', () => {
    draw(MANGYSTAU)
    expect(fact('Where')).toContain('the dashed pin stands for the whole of it')
  })

  it('say of a place of origin that it is no more than that', () => {
    draw({ ...LENGER, place_basis: 'origin', place_note: 'He is said to be from Lenger.' })
    expect(fact('Where')).toContain('A person from Lenger')
    expect(fact('Where')).toContain('it does not say that it happened there')
    expect(fact('Where')).toContain('He is said to be from Lenger.')
  })

  it('say that no place is stated', () => {
    draw(NO_PLACE)
    expect(fact('Where')).toContain('Place not stated')
  })

  it('give every number with what it counts and who says so', () => {
    draw({
      groups: ['homeless-people'],
      people: [
        { min: 7, max: 8, counts: 'people in the fields', said_by: 'a video' },
        { count: 142, counts: 'people in a centre', said_by: 'the police' },
      ],
    })
    expect(fact('Who')).toContain('7 to 8 people in the fields, according to a video')
    expect(fact('Who')).toContain('142 people in a centre, according to the police')
  })

  it('say how certain it is and why', () => {
    draw({ certainty: 'contested', certainty_note: 'The police denied it.' })
    expect(fact('Certainty')).toContain('Contested')
    expect(fact('Certainty')).toContain('The police denied it.')
  })
})

describe('the sources', () => {
  const sources = () => part('Sources, numbered as in the report').getAllByRole('listitem')

  it('carry the numbers of the report, publisher, kind and language', () => {
    draw({
      footnotes: [40, 41],
      sources: [
        { footnote: 40, ...source },
        { footnote: 41, ...source, url: 'https://kz.gov/', language: 'kk/ru', kind: 'official', publisher: 'The mayor' },
      ],
    })
    expect(sources().map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^40A paper\. News, in Russian/),
      expect.stringMatching(/^41The mayor\. Official, in Kazakh and Russian/),
    ])
  })

  it('have links that say where they lead, open elsewhere and give nothing away', () => {
    draw({ footnotes: [40], sources: [{ footnote: 40, ...source }] })
    const link = within(sources()[0]!).getByRole('link', { name: /^example\.org/ })
    expect(link).toHaveAttribute('href', 'https://www.example.org/a?b=c')
    expect(link).toHaveAccessibleName('example.org/a?b=c (opens another site)')
    expect(link.getAttribute('rel')?.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']))
    expect(link).toHaveAttribute('target', '_blank')
  })

  it('say of a footnote without an address that it is a remark, and what it says', () => {
    draw({
      footnotes: [1],
      sources: [{ ...source, footnote: 1, url: null, publisher: null, language: null, kind: 'report', note: 'Not confirmed.' }],
    })
    expect(sources()[0]).toHaveTextContent(/^1A remark in the report\.Not confirmed\.$/)
    expect(within(sources()[0]!).queryByRole('link')).not.toBeInTheDocument()
  })

  it('say that a record without a footnote rests on the report alone', () => {
    draw()
    expect(part('Sources, numbered as in the report').getByText(/rests on the report alone/)).toBeInTheDocument()
  })

  it('are reached from the marks in the text', async () => {
    const shown = vi.fn<(footnote: number) => void>()
    draw({ summary: 'It happened.[40]', footnotes: [40], sources: [{ footnote: 40, ...source }] }, { onFootnote: shown })
    const mark = screen.getByRole('link', { name: 'Footnote 40' })
    expect(document.getElementById(mark.getAttribute('href')!.slice(1))).toBe(sources()[0])
    await userEvent.click(mark)
    expect(shown).toHaveBeenCalledWith(40)
  })

  it('can be in a language that the page has no word for, whatever that is called', () => {
    draw({
      footnotes: [1, 2],
      sources: [
        { ...source, footnote: 1, language: 'de' },
        { ...source, footnote: 2, url: 'https://b.org/', language: 'constructor' },
      ],
    })
    expect(sources().map((item) => item.textContent)).toEqual([
      expect.stringContaining('News, in de'),
      expect.stringMatching(/News, in constructor/),
    ])
  })
})

describe('related incidents', () => {
  const related = [anIncident({ id: 'other', title: 'Another one' })]

  it('are links of their own', () => {
    draw({}, { related })
    expect(screen.getByRole('link', { name: 'Another one' })).toHaveAttribute('href', './incidents/other/')
  })

  it('open here with a click, and are left to the browser where they shall open elsewhere', async () => {
    const opened = vi.fn<(id: string) => void>()
    draw({}, { related, onSelect: opened })
    const user = userEvent.setup()
    await user.click(screen.getByRole('link', { name: 'Another one' }))
    expect(opened.mock.calls).toEqual([['other']])
    await user.keyboard('{Control>}')
    await user.click(screen.getByRole('link', { name: 'Another one' }))
    expect(opened.mock.calls).toEqual([['other']])
  })
})

describe('hostile texts', () => {
  const PAYLOADS = [
    '<img src=x onerror="globalThis.__pwned = true">',
    '<script>globalThis.__pwned = true</script>',
    '"><svg/onload=globalThis.__pwned=true>',
    '</p><iframe srcdoc="<script>parent.__pwned=true</script>">',
    '{{constructor.constructor("alert(1)")()}}',
    'javascript:globalThis.__pwned=true',
    '[<b>1</b>] [1][2]<a href="javascript:alert(1)">x</a>',
    '\u202E<style>*{display:none}</style>',
  ]

  it.each(PAYLOADS)('are shown as the words that they are: %s', (text) => {
    const plain = { ...source, footnote: 1, note: text, publisher: text, language: text }
    const wish: Wish = {
      title: text,
      summary: text,
      official_response: text,
      what_followed: text,
      outcome: text,
      not_said: text,
      date_note: text,
      editor_note: text,
      place: text,
      place_note: text,
      region: text,
      certainty_note: text,
      people: [{ count: 1, counts: text, said_by: text }],
      named_persons: [text],
      actors: [text],
      legal_provisions: [text],
      rights: [text],
      editor_tags: [text],
      section: [text],
      footnotes: [1],
      sources: [plain],
    }
    const { container } = draw(wish)
    render(<IncidentRow incident={anIncident(wish)} href="#incident=x" />)
    expect(container.querySelector('h2')?.textContent).toBe(text)
    expect(document.querySelectorAll('script, iframe, img, style, object, embed, b').length).toBe(0)
    expect(
      [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')),
    ).toEqual([])
    expect(
      [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')).filter((href) => !/^(https?:\/\/|#)/.test(href ?? '')),
    ).toEqual([])
    expect(globalThis).not.toHaveProperty('__pwned')
  })
})

describe('every published record', () => {
  it('can be drawn without a warning, with its sources or the word that it rests on the report alone', () => {
    const warned = vi.spyOn(console, 'error')
    for (const incident of dataset.incidents) {
      const related = incident.related.map((id) => dataset.byId.get(id)!)
      const { container, unmount } = render(<IncidentArticle incident={incident} related={related} hrefOf={hrefOf} />)
      const text = container.textContent
      expect(text).not.toMatch(/undefined|\[object|NaN|null/)
      expect(container.querySelectorAll('ol > li').length > 0 || text.includes('rests on the report alone')).toBe(true)
      const marks = [...container.querySelectorAll<HTMLAnchorElement>('sup a')].map((mark) => mark.getAttribute('href')!.slice(1))
      expect([incident.id, marks.filter((id) => container.querySelector(`[id="${id}"]`) === null)]).toEqual([incident.id, []])
      unmount()
    }
    expect(warned.mock.calls).toEqual([])
    warned.mockRestore()
  })
})

it('the date of a row keeps its doubt', () => {
  render(<IncidentRow incident={anIncident(on('/2020-06-15~'))} href="#incident=x" />)
  expect(screen.getByRole('link')).toHaveAccessibleName(/By mid-Jun /)
})

describe('the copies of sources in a web archive', () => {
  it('have a link each that says where it leads, and asks nothing before it is pressed', () => {
    draw({ sources: [{ ...source, footnote: 7 }] })
    const link = screen.getByRole('link', { name: 'Look for its copy of July 2020 at web.archive.org (opens another site)' })
    expect(link).toHaveAttribute('href', `https://web.archive.org/web/20200731/${source.url}`)
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(link).toHaveAttribute('referrerpolicy', 'no-referrer')
  })

  it('say when one was found', () => {
    draw({ sources: [{ ...source, footnote: 7, archived: { url: 'https://archive.ph/x', checked: '2027-03-01' } }] })
    const link = screen.getByRole('link', { name: /^Its copy at archive\.ph, found there on 1 March 2027/ })
    expect(link).toHaveAttribute('href', 'https://archive.ph/x')
  })

  it('are none of a footnote that is a remark', () => {
    draw({ sources: [{ footnote: 8, url: null, language: null, publisher: null, kind: 'report', note: 'A remark.' }] })
    expect(screen.queryByRole('link', { name: /copy/ })).not.toBeInTheDocument()
  })
})
