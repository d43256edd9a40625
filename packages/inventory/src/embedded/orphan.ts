import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Stops a Postgres that a killed predecessor left running on this data directory. The caller holds a lock, so that it
 * can't belong to anybody who is still using it. Resolves with whether there was one.
 */
export async function stopOrphan(dataDir: string): Promise<boolean> {
  const pid = Number(readText(path.join(dataDir, 'postmaster.pid'))?.split('\n')[0])
  if (!(pid > 1) || !isPostgresOn(dataDir, pid)) return false // Postgres removes a stale pid file itself
  process.kill(pid, 'SIGINT') // fast shutdown
  if (await gone(pid, 10_000)) return true
  process.kill(pid, 'SIGQUIT') // immediate shutdown; the next start recovers from the log
  if (await gone(pid, 5_000)) return true
  throw new Error(`An older Postgres (process ${pid}) still uses ${dataDir} and does not stop. End it with: kill -QUIT ${pid}`)
}

/** Process ids are used again, so the command line must name our directory. */
function isPostgresOn(dataDir: string, pid: number): boolean {
  return readText(`/proc/${pid}/cmdline`)?.split('\0').includes(dataDir) === true
}

async function gone(pid: number, timeoutMs: number): Promise<boolean> {
  for (const end = performance.now() + timeoutMs; performance.now() < end; ) {
    const state = readText(`/proc/${pid}/stat`)?.split(') ')[1]?.[0]
    if (state === undefined || state === 'Z') return true
    await delay(25)
  }
  return false
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
