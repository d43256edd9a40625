import { XdrError } from './error.ts'
import type { XdrReader } from './reader.ts'
import type { XdrWriter } from './writer.ts'

/**
 * How one type crosses the wire. `Out` is what is read; `In` what may be written, which can be wider
 * (a number where a bigint is read). Declared with methods on purpose: a codec of something is then
 * also a codec of `unknown`, so a struct can hold its fields' codecs without casts.
 */
export interface Codec<Out, In = Out> {
  read(from: XdrReader): Out
  write(to: XdrWriter, value: In): void
}

export type OutOf<C> = C extends { read(from: XdrReader): infer Out } ? Out : never
export type InOf<C> = C extends { write(to: XdrWriter, value: infer In): void } ? In : never

export const int: Codec<number> = { read: (from) => from.int(), write: (to, value) => to.int(value) }
export const uint: Codec<number> = { read: (from) => from.uint(), write: (to, value) => to.uint(value) }

/**
 * 64-bit integers are bigint, always: nanoseconds of CPU time of a busy machine pass 2^53 within days,
 * and a type that is sometimes a number would be right in tests and wrong in production.
 * A number is taken for writing where it is exact.
 */
export const hyper: Codec<bigint, bigint | number> = { read: (from) => from.hyper(), write: (to, value) => to.hyper(value) }
export const unsignedHyper: Codec<bigint, bigint | number> = {
  read: (from) => from.unsignedHyper(),
  write: (to, value) => to.unsignedHyper(value),
}

export const double: Codec<number> = { read: (from) => from.double(), write: (to, value) => to.double(value) }
export const uuid: Codec<string> = { read: (from) => from.uuid(), write: (to, value) => to.uuid(value) }

/** Bit flags. May be left out, which means none. */
export const flags: Codec<number, number | undefined> = {
  read: (from) => from.uint(),
  write: (to, value) => to.uint(value ?? 0),
}

/** An `int` that libvirt uses as truth value. */
export const bool: Codec<boolean> = { read: (from) => from.int() !== 0, write: (to, value) => to.int(value ? 1 : 0) }

/** `need_results`: asks for the objects and not just their number. May be left out, which means yes. */
export const needResults: Codec<boolean, boolean | 0 | 1 | undefined> = {
  read: (from) => from.int() !== 0,
  write: (to, value) => to.int(value === false || value === 0 ? 0 : 1),
}

export function string(max: number): Codec<string> {
  return { read: (from) => from.string(max), write: (to, value) => to.string(value, max) }
}

export function opaque(max: number): Codec<Buffer, Uint8Array> {
  return { read: (from) => from.opaque(max), write: (to, value) => to.opaque(value, max) }
}

/** XDR's `*pointer`: a word that says whether the value follows. May be left out, which means null. */
export function optional<Out, In>(inner: Codec<Out, In>): Codec<Out | null, In | null | undefined> {
  return {
    read(from) {
      const present = from.uint()
      if (present > 1) throw new XdrError(`a pointer's word is ${present}, not 0 or 1`)
      return present === 1 ? inner.read(from) : null
    },
    write(to, value) {
      to.word(value === null || value === undefined ? 0 : 1)
      if (value !== null && value !== undefined) inner.write(to, value)
    },
  }
}

/** `T name<max>` of the protocol file. */
export function list<Out, In>(inner: Codec<Out, In>, max: number): Codec<Out[], readonly In[]> {
  return {
    read(from) {
      const count = from.length(max)
      // No array of `count` is made beforehand: every element takes bytes from the packet, so a count
      // that lies runs into the packet's end.
      const out: Out[] = []
      for (let i = 0; i < count; i++) out.push(inner.read(from))
      return out
    },
    write(to, value) {
      if (value.length > max) throw new XdrError(`${value.length} elements are above the protocol's limit of ${max}`)
      to.word(value.length)
      for (const element of value) inner.write(to, element)
    },
  }
}

/** `char name[length]`: rpcgen sends each character as a word. Text up to the first NUL. */
export function fixedChars(length: number): Codec<string> {
  return {
    read: (from) => charWords(from, length),
    write(to, value) {
      if (value.length > length) throw new XdrError(`"${value}" is longer than ${length} characters`)
      for (let i = 0; i < length; i++) to.word(i < value.length ? value.charCodeAt(i) & 255 : 0)
    },
  }
}

/** `char name<max>`: the same with a length word in front. */
export function chars(max: number): Codec<string> {
  return {
    read: (from) => charWords(from, from.length(max)),
    write(to, value) {
      if (value.length > max) throw new XdrError(`"${value}" is longer than ${max} characters`)
      to.word(value.length)
      for (let i = 0; i < value.length; i++) to.word(value.charCodeAt(i) & 255)
    },
  }
}

function charWords(from: XdrReader, count: number): string {
  const bytes: number[] = []
  let ended = false
  for (let i = 0; i < count; i++) {
    const code = from.int() & 255
    if (code === 0) ended = true
    if (!ended) bytes.push(code)
  }
  return Buffer.from(bytes).toString('utf8')
}
