import { pino, stdSerializers, type Logger, type LoggerOptions } from 'pino'
import type { Settings } from './settings.ts'

export type Log = Logger

/** What could be a secret is cut out wherever it is handed over by such a name. */
export function logOptions(level: Settings['logLevel']): LoggerOptions {
  const secrets = ['password', 'token', 'cookie', 'xml']
  return {
    level, base: { process: 'web' },
    redact: secrets.flatMap((name) => [name, `*.${name}`]),
    serializers: { err: (error: Error) => scrubbed(stdSerializers.errWithCause(error)) },
  }
}

/** Lines of JSON on standard output. */
export function createLog(level: Settings['logLevel']): Log {
  return pino(logOptions(level))
}

/** `raw` is the error itself; the others are secrets by their name. */
const hidden = new Set(['raw', 'password', 'token', 'cookie'])

/** Takes passwords out of addresses in an error's words: `postgresql://user:secret@host` may be part of them. */
function scrubbed(value: unknown, depth = 4): unknown {
  if (typeof value === 'string') return value.replaceAll(/(\w+:\/\/[^\s:/@]+):[^\s@]+@/gu, '$1:…@')
  if (depth === 0 || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, hidden.has(key) ? undefined : scrubbed(part, depth - 1)]))
}
