import type { Codec, InOf, OutOf } from './codec.ts'

/** The fields of a struct, in the order of the wire. */
export type Fields = Readonly<Record<string, Codec<unknown, unknown>>>

export type StructOut<F extends Fields> = { [K in keyof F]: OutOf<F[K]> }

type MayBeLeftOut<F extends Fields> = { [K in keyof F]: undefined extends InOf<F[K]> ? K : never }[keyof F]

/** Fields whose codec takes `undefined` (flags, nullable pointers) may be left out. */
export type StructIn<F extends Fields> = { [K in Exclude<keyof F, MayBeLeftOut<F>>]: InOf<F[K]> } & {
  [K in MayBeLeftOut<F>]?: InOf<F[K]>
}

/** A struct of the protocol file, its type inferred from its fields. */
export function struct<const F extends Fields>(fields: F): Codec<StructOut<F>, StructIn<F>>
export function struct(fields: Fields): Codec<Record<string, unknown>> {
  const entries = Object.entries(fields).map(([name, codec]) => ({ name, codec }))
  return {
    read(from) {
      const out: Record<string, unknown> = {}
      for (const { name, codec } of entries) out[name] = codec.read(from)
      return out
    },
    write(to, value) {
      for (const { name, codec } of entries) codec.write(to, value[name])
    },
  }
}
