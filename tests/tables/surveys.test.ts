import { describe, expect, it } from 'vitest'
import { checkTable } from '../../src/tables/check-table.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { readText } from '../../src/tables/read-table.ts'

/** Exports of programs for surveys: when and by whom a form was filled in is not what happened, when and to whom. */

const open = async (text: string) => {
  const { table, notes } = readText(text)
  const mapping = guessMapping(table)
  const fields = Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, table.headers[column]]))
  const found = await checkTable(table, { mapping, order: 'month-first', byName: false }, { window: null, places: new Map() })
  const rows = found.records.map(({ title, dates, categories }) =>
    [title, dates.map(({ edtf }) => edtf).join(), categories.join('; ')].join(' | '),
  )
  return { fields, rows, notes, problems: found.problems }
}

describe('an export of', () => {
  it('ODK has its questions behind hyphens', async () => {
    const { fields, rows } = await open(
      'SubmissionDate,start,end,today,incident-when,incident-what,incident-geo,meta-instanceID,KEY,SubmitterName\n' +
        '2020-04-01T10:00:00Z,2020-04-01T09:00:00Z,2020-04-01T10:00:00Z,2020-04-01,2020-03-30,Held,43.25 76.95 0.0 0.0,uuid:a,uuid:a,Aigerim\n',
    )
    expect(fields).toEqual({ date: 'incident-when', title: 'incident-what', coordinates: 'incident-geo' })
    expect(rows).toEqual(['Held | 2020-03-30 | '])
  })

  it.each([
    [
      'Microsoft Forms',
      'ID,Start time,Completion time,Email,Name,Describe the incident,Date of incident,Town\n1,3/15/20 14:22:05,3/15/20 14:30:00,anonymous,Aigerim K.,Held by police,3/14/2020,Almaty\n',
      { id: 'ID', summary: 'Describe the incident', date: 'Date of incident', place: 'Town' },
    ],
    [
      'Microsoft Forms in Russian',
      'ID;Время начала;Время выполнения;Адрес электронной почты;Имя;Что произошло?;Когда это произошло?\n1;3/15/20 14:22;3/15/20 14:30;anonymous;Айгерим;Задержан;3/14/2020\n',
      { id: 'ID', summary: 'Что произошло?', date: 'Когда это произошло?' },
    ],
    [
      'LimeSurvey',
      '"id";"submitdate";"lastpage";"startlanguage";"startdate";"datestamp";"what_happened";"date"\n"1";"2020-03-20 10:00:00";"3";"ru";"2020-03-20 09:00:00";"2020-03-20 10:00:00";"Held";"15.03.2020"\n',
      { id: 'id', summary: 'what_happened', date: 'date' },
    ],
    [
      'SurveyMonkey',
      'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What happened?,When did it happen?\n111,22,03/15/2020 02:22:05 PM,03/15/2020 02:30:00 PM,1.2.3.4,,,,,Held,03/14/2020\n',
      { summary: 'What happened?', date: 'When did it happen?' },
    ],
  ])('%s', async (_, text, wanted) => expect((await open(text)).fields).toEqual(wanted))

  it('SurveyMonkey has what it asks for in two rows', async () => {
    const { fields, rows, notes } = await open(
      'Respondent ID,Collector ID,Start Date,End Date,What happened?,When did it happen?,Which rights?,\n' +
        ',,,,Open-Ended Response,Date / Time,Liberty,Fair trial\n' +
        '111,22,03/15/2020 02:22:05 PM,03/15/2020 02:30:00 PM,Held,03/14/2020,Liberty,\n',
    )
    expect(fields).toEqual({ summary: 'What happened?', date: 'Date / Time' })
    expect(rows).toEqual(['Held | 2020-03-14 | '])
    expect(notes).toContainEqual({ kind: 'two-header-rows' })
  })

  it('Qualtrics has short names above and a row of its own ids below its questions', async () => {
    const { fields, rows, notes } = await open(
      'StartDate,EndDate,Status,RecordedDate,ResponseId,LocationLatitude,LocationLongitude,Q1,Q2\n' +
        'Start Date,End Date,Response Type,Recorded Date,Response ID,Location Latitude,Location Longitude,What happened?,When did it happen?\n' +
        `${['startDate', 'endDate', 'status', 'recordedDate', '_recordId', 'locationLatitude', 'locationLongitude', 'QID1', 'QID2'].map((id) => `"{""ImportId"":""${id}""}"`).join(',')}\n` +
        '2020-03-20 10:00:00,2020-03-20 10:05:00,0,2020-03-20 10:05:01,R_1,43.25,76.95,Held,15.03.2020\n',
    )
    // Where the person was who filled it in is not where it happened.
    expect(fields).toEqual({ summary: 'What happened?', date: 'When did it happen?' })
    expect(rows).toEqual(['Held | 2020-03-15 | '])
    expect(notes).toEqual([
      { kind: 'above-headers', count: 1 },
      { kind: 'personal-columns', names: ['Location Latitude', 'Location Longitude'] },
    ])
  })

  it('none is suspected in a plain table', async () => {
    expect((await open('title,start date,end date,name\nA,2020-03-15,2020-03-16,B\n')).fields).toMatchObject({
      date: 'start date',
      end: 'end date',
    })
    expect((await open('Response ID,Activity,Start date,End date\n1,A,2020-03-15,2020-03-16\n')).fields).toMatchObject({
      date: 'Start date',
    })
    expect((await open('Name,Start time,Town\nA,2020-03-15,B\n')).fields).toMatchObject({ title: 'Name' })
  })
})

describe('several categories in one cell', () => {
  it('are split where a form ticked them, by its columns of choices', async () => {
    const { rows } = await open('describe,type,type/arrest,type/fine,_uuid\nA,arrest fine,1,1,a\nB,fine,0,1,b\nC,other,0,0,c\n')
    expect(rows).toEqual(['A |  | arrest; fine', 'B |  | fine', 'C |  | other'])
    const labels = await open(
      'Описание;Тип нарушения;Тип нарушения/Суд без защитника;Тип нарушения/Суд\nA;Суд без защитника Суд;1;1\nB;Суд;0;1\n',
    )
    expect(labels.rows).toEqual(['A |  | Суд без защитника; Суд', 'B |  | Суд'])
  })

  it('are split at commas where each stands alone in other rows', async () => {
    const cells = [
      'Arrest, Fine',
      'Fine',
      'arrest',
      'Fair trial, detention and torture',
      'Fine, Fair trial, detention and torture',
      'Arrest, search',
    ]
    const { rows } = await open(`title,category\n${cells.map((cell) => `A,"${cell}"\n`).join('')}`)
    expect(rows.map((row) => row.split(' | ')[2])).toEqual([
      'Arrest; Fine',
      'Fine',
      'arrest',
      'Fair trial, detention and torture',
      'Fine; Fair trial, detention and torture',
      'Arrest, search',
    ])
  })
})
