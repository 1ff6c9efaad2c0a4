// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { loadAccounts, OtherVersionError, publishedText } from '../../src/browser/accounts-source.ts'
import { FetchError } from '../../src/browser/fetched.ts'
import { DatasetError } from '../../src/formats/collection.ts'
import { listFile } from '../../src/formats/dataset-file.ts'
import { parseList } from '../../src/formats/list-file.ts'
import { INITIAL, openDataset, store } from '../../src/state/store.ts'
import { aCollection } from '../fixtures/incident.ts'

const collection = aCollection([{ id: 'one', summary: 'What is told.' }, { id: 'two' }])
const text = JSON.stringify(collection)
const fetched = vi.spyOn(globalThis, 'fetch')
const answer = (body: string, status = 200) => fetched.mockImplementation(() => Promise.resolve(new Response(body, { status })))
const renewed = JSON.stringify({ ...collection, metadata: { ...collection.metadata, version: '9.0.0' } })

beforeEach(() => {
  store.setState(INITIAL, true)
  fetched.mockReset()
  openDataset(parseList(listFile(collection, '')).dataset, [])
})

describe('the words of the accounts', () => {
  it('come once, however often they are asked for, and stand beside the list', async () => {
    answer(text)
    const both = [loadAccounts(), loadAccounts()]
    expect(both[0]).toBe(both[1])
    expect(await both[0]).toBe(text)
    expect(loadAccounts()).toBe(both[0])
    expect(fetched).toHaveBeenCalledTimes(1)
    expect(store.getState().accounts?.get('one')?.summary).toBe('What is told.')
    expect(publishedText()).toBe(text)
  })

  it.each([
    ['is missing', () => answer('', 404), FetchError],
    ['does not arrive', () => fetched.mockRejectedValue(new TypeError('Failed to fetch')), FetchError],
    ['is cut short', () => answer(text.slice(0, 200)), DatasetError],
    ['is a web page', () => answer('<!doctype html>'), DatasetError],
    ['is of another version', () => answer(renewed), OtherVersionError],
  ])('are refused with the reason where their file %s, and can be asked for again', async (_, broken, reason) => {
    broken()
    await expect(loadAccounts()).rejects.toThrow(reason)
    expect(store.getState().accounts).toBeNull()
    expect(publishedText()).toBeNull()
    answer(text)
    await loadAccounts()
    expect(store.getState().accounts?.size).toBe(2)
  })

  it('name a record that cannot be read, and hold the others', async () => {
    answer(JSON.stringify({ ...collection, features: [collection.features[0], { id: 'two' }] }))
    await loadAccounts()
    expect(store.getState().recordProblems.map(({ record }) => record)).toEqual(['two'])
    expect([...(store.getState().accounts ?? new Map()).keys()]).toEqual(['one'])
  })

  it('belong to the dataset that they came for', async () => {
    answer(text)
    await loadAccounts()
    openDataset(parseList(listFile(collection, '')).dataset, [])
    expect(publishedText()).toBeNull()
    expect(store.getState().accounts).toBeNull()
    await loadAccounts()
    expect(fetched).toHaveBeenCalledTimes(2)
    expect(publishedText()).toBe(text)
  })
})
