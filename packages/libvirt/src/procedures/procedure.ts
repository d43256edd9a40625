import type { Codec } from '../xdr/codec.ts'
import { type Fields, struct, type StructIn, type StructOut } from '../xdr/struct.ts'

/** The programs that share one connection (`*_PROGRAM` of libvirt's protocol files). */
export const program = { remote: 0x20008086, qemu: 0x20008087, lxc: 0x00068000, keepalive: 0x6b656570 } as const

/** One entry of the table: the only place where a procedure's number, arguments and result are written. */
export interface Procedure<Args, Ret, Kind extends ProcedureKind = ProcedureKind> {
  readonly kind: Kind
  /** Which way the data of a stream goes; `none` for a plain call. */
  readonly program: number
  readonly number: number
  readonly args: Codec<unknown, Args>
  readonly ret: Codec<Ret, unknown>
}

/** `call`: an answer and no more. The others open a stream, in the direction of its data. */
export type ProcedureKind = 'call' | 'download' | 'upload' | 'duplex'

/** A procedure that knows its name in the table, for errors: `domain.getXmlDesc`. */
export type Named<P> = P & { readonly name: string }

/** `{}`: no argument, or no result. */
export const none = {} as const

export function procedure<const A extends Fields, const R extends Fields>(
  number: number,
  args: A,
  ret: R,
  inProgram: number = program.remote,
): Procedure<StructIn<A>, StructOut<R>, 'call'> {
  return { kind: 'call', program: inProgram, number, args: struct(args), ret: struct(ret) }
}

/** A procedure whose answer is followed by a stream. */
export function streamProcedure<const A extends Fields, const R extends Fields, K extends 'download' | 'upload' | 'duplex'>(
  kind: K,
  number: number,
  args: A,
  ret: R,
): Procedure<StructIn<A>, StructOut<R>, K> {
  return { kind, program: program.remote, number, args: struct(args), ret: struct(ret) }
}

type Table = Readonly<Record<string, Procedure<never, unknown>>>

/** Gives every entry of a noun's table its name. */
export function named<const T extends Table>(noun: string, table: T): { readonly [K in keyof T]: Named<T[K]> }
export function named(noun: string, table: Table): Record<string, Named<Procedure<never, unknown>>> {
  return Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, { ...entry, name: `${noun}.${name}` }]))
}
