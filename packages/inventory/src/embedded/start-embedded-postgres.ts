import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { cleanEnvironment, databaseName, ensureCluster } from './cluster.ts'
import { createDatabase } from './create-database.ts'
import { prepareDirectories } from './directories.ts'
import { stopOrphan } from './orphan.ts'
import { chooseMode, commandIn, identityIn, type Mode } from './privileges.ts'

export interface EmbeddedPostgresOptions {
  /** The cluster; made when missing. The caller makes sure that nobody else uses it (a lock file). */
  dataDir: string
  /** Directory of the unix socket, shorter than 90 bytes. Postgres does not listen on the network. */
  socketDir: string
  /** Default: by the rights we have. */
  mode?: Mode
  /** Gets each line Postgres logs. */
  onLog?: (line: string) => void
}

export interface EmbeddedPostgres extends AsyncDisposable {
  /** A connection string for pg and Prisma. */
  readonly url: string
  readonly mode: Mode
  readonly pid: number
  /** Resolves when Postgres has ended, wanted or not. */
  readonly ended: Promise<void>
  /** Fast shutdown: open transactions are rolled back, nothing committed is lost. */
  stop(): Promise<void>
}

const port = 5432 // only the name of the socket file

/**
 * Starts the Postgres that npm brought, with a cluster of its own, on a unix socket only its user may enter.
 * Ends with this process, even when that is killed; a predecessor's orphan is stopped first.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  const socketDir = path.resolve(options.socketDir)
  if (Buffer.byteLength(socketDir) > 90) throw new Error(`The socket directory ${socketDir} is longer than a unix socket's path may be. Choose one below 90 bytes.`)
  const mode = options.mode ?? chooseMode()
  const binaries = prepareDirectories(mode, dataDir, socketDir)
  await stopOrphan(dataDir)
  await ensureCluster(mode, binaries, dataDir)
  const settings = ['listen_addresses=', 'unix_socket_permissions=0700', 'shared_buffers=64MB', 'max_connections=60', 'logging_collector=off', 'log_destination=stderr']
  const { program, args } = commandIn(
    mode,
    [path.join(binaries, 'bin/postgres'), '-D', dataDir, '-k', socketDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    true,
  )
  // a session of its own: Ctrl+C in the terminal must not reach it before web and agent have ended
  const child = spawn(program, args, { cwd: '/', env: cleanEnvironment, detached: true, stdio: ['ignore', 'ignore', 'pipe'], ...identityIn(mode) })
  await readiness(child, options.onLog)
  const pid = child.pid ?? 0
  const ended = (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve()).then(() => undefined)
  const url = `postgresql://${databaseName}@localhost/${databaseName}?host=${encodeURIComponent(socketDir)}&port=${port}`
  await createDatabase(url)
  const stop = async (): Promise<void> => {
    child.kill('SIGINT')
    await ended
  }
  return { url, mode, pid, ended, stop, [Symbol.asyncDispose]: stop }
}

/** Resolves when Postgres says that it takes connections; rejects with its last words when it ends before. */
async function readiness(child: ChildProcess, onLog: ((line: string) => void) | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const last: string[] = []
    let rest = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        onLog?.(line)
        last.push(line)
        if (last.length > 10) last.shift()
        if (line.includes('database system is ready to accept connections')) resolve()
      }
    })
    child.on('error', (cause) => reject(new Error(`Postgres could not be started: ${cause.message}`, { cause })))
    child.on('exit', (code, signal) => reject(new Error(explainEnd(last, code, signal))))
  })
}

function explainEnd(last: readonly string[], code: number | null, signal: string | null): string {
  const text = last.join('\n')
  if (text.includes('No space left on device')) return 'The disk is full: Postgres could not start. Free some space, or set VITRINE_DATA to a directory on another disk.'
  return `Postgres ended while starting (${signal ?? `code ${code}`}):\n${text}`
}
