import { existsSync, readFileSync } from 'node:fs'
import { isAlive, signalProcess } from '../process/proc-table.ts'
import { runCommand } from '../process/run-command.ts'
import { until } from '../process/until.ts'
import type { Sandbox } from './sandbox.ts'

/** One daemon in a sandbox, found again by its pid file. */
export interface Daemon {
  /** Starts it; resolves when it listens. */
  start(): Promise<void>
  /** Its process id as seen from here; `undefined` while it does not run. */
  pid(): number | undefined
  /** Sends it a signal; an error when it does not run. */
  signal(signal: NodeJS.Signals): void
  /** Sends it a signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>
}

/** `pidFile` is the path as seen from here, `pidFileInside` as the daemon sees it. */
export function sandboxedDaemon(sandbox: Sandbox, program: string, pidFile: string, pidFileInside: string): Daemon {
  const pid = (): number | undefined => {
    if (!existsSync(pidFile)) return undefined
    const inner = Number(readFileSync(pidFile, 'utf8'))
    const outer = inner > 0 ? sandbox.outerPid(inner) : undefined
    return outer !== undefined && isAlive(outer) ? outer : undefined
  }
  const signal = (name: NodeJS.Signals): number => {
    const target = pid()
    if (target === undefined) throw new Error(`${program} does not run`)
    signalProcess(target, name)
    return target
  }
  return {
    pid,
    signal,
    async start() {
      const command = sandbox.enter(program, ['--daemon', '--pid-file', pidFileInside])
      await runCommand(command.program, command.args, { env: command.env, cwd: '/', timeoutMs: 30_000 })
    },
    async end(name) {
      const target = signal(name)
      await until(`${program} has ended`, () => !isAlive(target), { timeoutMs: 20_000 })
    },
  }
}
