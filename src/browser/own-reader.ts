import type { FileReason } from '../tables/file-error.ts'
import type { OwnAnswers, OwnReply, OwnRequest } from './own-messages.ts'
// oxlint-disable-next-line import/default -- the bundler makes a module of it that has one
import workerAddress from './own-worker.ts?worker&url'
import { trustedWorker } from './worker-address.ts'

/** Why a file could not be read: a reason that has words, or that the worker itself broke. */
export class OwnError extends Error {
  readonly reason: FileReason | 'reader'
  /** A name that belongs to the reason. */
  readonly named: string | null
  constructor(reason: FileReason | 'reader', detail: string, named: string | null = null) {
    super(detail)
    this.name = 'OwnError'
    this.reason = reason
    this.named = named
  }
}

/** The reading of one file, in a worker of its own. */
export interface OwnReader {
  /** @throws OwnError */
  ask<Kind extends OwnRequest['kind']>(
    request: Extract<OwnRequest, { readonly kind: Kind }>,
    onProgress?: (done: number, count: number) => void,
  ): Promise<OwnAnswers[Kind]>
  /** Ends it, whatever it is doing. */
  close(): void
}

/** Starts a reader. */
export function openReader(): OwnReader {
  const worker = new Worker(trustedWorker(workerAddress), { type: 'module' })
  /** Requests are answered in the order in which they were made. */
  const waiting: { readonly resolve: (answer: never) => void; readonly reject: (error: Error) => void }[] = []
  let progress: ((done: number, count: number) => void) | undefined
  worker.onmessage = ({ data }: MessageEvent<OwnReply>) => {
    if (data.kind === 'progress') return progress?.(data.done, data.count)
    const asked = waiting.shift()
    if (data.kind === 'answer') asked?.resolve(data.answer as never)
    else asked?.reject(new OwnError(data.reason ?? 'reader', data.detail, data.named))
  }
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.splice(0)) reject(new OwnError('reader', message))
  }
  return {
    ask: (request, onProgress) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        progress = onProgress
        worker.postMessage(request)
      }),
    close: () => worker.terminate(),
  }
}
