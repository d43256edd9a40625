import type { Failure } from '@vitrine/contract'
import { LibvirtError, type CallOptions, type Domain, type Session } from '@vitrine/libvirt'
import { fail } from '../../host/failure.ts'
import type { Host } from '../../host/host.ts'
import type { LaneName } from '../../host/link/link.ts'
import { asFailure } from '../../host/libvirt-failure.ts'

export interface MachineCall {
  readonly host: Host
  readonly machineId: string
  readonly lane: LaneName
  readonly deadlineMs: number
  /** What the words of a failure need: at least the machine's name. */
  readonly values: Failure['values']
}

/**
 * Calls libvirt for one machine.
 * @throws FailureError in our words; `action-timeout` when there was no answer in time
 */
export async function callLibvirt<T>(call: MachineCall, work: (rpc: Session['rpc'], dom: Domain, options: CallOptions) => Promise<T>): Promise<T> {
  const { host, machineId, lane, deadlineMs, values } = call
  try {
    return await work(host.lane(lane).rpc, host.dom(machineId), { timeoutMs: deadlineMs })
  } catch (error) {
    if (error instanceof LibvirtError && error.reason === 'timeout') throw fail('action-timeout', { ...values, seconds: Math.round(deadlineMs / 1000) }, error)
    throw asFailure(error, values)
  }
}
