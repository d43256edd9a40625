import { messageStatus, messageType } from '../wire/packet.ts'
import { program } from '../procedures/procedure.ts'
import { XdrReader } from '../xdr/reader.ts'
import { XdrWriter } from '../xdr/writer.ts'
import type { Codec } from '../xdr/codec.ts'

/** Bytes from hex with comments: everything after `//` and all white space is left out. */
export function hex(text: string): Buffer {
  return Buffer.from(text.replaceAll(/\/\/.*$/gm, '').replaceAll(/\s+/g, ''), 'hex')
}

export interface PacketOptions {
  readonly program?: number
  readonly version?: number
  readonly procedure: number
  readonly type?: number
  readonly serial?: number
  readonly status?: number
}

/** A whole packet as the daemon would send it: an answer, unless said otherwise. */
export function packet(options: PacketOptions, payload: Buffer = Buffer.alloc(0)): Buffer {
  const out = Buffer.alloc(28 + payload.length)
  const { version = 1, type = messageType.reply, serial = 0, status = messageStatus.ok } = options
  const words = [out.length, options.program ?? program.remote, version, options.procedure, type, serial, status]
  words.forEach((word, index) => out.writeUInt32BE(word >>> 0, index * 4))
  payload.copy(out, 28)
  return out
}

export function encode<In>(codec: Codec<unknown, In>, value: In): Buffer {
  const writer = new XdrWriter()
  codec.write(writer, value)
  return Buffer.from(writer.take())
}

/** Decodes all of `bytes`; throws if some are left. */
export function decode<Out>(codec: Codec<Out, unknown>, bytes: Buffer): Out {
  const reader = new XdrReader()
  reader.reset(bytes, 0, bytes.length)
  const value = codec.read(reader)
  reader.expectEnd()
  return value
}
