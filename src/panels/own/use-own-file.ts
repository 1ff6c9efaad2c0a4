import { useCallback, useEffect, useRef, useState } from 'react'
import type { FoundRecords, FoundTable } from '../../browser/own-messages.ts'
import { OwnError, type OwnReader, openReader } from '../../browser/own-reader.ts'
import { openOwnSet, sitePlaces, siteReport } from '../../browser/own-set.ts'
import { fetchOwnFile, LinkError, refuseLarge } from '../../browser/own-source.ts'
import { ownEn as s } from '../../i18n/own-en.ts'
import { today } from '../../model/date.ts'
import { store } from '../../state/store.ts'
import type { Choices } from '../../tables/check-table.ts'
import { ROW } from '../../tables/own-report.ts'
import type { OwnStart } from './own-start.ts'

/** Why a file cannot be opened. */
export type OwnFailure = keyof typeof s.failed & (OwnError['reason'] | LinkError['reason'])

/** Why a file cannot be opened, and a name that belongs to the reason. */
export interface Failed {
  readonly reason: OwnFailure
  readonly named: string
}

/** How far the opening of a file is. */
export type OwnState =
  | { readonly step: 'choose'; readonly cancelled: boolean }
  | { readonly step: 'reading'; readonly name: string; readonly done: number; readonly count: number }
  | { readonly step: 'failed'; readonly name: string; readonly why: Failed }
  | {
      readonly step: 'check'
      readonly name: string
      readonly table: FoundTable
      readonly choices: Choices
      /** What the last check found; what is chosen since is being checked while `busy`. */
      readonly found: FoundRecords
      readonly busy: boolean
    }

/** A file, or a table that was pasted. */
export type OwnSource = { readonly name: string; readonly content: Blob | string }

/** What can be done with a file while it is being opened. */
export interface OwnFileActions {
  readonly state: OwnState
  readonly read: (source: OwnSource) => void
  readonly choose: (choices: Choices) => void
  readonly cancel: () => void
  readonly again: () => void
  /** @returns whether the records are shown now */
  readonly show: () => Promise<boolean>
}

const failureOf = (error: unknown): Failed => ({
  reason: error instanceof OwnError || error instanceof LinkError ? error.reason : 'reader',
  named: error instanceof OwnError ? (error.named ?? '') : '',
})

/** The opening of a reader's file, step by step. The worker that reads it ends with it, unless its records are shown. */
export function useOwnFile(start: OwnStart): OwnFileActions {
  const [state, setState] = useState<OwnState>({ step: 'choose', cancelled: false })
  const reader = useRef<OwnReader | null>(null)
  /** Raised with each new attempt: what an older one still says is not heard. */
  const attempt = useRef(0)

  const end = useCallback(() => {
    attempt.current += 1
    reader.current?.close()
    reader.current = null
  }, [])

  const read = useCallback(
    async (name: string, get: () => Promise<Blob | string>) => {
      end()
      const mine = attempt.current
      const isPresent = () => attempt.current === mine
      setState({ step: 'reading', name, done: 0, count: 0 })
      try {
        const content = await get()
        if (typeof content !== 'string') refuseLarge(content.size)
        const places = await sitePlaces()
        if (!isPresent()) return
        const own = openReader()
        reader.current = own
        const { south, west, north, east } = siteReport().country
        const table = await own.ask({ kind: 'read', source: content, window: { south, west, north, east }, places })
        const choices: Choices = { mapping: table.mapping, order: null, byName: false }
        const found = await own.ask({ kind: 'check', choices }, (done, count) => {
          if (isPresent()) setState({ step: 'reading', name, done, count })
        })
        if (isPresent()) setState({ step: 'check', name, table, choices, found, busy: false })
      } catch (error) {
        if (isPresent()) setState({ step: 'failed', name, why: failureOf(error) })
      }
    },
    [end],
  )

  useEffect(() => {
    if (start.kind === 'choose') return
    const [name, get] =
      start.kind === 'file'
        ? [start.file.name, async () => start.file]
        : [start.address, () => fetchOwnFile(start.address, store.getState().site)]
    const soon = setTimeout(() => void read(name, get))
    return () => clearTimeout(soon)
  }, [start, read])
  useEffect(() => end, [end])

  const choose = (choices: Choices) => {
    if (state.step !== 'check' || !reader.current) return
    const mine = ++attempt.current
    setState({ ...state, choices, busy: true })
    reader.current.ask({ kind: 'check', choices }).then(
      (found) => {
        if (attempt.current === mine) setState({ ...state, choices, found, busy: false })
      },
      (error: unknown) => {
        if (attempt.current === mine) setState({ step: 'failed', name: state.name, why: failureOf(error) })
      },
    )
  }

  const show = async () => {
    const own = reader.current
    if (state.step !== 'check' || !own) return false
    const { name } = state
    const words = { none: s.noCategory, others: s.otherCategories, notSaid: s.notSaid, row: s.rowOf(name, ROW) }
    setState({ ...state, busy: true })
    try {
      const found = await own.ask({ kind: 'open', name, base: siteReport(), words, today: today() })
      // From now on it belongs to what is shown.
      reader.current = null
      await openOwnSet(name, s.banner.name, found, own)
      return true
    } catch (error) {
      setState({ step: 'failed', name, why: failureOf(error) })
      return false
    }
  }

  return {
    state,
    read: ({ name, content }) => void read(name, async () => content),
    choose,
    show,
    cancel: () => {
      end()
      setState({ step: 'choose', cancelled: true })
    },
    again: () => {
      end()
      setState({ step: 'choose', cancelled: false })
    },
  }
}
