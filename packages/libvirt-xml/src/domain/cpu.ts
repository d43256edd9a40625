import type { MachineDetail } from '@vitrine/contract'
import { attribute, child, integer, text } from '../document/read.ts'
import type { Element } from '../document/parse.ts'

/** Reads `<vcpu>` and `<cpu>`. Without a mode but with a model, libvirt's mode is `custom`. */
export function readCpu(domain: Element): { cpu: MachineDetail['cpu']; vcpus: number } {
  const vcpu = child(domain, 'vcpu')
  const cpu = child(domain, 'cpu')
  const topology = child(cpu, 'topology')
  const model = text(child(cpu, 'model'))
  const maxVcpus = integer(text(vcpu)) ?? 1
  return {
    vcpus: integer(attribute(vcpu, 'current')) ?? maxVcpus,
    cpu: {
      mode: attribute(cpu, 'mode') ?? (model === null ? null : 'custom'),
      model,
      sockets: integer(attribute(topology, 'sockets')),
      cores: integer(attribute(topology, 'cores')),
      threads: integer(attribute(topology, 'threads')),
      maxVcpus,
    },
  }
}
