/** virnetprotocol.x: what stands before every payload. All sizes in bytes. */
export const packetLimits = {
  /** The length word plus the header: nothing shorter is a packet. */
  min: 28,
  /** `VIR_NET_MESSAGE_MAX` and the length word. */
  max: 33554432 + 4,
  lengthWord: 4,
  header: 24,
  /** What libvirt sends in one stream packet (`VIR_NET_MESSAGE_LEGACY_PAYLOAD_MAX`). */
  streamPayload: 262120,
} as const

export const messageType = {
  call: 0,
  reply: 1,
  message: 2,
  stream: 3,
  callWithFds: 4,
  replyWithFds: 5,
  streamHole: 6,
} as const

export const messageStatus = { ok: 0, error: 1, continue: 2 } as const

export interface PacketHeader {
  readonly program: number
  readonly version: number
  readonly procedure: number
  readonly type: number
  readonly serial: number
  readonly status: number
}
