import { flags, int, optional, uint } from '../xdr/codec.ts'
import { named, none, procedure, program } from './procedure.ts'
import { domain, maybeText, text } from './types.ts'

export const qemuProcedures = named('qemu', {
  domainMonitorCommand: procedure(1, { dom: domain, cmd: text, flags }, { result: text }, program.qemu),
  domainAttach: procedure(2, { pidValue: uint, flags }, { dom: domain }, program.qemu),
  /** Timeout in seconds, or constants.domainQemuAgentCommandTimeoutValues. */
  domainAgentCommand: procedure(3, { dom: domain, cmd: text, timeout: int, flags }, { result: maybeText }, program.qemu),
  connectDomainMonitorEventRegister: procedure(4, { dom: optional(domain), event: maybeText, flags }, { callbackId: int }, program.qemu),
  connectDomainMonitorEventDeregister: procedure(5, { callbackId: int }, none, program.qemu),
})
