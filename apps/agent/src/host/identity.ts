import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** This machine's own identity (machine-id(5)); empty where it has none, as in many containers. */
export function machineIdentity(file = '/etc/machine-id'): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}

/**
 * A host's id: the same after every restart and known before libvirt ever answered, so that a host that is away has its
 * place. Made of the URI and of the machine on which that URI means something.
 */
export function hostIdOf(uri: string, identity: string = machineIdentity()): string {
  return createHash('sha256').update(`${identity}\0${uri}`).digest('hex').slice(0, 16)
}
