import { pino, stdSerializers, type Logger } from 'pino'
import type { Settings } from './settings.ts'

export type Log = Logger

/** Lines of JSON on standard output. What could be a secret is cut out wherever it is handed over by such a name. */
export function createLog(level: Settings['logLevel']): Log {
  return pino({
    level, base: { process: 'web' },
    redact: ['password', '*.password', 'token', '*.token', 'cookie', '*.cookie', 'xml', '*.xml'],
    serializers: { err: (error: Error) => scrubbed(stdSerializers.err(error)) },
  })
}

/** Takes passwords out of addresses in an error's words: `postgresql://user:secret@host` may be part of them. */
function scrubbed(value: unknown, depth = 4): unknown {
  if (typeof value === 'string') return value.replaceAll(/(\w+:\/\/[^\s:/@]+):[^\s@]+@/gu, '$1:…@')
  if (depth === 0 || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'raw' ? undefined : scrubbed(part, depth - 1)]))
}
