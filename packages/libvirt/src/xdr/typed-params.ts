import { type Codec, string } from './codec.ts'
import { XdrError } from './error.ts'
import type { XdrReader } from './reader.ts'
import type { XdrWriter } from './writer.ts'

/** virTypedParameterType of libvirt-common.h. */
export const typedParamType = { int: 1, uint: 2, llong: 3, ullong: 4, double: 5, boolean: 6, string: 7 } as const

export type TypedValue = number | bigint | boolean | string

/** A typed parameter to send: libvirt insists on the exact type, so it is named. */
export type TypedParam =
  | { readonly name: string; readonly type: 'int' | 'uint' | 'double'; readonly value: number }
  | { readonly name: string; readonly type: 'llong' | 'ullong'; readonly value: bigint | number }
  | { readonly name: string; readonly type: 'boolean'; readonly value: boolean }
  | { readonly name: string; readonly type: 'string'; readonly value: string }

/** Received parameters by name. 32-bit integers and doubles are numbers, 64-bit ones are bigint. */
export type TypedParams = ReadonlyMap<string, TypedValue>

/** `remote_typed_param params<max>`. A name that is sent twice keeps its last value. */
export function typedParams(max: number, stringMax: number): Codec<TypedParams, readonly TypedParam[]> {
  const text = string(stringMax)
  return {
    read(from) {
      const count = from.length(max)
      const out = new Map<string, TypedValue>()
      for (let i = 0; i < count; i++) {
        const name = text.read(from)
        out.set(name, readValue(from, text))
      }
      return out
    },
    write(to, params) {
      if (params.length > max) throw new XdrError(`${params.length} parameters are above the protocol's limit of ${max}`)
      to.word(params.length)
      for (const param of params) {
        text.write(to, param.name)
        to.word(typedParamType[param.type])
        writeValue(to, param, text)
      }
    },
  }
}

function readValue(from: XdrReader, text: Codec<string>): TypedValue {
  const type = from.int()
  switch (type) {
    case typedParamType.int:
      return from.int()
    case typedParamType.uint:
      return from.uint()
    case typedParamType.llong:
      return from.hyper()
    case typedParamType.ullong:
      return from.unsignedHyper()
    case typedParamType.double:
      return from.double()
    case typedParamType.boolean:
      return from.int() !== 0
    case typedParamType.string:
      return text.read(from)
    default:
      throw new XdrError(`a typed parameter has the unknown type ${type}`)
  }
}

function writeValue(to: XdrWriter, param: TypedParam, text: Codec<string>): void {
  switch (param.type) {
    case 'int':
      return to.int(param.value)
    case 'uint':
      return to.uint(param.value)
    case 'llong':
      return to.hyper(param.value)
    case 'ullong':
      return to.unsignedHyper(param.value)
    case 'double':
      return to.double(param.value)
    case 'boolean':
      return to.int(param.value ? 1 : 0)
    case 'string':
      return text.write(to, param.value)
  }
}
