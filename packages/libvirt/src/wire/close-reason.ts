import type { LibvirtError } from '../errors/libvirt-error.ts'

/** Why a connection ended. */
export type CloseReason =
  /** `close()` was called here. */
  | { readonly kind: 'requested' }
  /** The socket ended or failed: the daemon stopped, restarted, or dropped us. */
  | { readonly kind: 'lost'; readonly error: LibvirtError }
  /** The daemon answers no keepalive: it hangs, or the network between is gone. */
  | { readonly kind: 'keepalive'; readonly error: LibvirtError }
  /** The peer sent what can't be the protocol. */
  | { readonly kind: 'protocol'; readonly error: LibvirtError }
  /** The daemon lives, but its own connection to the hypervisor ended. */
  | { readonly kind: 'hypervisor'; readonly error: LibvirtError }
