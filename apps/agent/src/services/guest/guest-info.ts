import type { GuestInfo } from '@vitrine/contract'
import { constants, LibvirtError, type CallOptions, type Domain, type Session } from '@vitrine/libvirt'
import { fail } from '../../host/failure.ts'
import { guestInfoOf } from './guest-params.ts'

type Rpc = Pick<Session, 'rpc'>

/** Deadline of one question, ms. libvirt itself gives a guest 5 s to answer (`QEMU_AGENT_WAIT_TIME`, src/qemu/qemu_agent.h). */
const timeoutMs = 8_000

/** Every kind of answer that a page shows. */
const parts = ['users', 'os', 'timezone', 'hostname', 'filesystem', 'interfaces'] as const

/** The agent isn't there, isn't answering, or the way to it is gone: no other question will fare better. */
function isSilent(error: LibvirtError): boolean {
  return error.reason === 'agent-unresponsive' || error.reason === 'agent-unsynced' || error.reason === 'timeout'
}

const connectionGone: ReadonlySet<LibvirtError['reason']> = new Set(['aborted', 'connection-closed', 'connection-lost', 'keepalive-timeout', 'queue-full'])

/** Whether the guest refused just this question: an agent too old for it, or a command that its owner switched off. */
function isRefusal(error: unknown): boolean {
  return error instanceof LibvirtError && !isSilent(error) && !connectionGone.has(error.reason) && !isGone(error)
}

function isGone(error: LibvirtError): boolean {
  return error.reason === 'no-domain' || error.reason === 'invalid-domain' || error.reason === 'operation-invalid'
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/**
 * Everything in one question: with no kinds named, libvirt leaves out what the agent doesn't know (`qemuDomainGetGuestInfo`,
 * src/qemu/qemu_driver.c). Where one kind fails for another reason, all fail, and each is asked for alone.
 */
async function askTogether({ rpc }: Rpc, dom: Domain, options: CallOptions): Promise<GuestInfo | null> {
  const answer = await orNull(rpc.domainGetGuestInfo({ dom, types: 0 }, options))
  return answer === null ? null : guestInfoOf(answer.params, Date.now())
}

async function askEach({ rpc }: Rpc, dom: Domain, options: CallOptions): Promise<GuestInfo> {
  const params = new Map<string, string | number | bigint | boolean>()
  // one at a time: libvirt lets one question into the guest
  for (const part of parts) {
    const answer = await orNull(rpc.domainGetGuestInfo({ dom, types: constants.domainGuestInfoTypes[part] }, options))
    for (const [name, value] of answer?.params ?? []) params.set(name, value)
  }
  return guestInfoOf(params, Date.now())
}

/** Older questions of libvirt's for parts that are still missing. Not the agent's raw commands: those mark the machine as tainted for ever. */
async function fillIn({ rpc }: Rpc, dom: Domain, known: GuestInfo, options: CallOptions): Promise<GuestInfo> {
  const hostname = known.hostname ?? (await orNull(rpc.domainGetHostname({ dom, flags: constants.domainGetHostnameFlags.agent }, options)))?.hostname ?? null
  const mounted = known.filesystems === null ? await orNull(rpc.domainGetFsinfo({ dom }, options)) : null
  const networked = known.interfaces === null ? await orNull(rpc.domainInterfaceAddresses({ dom, source: constants.domainInterfaceAddressesSource.agent }, options)) : null
  return {
    ...known,
    hostname,
    filesystems: known.filesystems ?? mounted?.info.map((each) => ({ mountpoint: each.mountpoint, device: each.name, type: each.fstype, totalBytes: null, usedBytes: null, disks: [...each.devAliases] })) ?? null,
    interfaces: known.interfaces ?? networked?.ifaces.map((each) => ({ name: each.name, mac: each.hwaddr?.toLowerCase() ?? null, addresses: each.addrs.map(({ addr, prefix }) => ({ address: addr, prefix })) })) ?? null,
  }
}

/**
 * Asks the agent inside a running machine's guest for all that it tells (feature J1).
 * @param channel what the definition says of the agent's channel
 * @throws FailureError `guest-agent-absent` without a channel, `guest-agent-silent` when nobody answers within the deadline; LibvirtError
 */
export async function readGuestInfo(session: Rpc, dom: Domain, channel: 'connected' | 'silent' | 'absent', options: CallOptions = {}): Promise<GuestInfo> {
  if (channel === 'absent') throw fail('guest-agent-absent', { name: dom.name })
  const call = { timeoutMs, ...options }
  try {
    const together = await askTogether(session, dom, call)
    return await fillIn(session, dom, together ?? (await askEach(session, dom, call)), call)
  } catch (error) {
    if (error instanceof LibvirtError && isSilent(error)) throw fail('guest-agent-silent', { name: dom.name }, error)
    throw error
  }
}
