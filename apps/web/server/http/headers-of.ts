import type { IncomingMessage } from 'node:http'

/** A request's headers, after `introduce`, as the web platform has them. */
export function headersOf({ headers }: IncomingMessage): Headers {
  const all = new Headers()
  for (const [name, value] of Object.entries(headers)) for (const each of [value ?? []].flat()) all.append(name, each)
  return all
}
