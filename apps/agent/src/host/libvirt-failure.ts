import type { Failure, ReasonCode } from '@vitrine/contract'
import { LibvirtError, type Reason } from '@vitrine/libvirt'
import { FailureError } from './failure.ts'

/** What libvirt's reasons are to people, where the reason alone says it. */
const byReason: Partial<Record<Reason, ReasonCode>> = {
  // this side of the wire
  timeout: 'host-timeout',
  'queue-full': 'host-timeout',
  'keepalive-timeout': 'host-timeout',
  aborted: 'host-timeout',
  'connection-closed': 'host-away',
  'connection-lost': 'host-away',
  unreachable: 'host-refused',
  'socket-missing': 'host-socket-missing',
  'socket-denied': 'host-permission',
  'invalid-uri': 'input-invalid',
  'invalid-argument': 'input-invalid',
  'protocol-violation': 'host-protocol',
  'auth-unsupported': 'host-auth',
  'unsupported-by-daemon': 'action-unsupported',
  // the daemon's
  'auth-failed': 'host-auth',
  'auth-cancelled': 'host-auth',
  'auth-unavailable': 'host-auth',
  'access-denied': 'host-permission',
  'operation-denied': 'host-permission',
  'no-connect': 'host-refused',
  'no-support': 'action-unsupported',
  'operation-unsupported': 'action-unsupported',
  'argument-unsupported': 'action-unsupported',
  'config-unsupported': 'action-unsupported',
  'no-domain': 'machine-gone',
  'invalid-domain': 'machine-gone',
  'no-network': 'network-unknown',
  'no-storage-pool': 'pool-unknown',
  'no-storage-vol': 'storage-missing',
  'operation-timeout': 'action-timeout',
  'agent-unresponsive': 'guest-agent-silent',
  'agent-unsynced': 'guest-agent-silent',
  'domain-exists': 'name-taken',
  'no-memory': 'no-memory',
}

/** `virReportSystemError` puts errno into int1 (src/util/virerror.c). Numbers of Linux, which is what libvirtd runs on. */
const byErrno: Readonly<Record<number, ReasonCode>> = { 12: 'no-memory', 28: 'no-space' }

/**
 * What only qemu's own output tells: libvirt passes it on as `internal-error` of its qemu driver, with no code of its own
 * (qemuProcessReportLogError, src/qemu/qemu_process.c). qemu doesn't translate its messages, so these hold.
 */
const byQemuOutput: readonly (readonly [RegExp, ReasonCode])[] = [
  [/cannot set up guest memory|cannot allocate memory/iu, 'no-memory'],
  [/could not access kvm|failed to initialize kvm|kvm(-| is )?not (supported|available)/iu, 'kvm-unavailable'],
  [/no space left on device/iu, 'no-space'],
  [/could not open '|failed to get "?(write|shared "?write)"? lock/iu, 'storage-missing'],
]

function reasonOf(error: LibvirtError): ReasonCode {
  const known = byReason[error.reason]
  const from = error.domainName
  switch (error.reason) {
    case 'system-error': {
      const byNumber = byErrno[error.wire?.int1 ?? 0]
      if (byNumber !== undefined) return byNumber
      return from === 'storage' ? 'storage-missing' : 'action-refused'
    }
    case 'operation-invalid':
      if (from === 'network') return 'network-inactive'
      return from === 'storage' ? 'pool-inactive' : 'action-refused'
    case 'internal-error':
    case 'operation-failed':
      if (from !== 'qemu') return 'action-refused'
      return byQemuOutput.find(([pattern]) => pattern.test(error.message))?.[1] ?? 'qemu-failed'
    case 'config-unsupported':
    case 'invalid-arg':
      // a definition of type kvm on a host that has none: virQEMUCapsCacheLookupByArch and qemuProcessStartValidate know no other way to say it
      return /\bkvm\b/iu.test(error.message) ? 'kvm-unavailable' : (known ?? 'action-refused')
    default:
      return known ?? 'action-refused'
  }
}

/** A libvirt error in our words, with libvirt's own kept beneath. */
export function failureOfLibvirt(error: LibvirtError, values: Failure['values'] = {}): Failure {
  const procedure = error.procedure ?? ''
  return {
    reason: reasonOf(error),
    values,
    libvirt: { code: error.code, domain: error.domain, message: error.message, procedure },
  }
}

/** Turns what a libvirt call threw into a failure for people; whatever isn't libvirt's is given back as it is, for the log. */
export function asFailure(error: unknown, values: Failure['values'] = {}): unknown {
  return error instanceof LibvirtError ? new FailureError(failureOfLibvirt(error, values), error) : error
}
