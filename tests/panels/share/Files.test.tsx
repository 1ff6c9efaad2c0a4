// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { dayName } from '../../../src/i18n/phrase.ts'
import { shareEn } from '../../../src/i18n/share-en.ts'
import { today } from '../../../src/model/date.ts'
import { incidentText } from '../../../src/panels/share/incident-text.ts'
import { readSheet } from '../../fixtures/workbook.ts'
import { button, dataset, field, openShare, publishedArrives, ROOT, serveSite, status, watchSaved } from './share-fixture.tsx'

beforeEach(() => serveSite())
afterEach(() => {
  vi.restoreAllMocks()
})

const idsIn = (geojson: string) => (JSON.parse(geojson) as { features: { id: string }[] }).features.map(({ id }) => id)

describe('files of what is shown', () => {
  it('are fetched when they are asked for, and it is said where they cannot be had', async () => {
    vi.restoreAllMocks()
    serveSite(/incidents\.geojson$/)
    const user = await openShare()
    await user.click(button('Save the data'))
    await waitFor(() => expect(status()).toHaveTextContent(shareEn.take.noData))
    vi.restoreAllMocks()
    serveSite()
    const saved = watchSaved()
    await user.click(button('Save the data'))
    expect(idsIn((await saved.last()).text)).toHaveLength(3)
  })

  it('hold what the list shows, in its order, as GeoJSON', async () => {
    await publishedArrives()
    const saved = watchSaved()
    const user = await openShare('#categories=assembly&order=west-east')
    await user.click(button('Save the data'))
    const { name, type, text } = await saved.last()
    expect(name).toMatch(/\.geojson$/)
    expect(type).toBe('application/geo+json')
    expect(idsIn(text)).toEqual(['april', 'undated'])
    expect(text).toContain('2 of 3 records (2 incidents): Assembly.')
    expect(text).toContain(`${ROOT}categories/assembly/#order=west-east`)
    await waitFor(() => expect(status()).toHaveTextContent(`Handed to the browser as ${name}.`))
  })

  it('hold the list of a place that is open', async () => {
    await publishedArrives()
    const saved = watchSaved()
    const user = await openShare('#places=almaty')
    await user.click(button('Save the data'))
    const { text } = await saved.last()
    expect(idsIn(text)).toEqual(['march'])
    expect(text).toContain('1 of 3 records (1 incident): in Almaty.')
  })

  it('hold the open account alone, or what the list shows, as one chooses', async () => {
    await publishedArrives()
    const saved = watchSaved()
    const user = await openShare('#incident=april')
    await user.click(button('Save the data'))
    await waitFor(async () => expect(idsIn((await saved.last()).text)).toEqual(['april']))
    await user.click(screen.getByRole('radio', { name: 'The whole list: 3 records' }))
    await user.click(button('Save the data'))
    await waitFor(async () => expect(idsIn((await saved.last()).text)).toEqual(['march', 'april', 'undated']))
  })

  it.each([
    ['en-GB', 'commas', 'semicolons', ';'],
    ['ru-RU', 'semicolons', 'commas', ','],
  ])('are a table for the spreadsheet of %s, or the other kind', async (language, first, other, separator) => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue(language)
    await publishedArrives()
    const saved = watchSaved()
    const user = await openShare('#months=2020-04')
    expect(screen.getByRole('radio', { name: first })).toBeChecked()
    await user.click(screen.getByRole('radio', { name: other }))
    await user.click(button('Save the table'))
    const { name, text } = await saved.last()
    expect(name).toMatch(/\.csv$/)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text.slice(1).split('\r\n')[0]).toContain(`id${separator}lat${separator}lon${separator}title`)
    expect(text.split('\r\n')).toHaveLength(3)
  })

  it('are a workbook with days as days, with HXL tags in the second row of both tables where they are asked for', async () => {
    await publishedArrives()
    const saved = watchSaved()
    const user = await openShare('#months=2020-04')
    await user.click(button('Save the workbook'))
    await waitFor(async () => expect((await saved.last()).name).toMatch(/april-2020.*\.xlsx$/))
    const { type, bytes } = await saved.last()
    expect(type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    const [header = [], ...rows] = readSheet(bytes, 1)
    expect(rows.map(([id]) => id?.value)).toEqual(['april'])
    expect(header[0]?.value).toBe('id')
    await user.click(screen.getByRole('checkbox', { name: 'With HXL tags in the second row' }))
    await user.click(button('Save the workbook'))
    await waitFor(async () => expect(readSheet((await saved.last()).bytes, 1)[1]?.[0]?.value).toBe('#event+id'))
    await user.click(button('Save the table'))
    await waitFor(async () => expect((await saved.last()).text.split('\r\n')[1]).toMatch(/^#event\+id[,;]#geo\+lat/))
  })

  it('are a file for Google Earth with the folders of the filters, told in the words of the page', async () => {
    await publishedArrives()
    const saved = watchSaved()
    const user = await openShare('#categories=assembly')
    await user.click(button('Save for Google Earth'))
    await waitFor(async () => expect((await saved.last()).name).toMatch(/\.kml$/))
    const { type, text } = await saved.last()
    expect(type).toBe('application/vnd.google-earth.kml+xml')
    expect(text.match(/<Placemark id="\w+"/g)).toEqual(['<Placemark id="april"', '<Placemark id="undated"'])
    for (const part of ['<name>Civic freedoms</name>', '<name>Assembly</name>', 'What officials said: Officials said something else.[7]'])
      expect(text).toContain(part)
    expect(text).toContain(`<atom:link href="${ROOT}incidents/april/"/>`)
  })

  it('are refused in words where nothing matches', async () => {
    await publishedArrives()
    await openShare('#months=2020-07')
    expect(screen.getByText(shareEn.take.nothing)).toBeInTheDocument()
    expect(button('Save the table')).toHaveAttribute('aria-disabled', 'true')
  })

  it('that the browser does not take are told, and the panel goes on', async () => {
    await publishedArrives()
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('blocked')
    })
    const user = await openShare()
    await user.click(button('Save the data'))
    await waitFor(() => expect(status()).toHaveTextContent(shareEn.saveRefused))
    await user.click(button('Copy: Link to this view'))
    await waitFor(() => expect(status()).toHaveTextContent('Link to this view: copied.'))
  })
})

