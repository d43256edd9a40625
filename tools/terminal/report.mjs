// What a person sees of a run: one line per step with its time, a box at the end.
const terminal = process.stdout.isTTY === true
const colour = terminal && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb'
const paint = (code) => (text) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text)
export const dim = paint(2)
export const bold = paint(1)
const green = paint(32)
const red = paint(31)
const yellow = paint(33)
const clearLine = '\r\u001B[2K'

/** @param {number} ms */
const duration = (ms) => (ms < 950 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`)

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** Something a person should know while Vitrine runs on. @param {string} text */
export function warn(text) {
  process.stdout.write(`${yellow('!')} ${text}\n`)
}

/**
 * Runs `work` as the step `name` and prints how it ended: its answer (a few words) and its time.
 * `work` may call `note(text)` to say what it is doing; shown while it runs, on a terminal.
 * @template T
 * @param {string} name
 * @param {(note: (text: string) => void) => Promise<string | { text: string, value: T }> | string | { text: string, value: T }} work
 * @returns {Promise<T | undefined>}
 */
export async function step(name, work) {
  const start = performance.now()
  const label = name.padEnd(16)
  const show = (text) => terminal && process.stdout.write(`${clearLine}${dim('·')} ${label} ${dim(text)}`)
  show('…')
  try {
    const result = await work((text) => show(text))
    const { text, value } = typeof result === 'string' ? { text: result, value: undefined } : result
    process.stdout.write(`${terminal ? clearLine : ''}${green('✓')} ${label} ${text.padEnd(58)} ${dim(duration(performance.now() - start))}\n`)
    return value
  } catch (error) {
    process.stdout.write(`${terminal ? clearLine : ''}${red('✗')} ${label} ${dim(duration(performance.now() - start))}\n`)
    throw error
  }
}

/** Prints a failure: the sentence, then the next step. @param {{ message: string, next: string }} failure */
export function printFailure({ message, next }) {
  process.stderr.write(`\n${red('✗')} ${message}\n${next === '' ? '' : `${next.replace(/^/gm, '  ')}\n`}`)
}

/** Lines in a frame. @param {string[]} lines */
export function box(lines) {
  const width = Math.max(...lines.map((line) => line.length))
  say(`\n  ╭${'─'.repeat(width + 4)}╮`)
  for (const line of lines) say(`  │  ${line}${' '.repeat(width - line.length)}  │`)
  say(`  ╰${'─'.repeat(width + 4)}╯\n`)
}
