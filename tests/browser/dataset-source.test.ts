// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadDataset } from '../../src/browser/dataset-source.ts'
import { listFile } from '../../src/formats/dataset-file.ts'
import { INITIAL, setRoot, store } from '../../src/state/store.ts'
import { aCollection } from '../fixtures/incident.ts'

const good = listFile(aCollection([{}, {}]), 'abc')
const fetched = vi.spyOn(globalThis, 'fetch')
const answer = (text: string, status = 200) => fetched.mockImplementation(() => Promise.resolve(new Response(text, { status })))

beforeEach(() => {
  store.setState(INITIAL, true)
  fetched.mockReset()
})
afterEach(() => {
  fetched.mockReset()
})

describe('loading the data', () => {
  it('opens the file and says that it is there', async () => {
    answer(good)
    expect(await loadDataset()).toBe(true)
    expect(store.getState()).toMatchObject({ failure: null, recordProblems: [] })
    expect(store.getState().dataset?.incidents.length).toBe(2)
    expect(store.getState().dataset?.digest).toBe('abc')
  })

  it('asks the site itself, whatever page of it is open', async () => {
    answer(good)
    setRoot({ root: 'https://example.org/map/' })
    await loadDataset()
    expect(fetched.mock.calls[0]![0]).toBe('https://example.org/map/data/list.json')
  })

  it('keeps what could not be read to be told', async () => {
    const { features, ...rest } = JSON.parse(good) as { features: readonly object[] }
    answer(JSON.stringify({ ...rest, features: [...features, { id: 'bad' }] }))
    await loadDataset()
    expect(store.getState().recordProblems.map(({ record }) => record)).toEqual(['bad'])
  })

  it('says that the file is missing, with the answer of the server', async () => {
    answer('Not found', 404)
    expect(await loadDataset()).toBe(false)
    expect(store.getState().failure).toEqual({ kind: 'missing', status: 404 })
  })

  it('says that the line was cut', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    expect(await loadDataset()).toBe(false)
    expect(store.getState().failure).toEqual({ kind: 'offline' })
  })

  it.each([
    ['cut off', good.slice(0, 300)],
    ['a web page', '<!doctype html>'],
    ['another JSON', '{}'],
    ['without a record', JSON.stringify(aCollection([]))],
  ])('says that the file is broken where it is %s', async (_, text) => {
    answer(text)
    expect(await loadDataset()).toBe(false)
    expect(store.getState().failure).toMatchObject({ kind: 'broken', detail: expect.stringMatching(/\S/) })
  })

  it('says early that many records are coming, and of few nothing', async () => {
    const early = vi.fn(() => expect(store.getState().dataset).toBeNull())
    answer(good)
    await loadDataset(early)
    expect(early).not.toHaveBeenCalled()
    store.setState(INITIAL, true)
    answer(
      listFile(
        aCollection(Array.from({ length: 900 }, (_, at) => ({ id: `record-${at}`, title: 'A title of some length. '.repeat(20) }))),
        'abc',
      ),
    )
    await loadDataset(early)
    expect(early).toHaveBeenCalledOnce()
    expect(store.getState().dataset?.incidents.length).toBe(900)
  })

  it('keeps what was there when a further try fails', async () => {
    answer(good)
    await loadDataset()
    const before = store.getState().dataset
    answer('Gone', 410)
    await loadDataset()
    expect(store.getState().dataset).toBe(before)
  })

  it('forgets the failure once a further try succeeds', async () => {
    answer('', 500)
    await loadDataset()
    answer(good)
    await loadDataset()
    expect(store.getState().failure).toBeNull()
  })
})