describe('a citation', () => {
  it('is of the view, with its sentence, version, link and day', async () => {
    const user = await openShare('#months=2020-04')
    await user.click(button('Cite'))
    const text = field('Citation').value
    for (const part of [
      '1 of 3 records (1 incident): April 2020',
      `${ROOT}months/2020-04/`,
      'version 1.0.0',
      `accessed ${dayName(today(), en)}`,
    ])
      expect(text).toContain(part)
  })

  it('is of the open account, in the form that is wanted', async () => {
    const saved = watchSaved()
    const user = await openShare('#incident=april')
    await user.click(button('Cite'))
    await user.click(screen.getByRole('radio', { name: 'BibTeX' }))
    expect(field('Citation').value).toContain('A hunger strike \\& a rally')
    await user.click(screen.getByRole('radio', { name: 'CSL-JSON' }))
    await user.click(button('Save as .json'))
    const { name, text } = await saved.last()
    expect(name).toMatch(/\.json$/)
    expect(JSON.parse(text)).toEqual([expect.objectContaining({ title: 'A hunger strike & a rally' })])
  })
})

describe('the text of an incident', () => {
  const told = { dataset, root: ROOT, sha256: '', m: en, s: shareEn }

  it('is two lines: what and how certain, then source and link', () => {
    expect(incidentText(dataset.byId.get('april')!, told)).toBe(
      'A hunger strike & a rally. 9 April 2020, Lenger. Contested. Officials deny at least part of it.\n' +
        `Source: IPHR and KIBHR, footnote 7, July 2020. ${ROOT}incidents/april/`,
    )
  })

  it('says nothing of officials where the report has no answer of theirs', () => {
    expect(incidentText(dataset.byId.get('march')!, told)).toBe(
      `A well ran dry. 9 March 2020, Almaty. Stated as fact.\nSource: IPHR and KIBHR, July 2020. ${ROOT}incidents/march/`,
    )
  })

  it('stands in a field of its own and is copied', async () => {
    const user = await openShare('#incident=april')
    await user.click(button('Copy: Text to go with it'))
    expect(await navigator.clipboard.readText()).toBe(field('Text to go with it').value)
  })

  it('is not offered for a view', async () => {
    const user = await openShare('#incident=april')
    await user.click(screen.getByRole('radio', { name: /^The whole list/ }))
    expect(screen.queryByRole('textbox', { name: 'Text to go with it' })).not.toBeInTheDocument()
  })
})
