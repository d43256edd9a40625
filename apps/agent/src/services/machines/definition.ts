import { constants } from '@vitrine/libvirt'
import type { Host } from '../../host/host.ts'
import { callLibvirt } from './libvirt-call.ts'

const deadlineMs = 10_000

/**
 * The definition as libvirt has it, without secrets: of the running machine, or of its next start. Of a machine that is off, both are the stored one.
 * @throws FailureError
 */
export async function definitionXml(host: Host, machineId: string, which: 'live' | 'stored'): Promise<string> {
  const { xml } = await callLibvirt({ host, machineId, lane: 'work', deadlineMs, values: nameOf(host, machineId) }, (rpc, dom, options) =>
    rpc.domainGetXmlDesc({ dom, flags: which === 'stored' ? constants.domainXmlFlags.inactive : 0 }, options),
  )
  return xml
}

function nameOf(host: Host, machineId: string): { name: string } {
  return { name: host.machine(machineId)?.name ?? machineId }
}
