import { randomBytes } from 'node:crypto'
import { connect, type Connection } from '../connection/connection.ts'

/**
 * The URI of a real daemon's driver: what the test runner provides, else the system's libvirtd. Rejects with
 * a sentence when there is neither: these tests prove nothing without a daemon.
 */
export async function realUri(driver: 'qemu' | 'test'): Promise<string> {
  const given = process.env[driver === 'qemu' ? 'VITRINE_TEST_QEMU_URI' : 'VITRINE_TEST_LIBVIRT_URI']
  if (given !== undefined) return given
  const uri = driver === 'qemu' ? 'qemu:///system' : 'test:///default'
  try {
    await (await connect(uri, { timeoutMs: 5000 })).close()
    return uri
  } catch (error) {
    throw new Error(`these tests need a libvirtd: run them by "npm test", or start one (virtlogd -d; libvirtd -d): ${String(error)}`, { cause: error })
  }
}

export async function connectReal(driver: 'qemu' | 'test'): Promise<Connection> {
  return connect(await realUri(driver))
}

/** A name that no other test has. */
export function uniqueName(what: string): string {
  return `rpc-${what}-${randomBytes(4).toString('hex')}`
}
