import type { CloseReason } from '../wire/close-reason.ts'
import type { EventSources } from '../events/sources.ts'
import type { StreamOpener } from '../streams/opener.ts'
import type { Features } from './features.ts'
import type { Caller, Rpc } from './rpc.ts'
import type { Version } from './version.ts'

/** What one connection and a pool of them have in common: all that most callers need. */
export interface Session extends StreamOpener, AsyncDisposable {
  /** The URI that the daemon opened, without what concerned the way to it. */
  readonly uri: string
  /** The daemon's libvirt. */
  readonly libvirtVersion: Version
  /** The hypervisor's own version, as of QEMU; undefined where the driver has none. */
  readonly hypervisorVersion: Version | undefined
  readonly features: Features
  /** Every procedure as a method. */
  readonly rpc: Rpc
  /** The same by the table's entry. */
  readonly call: Caller
  readonly events: EventSources
  /** Resolves once, when the session has ended for whatever reason. */
  readonly closed: Promise<CloseReason>
  /** Ends it. Calls under way reject with reason `connection-closed`. */
  close(): Promise<void>
}
