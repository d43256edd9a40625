const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'EACCES'])
/** Prisma: can't reach, timed out, closed the connection, no connection from the pool in time, too many. */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'])
/** Postgres: classes 08 (connection), 57P (shutting down, crashed, starting up), 53 (no resources: disk full, too many connections), 25006 (read only: a standby). */
const postgresCode = /^(08|57P|53|25006)/u
/** What pg says without a code when a connection ends under a query, or can't be had in time. */
const words = /connection terminated|timeout exceeded when trying to connect|connection ended unexpectedly|client has encountered a connection error|query read timeout|database .* not reachable/iu

/** Whether `thrown` says that the database can't be asked now, as against a question that was wrong. Looks through causes, for each layer wraps. */
export function isDatabaseAway(thrown: unknown, depth = 6): boolean {
  if (depth === 0 || typeof thrown !== 'object' || thrown === null) return false
  const codes = ['code', 'originalCode'].flatMap((key) => valueOf(thrown, key) ?? [])
  if (codes.some((code) => typeof code === 'string' && (networkCodes.has(code) || prismaCodes.has(code) || postgresCode.test(code)))) return true
  const kind = valueOf(thrown, 'kind')
  if (kind === 'DatabaseNotReachable' || kind === 'ConnectionClosed' || kind === 'SocketTimeout' || kind === 'TooManyConnections') return true
  const message = valueOf(thrown, 'message')
  if (typeof message === 'string' && words.test(message)) return true
  return ['cause', 'meta', 'driverAdapterError'].some((key) => isDatabaseAway(valueOf(thrown, key), depth - 1))
}

function valueOf(thing: object, key: string): unknown {
  return Reflect.get(thing, key)
}
