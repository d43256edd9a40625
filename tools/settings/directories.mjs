import { accessSync, constants, lstatSync, mkdirSync, statfsSync } from 'node:fs'
import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { Failure } from '../terminal/failure.mjs'

const mebibyte = 1024 * 1024

/** Makes the data directory and says in a sentence why it cannot be used. @param {string} dataDir */
export function prepareDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    if (error.code === 'ENOSPC') throw error
    throw new Failure(`The data directory ${dataDir} cannot be written (${error.code}).`, 'Give it to the user who starts Vitrine, or set VITRINE_DATA to another directory.')
  }
  requireSpace(dataDir, 200)
}

/** @param {string} directory @param {number} neededMiB */
export function requireSpace(directory, neededMiB) {
  const { bavail, bsize } = statfsSync(directory)
  const freeMiB = Math.floor((bavail * bsize) / mebibyte)
  if (freeMiB < neededMiB) {
    throw new Failure(`The disk that holds ${directory} is full: ${freeMiB} MB are free, ${neededMiB} MB are needed.`, 'Free some space, or use another disk (VITRINE_DATA sets the data directory).')
  }
}

/**
 * The directory of sockets. Unix socket paths end after 107 bytes, so a deep data directory gets one elsewhere.
 * @param {string} dataDir
 */
export function prepareRunDir(dataDir) {
  const inside = path.join(dataDir, 'run')
  const name = `vitrine-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  const dir = Buffer.byteLength(inside) <= 75 ? inside : path.join(process.env.XDG_RUNTIME_DIR ?? os.tmpdir(), name)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const found = lstatSync(dir)
  if (!found.isDirectory() || found.uid !== process.getuid() || (found.mode & 0o066) !== 0) {
    throw new Failure(`The directory for sockets ${dir} belongs to somebody else or is open to others.`, `Remove it, or set VITRINE_DATA to a shorter path than ${dataDir}.`)
  }
  return dir
}
