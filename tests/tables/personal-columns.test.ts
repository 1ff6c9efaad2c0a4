import { describe, expect, it } from 'vitest'
import { personalColumns, withoutColumns } from '../../src/tables/personal-columns.ts'
import { readText } from '../../src/tables/read-table.ts'

const named = (header: string) => personalColumns({ headers: ['Title', header], rows: [] }).includes(1)

describe('columns that may tell who somebody is', () => {
  it.each([
    'E-mail',
    'Your email address',
    'Электронная почта',
    'Эл. почта',
    'Электрондық пошта',
    'Phone',
    'Contact phone number',
    'Mobile',
    'Телефон заявителя',
    'Тел.',
    'Телефоны',
    'IP address',
    'Passport No.',
    'ИИН',
    'ЖСН',
    'Date of birth',
    'Дата рождения',
    'Туған күні',
    'Home address',
    'Адрес проживания',
    'Full name',
    'Name of the victim',
    "Victim's name",
    'Witness name',
    'Respondent',
    'Submitted by',
    'interview/respondent_name',
    'ФИО',
    'Ф.И.О. потерпевшего',
    'Имя респондента',
    'Аты-жөні',
    'Куәнің аты',
    'deviceid',
  ])('are known by the name “%s”', (header) => {
    expect(named(header)).toBe(true)
  })

  it.each([
    'Name',
    'Title',
    'Event name',
    'Place name',
    'City',
    'Description',
    'Victims',
    'Number of victims',
    'Witnesses',
    'Reporter',
    'Source',
    'Phone network cut',
    'Телефонная сеть',
    'Address',
    'Адрес',
    'Region name',
    'admin1Name',
    'Actor 1',
    'Detained people',
    'Email censorship',
    'Membership',
    'Tip',
    'Recipient',
    'Атауы',
    'Имя события',
  ])('are not those called “%s”', (header) => {
    expect(named(header)).toBe(false)
  })

  it('are known by what stands in them, whatever they are called', () => {
    const rows = [
      ['A march', 'aigul@example.org', '+7 701 000 00 00', '192.0.2.7', '2031-04-03'],
      ['A fine', '', '+77010000001', '192.0.2.8', '2031-04-04'],
    ].map((cells, index) => ({ number: index + 2, cells }))
    expect(personalColumns({ headers: ['Title', 'Back to', 'More', 'From', 'Day'], rows })).toEqual([1, 2, 3])
  })

  it('are not those of long texts, whatever these look like', () => {
    const rows = [{ number: 2, cells: ['A', `a@${'.'.repeat(30_000)} `] }]
    expect(personalColumns({ headers: ['Title', 'More'], rows })).toEqual([])
    expect(personalColumns({ headers: ['Title', 'More'], rows: [{ number: 2, cells: ['A', `a@${'b'.repeat(200)}.org`] }] })).toEqual([])
  })

  it('are those about the respondent where a survey notes them', () => {
    const headers = ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'What happened?']
    expect(personalColumns({ headers, rows: [] }).map((column) => headers[column])).toEqual(['Email', 'Name'])
  })

  it('are said of a table that was read', () => {
    const { notes } = readText('Title,Date,Phone\nA march,2031-04-03,701\n')
    expect(notes).toContainEqual({ kind: 'personal-columns', names: ['Phone'] })
    expect(readText('Title,Date\nA march,2031-04-03\n').notes).toEqual([])
  })

  it('can be taken out, with their cells and tags', () => {
    const table = {
      headers: ['Title', 'Phone', 'Date'],
      rows: [{ number: 3, cells: ['A march', '701', '2031'] }],
      tags: ['#event', '', '#date'],
    }
    expect(withoutColumns(table, [1])).toEqual({
      headers: ['Title', 'Date'],
      rows: [{ number: 3, cells: ['A march', '2031'] }],
      tags: ['#event', '#date'],
    })
  })
})
