import { type Named, type Procedure, type ProcedureKind } from '../procedures/procedure.ts'
import { type Procedures, procedures } from '../procedures/index.ts'
import type { CallOptions } from '../wire/pending-call.ts'

export type CallProcedure<Args, Ret> = Named<Procedure<Args, Ret, 'call'>>

/** Makes one call. What has no required argument may be called without any. */
export type Caller = <Args, Ret>(procedure: CallProcedure<Args, Ret>, args: Args, options?: CallOptions) => Promise<Ret>

type Method<Args, Ret> = object extends Args
  ? (args?: Args, options?: CallOptions) => Promise<Ret>
  : (args: Args, options?: CallOptions) => Promise<Ret>

type MethodsOf<Noun extends string, Table> = {
  readonly [K in keyof Table & string as Table[K] extends { kind: 'call' } ? `${Noun}${Capitalize<K>}` : never]: Table[K] extends Procedure<infer Args, infer Ret, ProcedureKind>
    ? Method<Args, Ret>
    : never
}

/** One method for each procedure that opens no stream: `domain.getXmlDesc` is `domainGetXmlDesc`. */
export type Rpc = MethodsOf<'auth', Procedures['auth']> &
  MethodsOf<'connect', Procedures['connect']> &
  MethodsOf<'node', Procedures['node']> &
  MethodsOf<'domain', Procedures['domain']> &
  MethodsOf<'network', Procedures['network']> &
  MethodsOf<'networkPort', Procedures['networkPort']> &
  MethodsOf<'interface', Procedures['interface']> &
  MethodsOf<'nwfilter', Procedures['nwfilter']> &
  MethodsOf<'nwfilterBinding', Procedures['nwfilterBinding']> &
  MethodsOf<'storagePool', Procedures['storagePool']> &
  MethodsOf<'storageVol', Procedures['storageVol']> &
  MethodsOf<'nodeDevice', Procedures['nodeDevice']> &
  MethodsOf<'secret', Procedures['secret']> &
  MethodsOf<'qemu', Procedures['qemu']>

type AnyCall = CallProcedure<unknown, unknown>

function isCall(entry: Named<Procedure<unknown, unknown>>): entry is AnyCall {
  return entry.kind === 'call'
}

const entries = Object.entries(procedures).flatMap(([noun, table]) => {
  const rows: [string, Named<Procedure<unknown, unknown>>][] = Object.entries(table)
  return rows.flatMap(([name, entry]) => (isCall(entry) ? [{ method: `${noun}${name.charAt(0).toUpperCase()}${name.slice(1)}`, entry }] : []))
})

/** The methods of one connection, made from the table. */
export function rpcMethods(caller: Caller): Rpc
export function rpcMethods(caller: Caller): object {
  const methods: Record<string, unknown> = {}
  for (const { method, entry } of entries) {
    methods[method] = (args: unknown = {}, options?: CallOptions) => caller(entry, args, options)
  }
  return methods
}
