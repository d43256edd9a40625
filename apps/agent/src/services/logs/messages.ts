import { LibvirtError, type CallOptions, type Domain, type Session } from '@vitrine/libvirt'

/**
 * What libvirt holds against a machine: deprecated features of its definition, and what tainted it (custom arguments, agent
 * commands). Empty where the driver or its version can't tell.
 * @throws LibvirtError
 */
export async function readMessages({ rpc }: Pick<Session, 'rpc'>, dom: Domain, options: CallOptions = {}): Promise<readonly string[]> {
  try {
    return (await rpc.domainGetMessages({ dom }, { timeoutMs: 5_000, ...options })).msgs
  } catch (error) {
    if (error instanceof LibvirtError && (error.reason === 'no-support' || error.reason === 'unsupported-by-daemon')) return []
    throw error
  }
}
