import { type Codec, int, optional } from '../xdr/codec.ts'
import { struct } from '../xdr/struct.ts'
import { domain, maybeText, network } from '../procedures/types.ts'
import type { WireError } from './libvirt-error.ts'

const wireStruct = struct({
  code: int,
  domain: int,
  message: maybeText,
  level: int,
  dom: optional(domain),
  str1: maybeText,
  str2: maybeText,
  str3: maybeText,
  int1: int,
  int2: int,
  net: optional(network),
})

/** `virNetMessageError`: the payload of every answer with status error. */
export const wireError: Pick<Codec<WireError>, 'read'> = {
  read(from) {
    const { code, domain, level, message, str1, str2, str3, int1, int2 } = wireStruct.read(from)
    return { code, domain, level, message, str1, str2, str3, int1, int2 }
  },
}
