import { spawn } from 'node:child_process'
import { Failure } from './failure.mjs'

/**
 * Runs a program to its end without showing what it prints; when it fails, the last lines are part of the Failure.
 * @param {string} what for people: "Installing the packages"
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, next?: string, onLine?: (line: string) => void }} [options]
 * @returns {Promise<string>} its output
 */
export async function runQuietly(what, program, args, options = {}) {
  const child = spawn(program, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const collect = (text) => {
    output = (output + text).slice(-200_000)
    const last = text.trimEnd().split('\n').at(-1)?.trim()
    if (last) options.onLine?.(last)
  }
  child.stdout.setEncoding('utf8').on('data', collect)
  child.stderr.setEncoding('utf8').on('data', collect)
  const forward = forwardSignals(child)
  try {
    const code = await new Promise((resolve, reject) => {
      child.on('error', (cause) => reject(new Failure(`${what} failed: ${program} could not be started (${cause.message}).`)))
      child.on('close', (exit, signal) => resolve(signal ?? exit))
    })
    if (forward.happened()) process.exit(130)
    if (code !== 0) {
      if (/ENOSPC|No space left on device/.test(output)) throw Object.assign(new Error(what), { code: 'ENOSPC' })
      throw new Failure(`${what} failed (${typeof code === 'number' ? `code ${code}` : code}).`, `${lastLines(output)}${options.next === undefined ? '' : `\n\n${options.next}`}`)
    }
    return output
  } finally {
    forward.end()
  }
}

/** Runs a program that talks to the person directly. @returns {Promise<number>} its exit code */
export async function runOpenly(program, args, env = process.env) {
  const child = spawn(program, args, { env, stdio: 'inherit' })
  return await new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('close', (code, signal) => resolve(signal === null ? (code ?? 1) : 130))
  })
}

/** While a program runs, a signal for us is one for it. @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  let happened = false
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      happened = true
      child.kill(signal)
    }
    process.on(signal, handler)
    return () => process.off(signal, handler)
  })
  return {
    happened: () => happened,
    end: () => {
      for (const off of handlers) off()
    },
  }
}

/** @param {string} output */
function lastLines(output) {
  return output.trimEnd().split('\n').slice(-30).join('\n')
}
