import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A secret kept in the data directory, readable by its owner only; made by `make` at first use. */
function kept(file, make) {
  const found = read(file)
  if (found !== '') return found
  // At once as a whole: a kill or a full disk in between would leave an empty one, which is none.
  const own = `${file}.new`
  rmSync(own, { force: true })
  writeFileSync(own, `${make()}\n`, { mode: 0o600, flag: 'wx', flush: true })
  renameSync(own, file)
  return read(file)
}

/** @param {string} file @returns {string} empty when there is none */
function read(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
}

/** What sessions are signed with. Another value signs everybody out. @param {string} dataDir */
export const sessionSecret = (dataDir) => kept(path.join(dataDir, 'secret'), () => randomBytes(32).toString('base64url'))

const tokenFile = (dataDir) => path.join(dataDir, 'setup-token')

/** The token that makes the first administrator, in groups that can be read out. @param {string} dataDir */
export const setupToken = (dataDir) =>
  kept(tokenFile(dataDir), () =>
    randomBytes(10)
      .toString('hex')
      .match(/.{5}/g)
      .join('-'),
  )

/** Forgets the token once there is an administrator. @param {string} dataDir */
export const forgetSetupToken = (dataDir) => rmSync(tokenFile(dataDir), { force: true })
