// Starts a program, waits until it is ready, starts it again when it ends, and ends it in the end.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../terminal/failure.mjs'
import { say, warn } from '../terminal/report.mjs'
import { followOutput } from './child-output.mjs'
import { openLog } from './log-file.mjs'

const firstPauseMs = 500
const longestPauseMs = 30_000
/** A program that ran this long was well: the next pause is the shortest again. */
const steadyMs = 60_000

/**
 * @typedef {{
 *   name: string, program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, logDir: string,
 *   readyWithinMs: number, isReady?: () => Promise<boolean>, showOutput?: boolean, onMessage?: (message: object) => void
 * }} Program
 * `isReady` is asked again and again where the program cannot send `{ready: true}` itself (development).
 */

/**
 * @param {Program} program
 * @returns {{ ready: Promise<void>, stop: () => Promise<void> }} `ready` rejects when the first start fails; later ones are tried again for ever
 */
export function supervise(program) {
  const logFile = path.join(program.logDir, `${program.name}.log`)
  const log = openLog(logFile)
  const stopping = new AbortController()
  let started = false
  let current = launch(program, log, () => !started || stopping.signal.aborted)

  const firstReady = current.ready.then(
    () => {
      started = true
    },
    (error) => {
      stopping.abort()
      current.child.kill('SIGKILL')
      throw new Failure(`The ${program.name} did not start: ${error.message}.`, [...current.lastLines(), '', `More: ${logFile}`].join('\n').trim())
    },
  )
  const keepUp = async () => {
    let pause = firstPauseMs
    while (!stopping.signal.aborted) {
      const since = performance.now()
      const why = await current.ended
      if (stopping.signal.aborted) return
      if (performance.now() - since > steadyMs) pause = firstPauseMs
      warn(`The ${program.name} ended (${why}); starting it again in ${pause / 1000} s.`)
      await delay(pause, undefined, { signal: stopping.signal })
      pause = Math.min(pause * 2, longestPauseMs)
      current = launch(program, log, () => stopping.signal.aborted)
      const { child } = current
      current.ready.then(
        () => say(`  The ${program.name} is back.`),
        () => child.kill('SIGKILL'), // too late or ended: `ended` comes next
      )
    }
  }
  void firstReady.then(keepUp).catch(() => undefined) // aborted while it waits, or told by `ready`
  return {
    ready: firstReady,
    async stop() {
      stopping.abort()
      current.child.kill('SIGTERM')
      const ended = await Promise.race([current.ended, delay(10_000, undefined, { ref: false })])
      if (ended === undefined) {
        current.child.kill('SIGKILL')
        await current.ended
      }
    },
  }
}

/** @param {Program} program */
function launch(program, log, muted) {
  // A session of its own: Ctrl+C reaches it through us, in our order. If we are killed, the kernel ends it (pdeathsig), and the IPC channel closes.
  const [file, ...args] = [...tie(), program.program, ...program.args]
  const child = spawn(file, args, { cwd: program.cwd, env: program.env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const lastLines = followOutput(program.name, child, log, program.showOutput === true, muted)
  child.on('message', (message) => program.onMessage?.(message))
  const ended = once(child, 'exit').then(
    ([code, signal]) => signal ?? `code ${code}`,
    (error) => error.message,
  )
  return { child, ended, lastLines, ready: readiness(program, child, ended) }
}

async function readiness(program, child, ended) {
  const over = new AbortController()
  const told = new Promise((resolve) => child.on('message', (message) => message?.ready === true && resolve('ready')))
  const asked = async () => {
    while (!over.signal.aborted) {
      if (await program.isReady()) return 'ready'
      await delay(100)
    }
    return 'given up'
  }
  try {
    const first = await Promise.race([
      told,
      ...(program.isReady === undefined ? [] : [asked()]),
      ended.then((why) => `it ended with ${why}`),
      delay(program.readyWithinMs, `it was not ready after ${program.readyWithinMs / 1000} s`, { signal: over.signal, ref: false }),
    ])
    if (first !== 'ready') throw new Error(first)
  } finally {
    over.abort()
  }
}

let tying
/** The command before a command that makes the kernel end it with us, where util-linux has it. */
function tie() {
  tying ??= spawnSync('setpriv', ['--pdeathsig', 'TERM', '--', 'true'], { stdio: 'ignore' }).status === 0 ? ['setpriv', '--pdeathsig', 'TERM', '--'] : []
  return tying
}
