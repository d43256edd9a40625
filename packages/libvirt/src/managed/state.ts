import type { Session } from '../connection/session.ts'
import type { LibvirtError } from '../errors/libvirt-error.ts'

/** Where a managed connection stands. */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  /** Events are registered again; everything else that was known must be read again. */
  | { readonly kind: 'open'; readonly session: Session }
  /** Tries again at `until` (milliseconds of `Date.now()`). */
  | { readonly kind: 'waiting'; readonly until: number; readonly because: LibvirtError }
  | { readonly kind: 'closed' }
