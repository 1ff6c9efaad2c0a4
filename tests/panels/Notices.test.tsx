// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Failure, LinkProblem } from '../../src/model/problem.ts'
import { DEFAULT_VIEW } from '../../src/model/view.ts'
import { LoadFailure, Notices } from '../../src/panels/Notices.tsx'
import { failDataset, failLanguage, INITIAL, openDataset, openView, store } from '../../src/state/store.ts'
import { aDataset } from '../fixtures/incident.ts'
import { meanwhile } from '../fixtures/open-app.tsx'

beforeEach(() => store.setState(INITIAL, true))

describe('messages above the page', () => {
  it('are none where there is nothing to say', () => {
    render(<Notices />)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it.each<[LinkProblem['part'], string, RegExp]>([
    ['incident', 'no-such-one', /“no-such-one” is no record of this dataset\./],
    ['category', 'weather', /“weather” is no category\./],
    ['month', '2020-13', /“2020-13” is no month of the report\./],
    ['place', 'atlantis', /“atlantis” is no place of this dataset\./],
    ['camera', '99/0/0', /“99\/0\/0” is no part of the map\./],
    ['days', 'x..y', /“x\.\.y”/],
    ['value', 'abai', /“abai”/],
    ['unknown', 'colour', /“colour” means nothing here\./],
  ])('say what of a link could not be opened, and that the rest is open: %s', (part, text, words) => {
    render(<Notices />)
    meanwhile(() => openView(DEFAULT_VIEW, [{ part, text }]))
    expect(screen.getByRole('status')).toHaveTextContent('Part of this link could not be opened')
    expect(screen.getByRole('status')).toHaveTextContent(words)
    expect(screen.getByRole('status')).toHaveTextContent('Everything else in it is open.')
  })

  it('say that a record was withdrawn, with the way to the page that says why', () => {
    render(<Notices />)
    meanwhile(() => openView(DEFAULT_VIEW, [{ part: 'withdrawn', text: 'old-id' }]))
    expect(screen.getByRole('status')).toHaveTextContent('“old-id” has been withdrawn. A page in its place says why.')
    expect(screen.getByRole('link', { name: 'A page in its place says why.' })).toHaveAttribute('href', 'incidents/old-id/')
  })

  it('say that another language did not come, and that everything stays', async () => {
    render(<Notices />)
    meanwhile(() => failLanguage('ru'))
    expect(screen.getByRole('status')).toHaveTextContent('The page could not be loaded in the other language')
    expect(screen.getByRole('status')).toHaveTextContent('What you have chosen is kept in the address.')
    await userEvent.click(screen.getByRole('button', { name: 'Close this message' }))
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('are closed by the reader', async () => {
    openView(DEFAULT_VIEW, [{ part: 'incident', text: 'x' }])
    render(<Notices />)
    await userEvent.click(screen.getByRole('button', { name: 'Close this message' }))
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('show what a link says as words, never as markup', () => {
    openView(DEFAULT_VIEW, [{ part: 'incident', text: '<img src=x onerror=alert(1)>' }])
    render(<Notices />)
    expect(screen.getByRole('status')).toHaveTextContent('“<img src=x onerror=alert(1)>”')
    expect(document.querySelector('img')).toBeNull()
  })

  it('name each record that could not be read, with its field and the reason', () => {
    const failed = vi.spyOn(console, 'error')
    openDataset(aDataset([{}]), [
      { record: 'bad', field: 'properties.title', reason: 'empty' },
      { record: 'same', field: 'id', reason: 'used twice' },
      { record: 'same', field: 'id', reason: 'used twice' },
    ])
    render(<Notices />)
    expect(screen.getByText('3 records could not be read and are left out:')).toBeInTheDocument()
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'bad: properties.title: empty',
      'same: id: used twice',
      'same: id: used twice',
    ])
    expect(failed).not.toHaveBeenCalled()
    failed.mockRestore()
  })

  it('say of a record that is none at all why, without a hole in the line', () => {
    openDataset(aDataset([{}]), [{ record: 'record 2', field: '', reason: 'Expected Object' }])
    render(<Notices />)
    expect(screen.getByText('One record could not be read and is left out:')).toBeInTheDocument()
    expect(screen.getByRole('listitem')).toHaveTextContent('record 2: Expected Object')
  })
})

describe('a failure to load the data', () => {
  const draw = () => {
    const again = vi.fn<() => void>()
    render(<LoadFailure onAgain={again} />)
    return again
  }

  it('is not spoken of while there is none', () => {
    draw()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it.each<[Failure, RegExp]>([
    [{ kind: 'offline' }, /did not arrive/],
    [{ kind: 'missing', status: 404 }, /missing on the server \(answer 404\)/],
    [{ kind: 'broken', detail: 'x' }, /arrived damaged/],
  ])('is said in words, with what still works: %o', (failure, words) => {
    draw()
    meanwhile(() => failDataset(failure))
    const alert = screen.getByRole('alert')
    expect(alert).toHaveTextContent('The records could not be loaded')
    expect(alert).toHaveTextContent(words)
    expect(alert).toHaveTextContent(/The list on this page can be read all the same/)
  })

  it('offers to try again', async () => {
    failDataset({ kind: 'offline' })
    const again = draw()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(again).toHaveBeenCalledTimes(1)
  })

  it('is gone once the data is there', () => {
    failDataset({ kind: 'offline' })
    draw()
    meanwhile(() => openDataset(aDataset([{}]), []))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})
