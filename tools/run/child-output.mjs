// The programs log JSON lines (pino) into a file; what needs a person's eye also shows on the terminal.
import readline from 'node:readline'
import { dim, say, warn } from '../terminal/report.mjs'

const warnLevel = 40
/** A warning that comes again and again (a host that stays away) is shown this often. */
const repeatAfterMs = 60_000

/**
 * @param {string} name
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ write: (text: string) => void }} log
 * @param {boolean} everything show all lines (development)
 * @param {() => boolean} muted whether warnings are kept for the failure that may follow
 * @returns {() => string[]} the last lines, for a failure
 */
export function followOutput(name, child, log, everything, muted) {
  const last = []
  /** @type {Map<string, number>} when a text was shown last */
  const shown = new Map()
  const warnOnce = (text) => {
    if (muted()) return
    const now = performance.now()
    if (now - (shown.get(text) ?? -Infinity) < repeatAfterMs) return
    if (shown.size > 100) shown.clear()
    shown.set(text, now)
    warn(`${name}: ${printable(text)}`)
  }
  const onLine = (line, isError) => {
    log.write(`${line}\n`)
    last.push(line)
    if (last.length > 20) last.shift()
    const entry = parseEntry(line)
    if (everything) say(`${dim(name.padEnd(6))}${entry === undefined ? line : `${entry.msg ?? ''} ${dim(detail(entry))}`}`)
    else if (entry === undefined) {
      if (isError && line.trim() !== '') warnOnce(line)
    } else if (entry.level >= warnLevel) warnOnce(summary(entry))
  }
  for (const [stream, isError] of [
    [child.stdout, false],
    [child.stderr, true],
  ]) {
    if (stream) readline.createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => onLine(line, isError))
  }
  return () => last
}

/** A guest can word an error that libvirt passes on; what steers a terminal stays out of it. @param {string} text */
export const printable = (text) => text.replaceAll(/[^\P{Cc}\n\t]/gu, '\uFFFD')

function parseEntry(line) {
  if (!line.startsWith('{')) return undefined
  try {
    const entry = JSON.parse(line)
    return typeof entry.level === 'number' ? entry : undefined
  } catch {
    return undefined
  }
}

/** One line of a log entry: what happened, where, and why. */
function summary({ msg = '', uri, libvirt, err }) {
  const why = err?.message ?? libvirt
  return `${msg}${uri === undefined ? '' : ` (${uri})`}${why === undefined ? '' : `: ${why}`}`
}

/** What a log entry says besides its message. */
function detail({ level, time, pid, hostname, msg, err, ...rest }) {
  return `${err?.stack ?? ''}${Object.keys(rest).length === 0 ? '' : JSON.stringify(rest)}`
}
