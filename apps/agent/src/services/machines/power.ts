import type { PowerAction } from '@vitrine/domain'
import type { PowerRequest } from '@vitrine/contract'
import { constants, type CallOptions, type Domain, type Session } from '@vitrine/libvirt'
import { fail } from '../../host/failure.ts'
import type { Host } from '../../host/host.ts'
import { Idempotency } from './idempotency.ts'
import { callLibvirt } from './libvirt-call.ts'
import { permit } from './permit.ts'

type Mode = PowerRequest['mode']
type Act = (rpc: Session['rpc'], dom: Domain, mode: Mode, options: CallOptions) => Promise<unknown>

const { domainShutdownFlagValues: shutdownFlags, domainRebootFlagValues: rebootFlags } = constants

const shutdownModes = { default: 0, acpi: shutdownFlags.acpiPowerBtn, agent: shutdownFlags.guestAgent } as const satisfies Record<Mode, number>
const rebootModes = { default: 0, acpi: rebootFlags.acpiPowerBtn, agent: rebootFlags.guestAgent } as const satisfies Record<Mode, number>

const acts = {
  start: (rpc, dom, _mode, options) => rpc.domainCreateWithFlags({ dom }, options),
  shutdown: (rpc, dom, mode, options) => rpc.domainShutdownFlags({ dom, flags: shutdownModes[mode] }, options),
  reboot: (rpc, dom, mode, options) => rpc.domainReboot({ dom, flags: rebootModes[mode] }, options),
  reset: (rpc, dom, _mode, options) => rpc.domainReset({ dom }, options),
  'force-off': (rpc, dom, _mode, options) => rpc.domainDestroyFlags({ dom }, options),
  pause: (rpc, dom, _mode, options) => rpc.domainSuspend({ dom }, options),
  resume: (rpc, dom, _mode, options) => rpc.domainResume({ dom }, options),
  save: (rpc, dom, _mode, options) => rpc.domainManagedSave({ dom }, options),
  'discard-saved': (rpc, dom, _mode, options) => rpc.domainManagedSaveRemove({ dom }, options),
  'wake-up': (rpc, dom, _mode, options) => rpc.domainPmWakeup({ dom }, options),
  'inject-nmi': (rpc, dom, _mode, options) => rpc.domainInjectNmi({ dom }, options),
} as const satisfies Record<PowerAction, Act>

const doneByHost = new WeakMap<Host, Idempotency>()

/**
 * Does a power action once per key. Resolves when libvirt has done it; the model follows by libvirt's event.
 * @throws FailureError why it can't or couldn't be done
 */
export function power(host: Host, request: PowerRequest): Promise<void> {
  const done = doneByHost.get(host) ?? new Idempotency()
  doneByHost.set(host, done)
  return done.once(`${request.machineId} ${request.action} ${request.key}`, () => act(host, request))
}

async function act(host: Host, { machineId, action, mode, deadlineMs }: PowerRequest): Promise<void> {
  const { name, guestAgent } = permit(host, machineId, action)
  if (mode === 'agent' && guestAgent !== 'connected') throw fail(guestAgent === 'absent' ? 'guest-agent-absent' : 'guest-agent-silent', { name, action })
  const call = { host, machineId, lane: 'act', deadlineMs, values: { name, action } } as const
  await callLibvirt(call, (rpc, dom, options) => acts[action](rpc, dom, mode, options))
  // libvirt tells most of this by an event; that a saved state is gone it doesn't
  if (action === 'discard-saved') await host.refresh(machineId)
}
