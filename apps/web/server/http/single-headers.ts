import type { ServerResponse } from 'node:http'

/**
 * Sets a header that is a list of one as that one. Next gives a route handler's content-type to its own compressor as such a list, which
 * takes it for unknown and compresses nothing: a thousand machines are 456 kB, and 34 kB compressed. (The handler can't compress either:
 * Next drops its content-encoding.)
 */
export function singleHeaders(response: ServerResponse): void {
  const set = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    const [only, ...more] = Array.isArray(value) ? value : []
    return set(name, only !== undefined && more.length === 0 ? only : value)
  }
}
