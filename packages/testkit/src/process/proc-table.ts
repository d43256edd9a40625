import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** What /proc says of one process; `undefined` for a process that is gone or not ours to read. */
export interface ProcessEntry {
  pid: number
  parent: number
  /** The process id inside each nested PID namespace, outermost first (`NSpid`). */
  namespacePids: readonly number[]
}

/** All processes that /proc shows at this moment. */
export function processTable(): ProcessEntry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readEntry(Number(name)) ?? [])
}

function readEntry(pid: number): ProcessEntry | undefined {
  const status = readProcFile(pid, 'status')
  if (status === undefined) return undefined
  const parent = /^PPid:\t(\d+)$/m.exec(status)?.[1]
  const namespacePids = /^NSpid:\t(.*)$/m.exec(status)?.[1]
  return {
    pid,
    parent: Number(parent ?? 0),
    namespacePids: (namespacePids ?? String(pid)).split('\t').map(Number),
  }
}

/** The content of /proc/<pid>/<file>, or `undefined` when the process ended or belongs to somebody else. */
export function readProcFile(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}

/** The identity of a namespace of a process, as `pid:[4026531836]`. */
export function namespaceOf(pid: number, kind: 'pid' | 'mnt' | 'net'): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/ns/${kind}`)
  } catch {
    return undefined
  }
}

/** Whether a process exists and is not a zombie. */
export function isAlive(pid: number): boolean {
  const state = readProcFile(pid, 'stat')?.split(') ')[1]?.[0]
  return state !== undefined && state !== 'Z' && state !== 'X'
}

/** Sends a signal; a process that is gone already is fine. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
