import { readFileSync, renameSync, rmSync, writeFileSync, linkSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * A lock file holding who has it. It is given back on exit; one left by a killed process is taken over.
 * @typedef {{ pid: number, born: string, note: string }} Holder
 */

/**
 * Tries to take the lock once.
 * @param {string} file
 * @param {string} note for others: what the holder is doing
 * @returns {{ release: () => void, update: (note: string) => void } | { heldBy: Holder }}
 */
export function takeLock(file, note) {
  const mine = { pid: process.pid, born: birthOf(process.pid) ?? '', note }
  const own = `${file}.${process.pid}`
  for (;;) {
    writeFileSync(own, JSON.stringify(mine), { mode: 0o600 })
    try {
      linkSync(own, file) // unlike writing, this never replaces
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    } finally {
      rmSync(own, { force: true })
    }
    const holder = readHolder(file)
    if (holder !== undefined && birthOf(holder.pid) === holder.born) return { heldBy: holder }
    removeStale(file, holder)
  }
  const release = () => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true })
  }
  process.once('exit', release)
  return {
    release,
    update(text) {
      writeFileSync(own, JSON.stringify({ ...mine, note: text }), { mode: 0o600 })
      renameSync(own, file)
    },
  }
}

/**
 * Waits for the lock.
 * @param {string} file
 * @param {string} note
 * @param {(holder: Holder) => void} onWait called once when somebody else has it
 */
export async function waitForLock(file, note, onWait) {
  for (let told = false; ; told = true) {
    const attempt = takeLock(file, note)
    if ('release' in attempt) return attempt
    if (!told) onWait(attempt.heldBy)
    await delay(200)
  }
}

/** Moves the stale file away first: of two who found it, only one moves that very file. @param {string} file @param {Holder | undefined} stale */
function removeStale(file, stale) {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  const moved = readHolder(aside)
  if (moved !== undefined && (moved.pid !== stale?.pid || moved.born !== stale.born)) {
    try {
      linkSync(aside, file) // somebody had taken it over in between: give it back
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
  rmSync(aside, { force: true })
}

/** @param {string} file @returns {Holder | undefined} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** When a process began, which tells it from a later one with the same id; undefined when there is none. @param {number} pid */
function birthOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}
