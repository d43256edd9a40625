import type { DomainEvent } from '@vitrine/libvirt'
import type { MachineEvent } from '@vitrine/contract'
import { lifecycleWords } from './lifecycle.ts'

/** `virConnectDomainEventWatchdogAction`, `…IOErrorAction`, `…BlockJobType`, `…BlockJobStatus`, agent states (libvirt-domain.h). */
const watchdogActions = ['none', 'paused', 'reset', 'powered-off', 'shut-down', 'debug', 'nmi']
const ioErrorActions = ['none', 'paused', 'reported']
const blockJobs = ['unknown', 'pull', 'copy', 'commit', 'active-commit', 'backup']
const blockJobStatus = ['completed', 'failed', 'canceled', 'ready']
const agentStates = ['unknown', 'connected', 'disconnected']
const trayReasons = ['opened', 'closed']
const graphicsPhases = ['connected', 'signed-in', 'disconnected']

type Words = Pick<MachineEvent, 'kind' | 'detail'>

/** What a person reads of an event as code and detail; undefined for those that only say "read it again". */
export function eventWords(event: DomainEvent): Words | undefined {
  switch (event.kind) {
    case 'lifecycle':
      return { kind: lifecycleWords(event.event, event.detail).kind, detail: null }
    case 'reboot':
      return { kind: 'rebooted', detail: null }
    case 'watchdog':
      return { kind: `watchdog/${watchdogActions[event.action] ?? 'unknown'}`, detail: null }
    case 'ioError':
      return { kind: `io-error/${event.reason === '' ? 'unknown' : event.reason}`, detail: `${ioErrorActions[event.action] ?? 'unknown'} ${event.devAlias} ${event.srcPath}`.trim() }
    case 'controlError':
      return { kind: 'control-error', detail: null }
    case 'blockJob':
      return { kind: `block-job/${blockJobStatus[event.status] ?? 'unknown'}`, detail: `${blockJobs[event.type] ?? 'unknown'} ${event.dst}` }
    case 'diskChange':
      return { kind: 'disk-changed', detail: event.devAlias }
    case 'trayChange':
      return { kind: `tray/${trayReasons[event.reason] ?? 'unknown'}`, detail: event.devAlias }
    case 'pmwakeup':
      return { kind: 'woken-up', detail: null }
    case 'pmsuspend':
      return { kind: 'suspended-by-guest/memory', detail: null }
    case 'pmsuspendDisk':
      return { kind: 'suspended-by-guest/disk', detail: null }
    case 'deviceAdded':
      return { kind: 'device-added', detail: event.devAlias }
    case 'deviceRemoved':
      return { kind: 'device-removed', detail: event.devAlias }
    case 'deviceRemovalFailed':
      return { kind: 'device-removal-failed', detail: event.devAlias }
    case 'agentLifecycle':
      return { kind: `guest-agent/${agentStates[event.state] ?? 'unknown'}`, detail: null }
    case 'metadataChange':
      return { kind: 'definition-changed', detail: event.nsuri }
    case 'blockThreshold':
      return { kind: 'block-threshold', detail: event.dev }
    case 'memoryFailure':
      return { kind: 'memory-failure', detail: null }
    case 'graphics':
      return { kind: `screen/${graphicsPhases[event.phase] ?? 'unknown'}`, detail: event.remote.node === '' ? null : event.remote.node }
    case 'balloonChange':
    case 'rtcChange':
    case 'tunable':
    case 'migrationIteration':
    case 'jobCompleted':
    case 'memoryDeviceSizeChange':
      return undefined
  }
}

/** Kinds that change nothing of what a row shows. */
const withoutConsequence: ReadonlySet<DomainEvent['kind']> = new Set(['graphics', 'migrationIteration', 'rtcChange', 'memoryFailure'])

/** Whether the machine must be read again. */
export function changesMachine(event: DomainEvent): boolean {
  return !withoutConsequence.has(event.kind)
}
