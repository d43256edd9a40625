import type { Failure } from '@vitrine/contract'
import type { LiveChange } from '../../shared/live.ts'

export interface StreamHandlers {
  onOpen: () => void
  onItem: (id: string, change: LiveChange) => void
  /** It was cut or refused; the failure if the server said one. */
  onCut: (failure: Failure | null) => void
  /** The server ended it in good order. */
  onEnd: () => void
}

const changeTypes: ReadonlySet<string> = new Set<LiveChange['type']>(['machines', 'machine', 'hosts', 'networks', 'pools', 'samples', 'event', 'resync'])

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

// The server built it by its types; a look at the kind is enough, and keeps the schemas out of the browser. A kind that this
// page is too old to know is left out.
function isChange(value: unknown): value is LiveChange {
  return isRecord(value) && typeof value['type'] === 'string' && changeTypes.has(value['type'])
}

function isFailure(value: unknown): value is Failure {
  return isRecord(value) && typeof value['reason'] === 'string'
}

function failureIn(text: string): Failure | null {
  const error: unknown = JSON.parse(text)
  const data = isRecord(error) ? error['data'] : undefined
  return isRecord(data) && isFailure(data['failure']) ? data['failure'] : null
}

/** How long the server may say nothing, not even that it is there, as it told when the stream opened. */
function patienceIn(text: string): number | null {
  const options: unknown = JSON.parse(text)
  const ms = isRecord(options) ? options['reconnectAfterInactivityMs'] : undefined
  return typeof ms === 'number' ? ms : null
}

/**
 * Reads one tRPC subscription over server-sent events, as `sseStreamProducer` of @trpc/server 11 writes it: `connected`,
 * messages with an id, `ping`, `serialized-error`, `return`. tRPC's own link does the same and more, at four times the size;
 * this is on every first page.
 * @returns how to close it
 */
export function openEventStream(url: string, handlers: StreamHandlers): () => void {
  const source = new EventSource(url)
  let silence: ReturnType<typeof setTimeout> | undefined
  let patience: number | null = null

  const close = () => {
    clearTimeout(silence)
    source.close()
  }
  const cut = (failure: Failure | null) => {
    close()
    handlers.onCut(failure)
  }
  const heard = () => {
    clearTimeout(silence)
    if (patience !== null) silence = setTimeout(() => cut(null), patience)
  }
  source.addEventListener('connected', ({ data }: MessageEvent<string>) => {
    patience = patienceIn(data)
    heard()
    handlers.onOpen()
  })
  source.addEventListener('message', ({ data, lastEventId }: MessageEvent<string>) => {
    heard()
    const change: unknown = JSON.parse(data)
    if (isChange(change)) handlers.onItem(lastEventId, change)
  })
  source.addEventListener('ping', heard)
  source.addEventListener('serialized-error', ({ data }: MessageEvent<string>) => cut(failureIn(data)))
  source.addEventListener('return', () => {
    close()
    handlers.onEnd()
  })
  // EventSource would try again by itself after three seconds, or never; our own pauses are shorter at first and longer later.
  source.addEventListener('error', () => cut(null))
  return close
}
