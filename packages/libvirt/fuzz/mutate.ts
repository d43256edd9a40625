import type { Random } from './random.ts'

/** Lengths, counts and discriminants that decoders stumble over. */
const words = [0, 1, 2, 3, 4, 5, 27, 28, 255, 256, 4096, 16384, 16385, 65535, 65536, 4194304, 4194305, 33554432, 33554436, 33554437, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

/** A changed copy of a packet: one to four changes, each of a kind that a broken or hostile peer could make. */
export function mutate(packet: Buffer, others: readonly Buffer[], random: Random): Buffer {
  let out: Buffer = Buffer.from(packet)
  for (let count = 1 + random.below(4); count > 0; count--) out = change(out, others, random)
  // Mostly with a length that fits, so that more than the length check is tried.
  if (out.length >= 4 && random.below(4) > 0) out.writeUInt32BE(out.length, 0)
  return out
}

function change(packet: Buffer, others: readonly Buffer[], random: Random): Buffer {
  if (packet.length === 0) return Buffer.from([random.below(256)])
  const at = random.below(packet.length)
  switch (random.below(8)) {
    case 0: // one bit
      packet[at] = (packet[at] ?? 0) ^ (1 << random.below(8))
      return packet
    case 1: // one byte
      packet[at] = random.below(256)
      return packet
    case 2:
    case 3: { // one word
      const place = at & ~3
      if (place + 4 <= packet.length) packet.writeUInt32BE(random.pick(words), place)
      return packet
    }
    case 4: // cut
      return packet.subarray(0, at)
    case 5: // more after it
      return Buffer.concat([packet, random.pick(others).subarray(0, random.below(64))])
    case 6: // a piece again
      return Buffer.concat([packet.subarray(0, at), packet.subarray(random.below(at + 1), at), packet.subarray(at)])
    default: { // another packet's piece
      const other = random.pick(others)
      return Buffer.concat([packet.subarray(0, at), other.subarray(random.below(other.length))])
    }
  }
}
