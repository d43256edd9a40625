import { closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'

const limit = 10 * 1024 * 1024

/** Appends to a log of at most 10 MiB, with one older one beside it (`.1`). A full disk loses lines, not the run. @param {string} file */
export function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  let descriptor = openSync(file, 'a', 0o600)
  let size = fstatSync(descriptor).size
  return {
    /** @param {string} text */
    write(text) {
      try {
        if (size > limit) {
          closeSync(descriptor)
          if (existsSync(file)) renameSync(file, `${file}.1`)
          descriptor = openSync(file, 'a', 0o600)
          size = 0
        }
        size += writeSync(descriptor, text)
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error
      }
    },
    close: () => closeSync(descriptor),
  }
}
