import { Failure } from '../terminal/failure.mjs'

/** Vitrine runs on Node 20.19 and newer. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Failure(`This is Node ${process.versions.node}; Vitrine needs 20.19 or newer.`, 'Install a newer one, from https://nodejs.org or your distribution, and start again.')
}
