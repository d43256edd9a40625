import { pino, type Logger } from 'pino'
import type { Settings } from './settings.ts'

export type Log = Logger

/** Lines of JSON on standard output. What could be a secret is cut out wherever it is handed over by such a name. */
export function createLog(level: Settings['logLevel']): Log {
  return pino({ level, base: { process: 'agent' }, redact: ['password', '*.password', 'xml', '*.xml'] })
}
