import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { processTable, signalProcess } from '../process/proc-table.ts'
import type { Command } from '../libvirt/sandbox.ts'

/** One of the product's two programs, started as the launcher starts it. */
export interface Program {
  /** Resolves when it has said that it is ready; rejects with its last lines when it ends before. */
  start(): Promise<void>
  /** Sends a signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<void>
  /** Its process id as seen from here; undefined while it does not run. */
  pid(): number | undefined
  /** What it printed since the first start, one line each; JSON of pino mostly. */
  readonly lines: readonly string[]
}

/** @param name for error messages */
export function productProgram(name: string, command: Command, readyWithinMs = 60_000): Program {
  const lines: string[] = []
  let child: ChildProcess | undefined
  /** nsenter waits in between; signals are for the program itself. */
  const pid = (): number | undefined => {
    const outer = child !== undefined && child.exitCode === null && child.signalCode === null ? child.pid : undefined
    if (outer === undefined || command.program !== 'nsenter') return outer
    return processTable().find((entry) => entry.parent === outer)?.pid
  }
  return {
    lines,
    pid,
    async start() {
      const started = spawn(command.program, command.args, { env: command.env, cwd: '/', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
      child = started
      for (const stream of [started.stdout, started.stderr]) if (stream !== null) createInterface({ input: stream }).on('line', (line) => lines.push(line))
      await new Promise<void>((resolve, reject) => {
        const fail = (why: string): void => reject(new Error(`The ${name} ${why}\n${lines.slice(-20).join('\n')}`))
        const timer = setTimeout(() => fail(`was not ready after ${readyWithinMs} ms`), readyWithinMs)
        started.on('error', (cause) => fail(`could not be started: ${cause.message}`))
        started.on('exit', (code, signal) => {
          clearTimeout(timer)
          fail(`ended with ${signal ?? `code ${code}`}`)
        })
        started.on('message', (message) => {
          if (typeof message !== 'object' || message === null || !('ready' in message)) return
          clearTimeout(timer)
          resolve()
        })
      })
    },
    async end(signal = 'SIGTERM') {
      const target = pid()
      if (child === undefined || target === undefined) return
      const exited = once(child, 'exit')
      signalProcess(target, signal)
      await exited
    },
  }
}
