// The programs log JSON lines (pino) into a file; what needs a person's eye also shows on the terminal.
import readline from 'node:readline'
import { dim, say, warn } from '../terminal/report.mjs'

const warnLevel = 40

/**
 * @param {string} name
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ write: (text: string) => void }} log
 * @param {boolean} everything show all lines (development)
 * @returns {() => string[]} the last lines, for a failure
 */
export function followOutput(name, child, log, everything) {
  const last = []
  const onLine = (line, isError) => {
    log.write(`${line}\n`)
    last.push(line)
    if (last.length > 20) last.shift()
    const entry = parseEntry(line)
    if (everything) say(`${dim(name.padEnd(6))}${entry === undefined ? line : `${entry.msg ?? ''} ${dim(detail(entry))}`}`)
    else if (entry === undefined ? isError && line.trim() !== '' : entry.level >= warnLevel) warn(`${name}: ${entry === undefined ? line : `${entry.msg ?? ''}${entry.err?.message ? ` (${entry.err.message})` : ''}`}`)
  }
  for (const [stream, isError] of [
    [child.stdout, false],
    [child.stderr, true],
  ]) {
    if (stream) readline.createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => onLine(line, isError))
  }
  return () => last
}

function parseEntry(line) {
  if (!line.startsWith('{')) return undefined
  try {
    const entry = JSON.parse(line)
    return typeof entry.level === 'number' ? entry : undefined
  } catch {
    return undefined
  }
}

/** What a log entry says besides its message. */
function detail({ level, time, pid, hostname, msg, err, ...rest }) {
  return `${err?.stack ?? ''}${Object.keys(rest).length === 0 ? '' : JSON.stringify(rest)}`
}
