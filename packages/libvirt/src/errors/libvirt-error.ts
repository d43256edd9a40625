import { errorDomains, reasonOfCode } from './codes.ts'

/** Reasons that arise on this side of the wire. */
export type LocalReason =
  | 'aborted'
  | 'timeout'
  | 'connection-closed'
  | 'connection-lost'
  | 'keepalive-timeout'
  | 'unreachable'
  | 'socket-missing'
  | 'socket-denied'
  | 'invalid-uri'
  | 'invalid-argument'
  | 'protocol-violation'
  | 'auth-unsupported'
  | 'queue-full'
  | 'unsupported-by-daemon'

/** Reasons that the daemon gave. `unknown` keeps its number in `code`. */
export type DaemonReason = (typeof reasonOfCode)[keyof typeof reasonOfCode] | 'unknown'

export type Reason = LocalReason | DaemonReason

/** The error struct of the wire (`virNetMessageError`), without the two handles that libvirt itself calls unused. */
export interface WireError {
  readonly code: number
  readonly domain: number
  readonly level: number
  readonly message: string | null
  readonly str1: string | null
  readonly str2: string | null
  readonly str3: string | null
  readonly int1: number
  readonly int2: number
}

interface Details {
  readonly reason: Reason
  readonly message: string
  readonly procedure?: string | undefined
  readonly cause?: unknown
  readonly wire?: WireError | undefined
}

/**
 * Everything this library rejects with. Decide by `reason`, never by the words: those are for people, and
 * libvirt translates them.
 */
export class LibvirtError extends Error {
  override readonly name = 'LibvirtError'
  readonly reason: Reason
  /** The table's name of the call that failed, as `domain.create`, if it was a call. */
  readonly procedure: string | undefined
  /** The daemon's error as it came, if it came from the daemon. */
  readonly wire: WireError | undefined
  /** `virErrorNumber`; 0 if the error arose on this side. */
  readonly code: number
  /** `virErrorDomain`; 0 if the error arose on this side. */
  readonly domain: number
  /** `virErrorLevel`: 1 is a warning, 2 an error. */
  readonly level: number

  constructor(details: Details) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause })
    this.reason = details.reason
    this.procedure = details.procedure
    this.wire = details.wire
    this.code = details.wire?.code ?? 0
    this.domain = details.wire?.domain ?? 0
    this.level = details.wire?.level ?? 2
  }

  /** The part of libvirt that reported it, as `qemu` or `storage`; undefined if it arose on this side or is newer than this library. */
  get domainName(): string | undefined {
    return this.wire && isKey(errorDomains, this.domain) ? errorDomains[this.domain] : undefined
  }

  static fromWire(wire: WireError, procedure: string | undefined): LibvirtError {
    const reason = isKey(reasonOfCode, wire.code) ? reasonOfCode[wire.code] : 'unknown'
    return new LibvirtError({ reason, message: wire.message ?? `libvirt error ${wire.code}`, procedure, wire })
  }
}

function isKey<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key)
}
