import os from 'node:os'
import type { LogTail } from '@vitrine/contract'
import type { CallOptions, Domain, Session } from '@vitrine/libvirt'
import { qemuLogDirectories } from './log-directories.ts'
import { readLogTail } from './log-tail.ts'
import { readMessages } from './messages.ts'

/**
 * The end of a machine's log and what libvirt holds against the machine (feature K5).
 * @param uri the URI of the connection, which says where the log lies
 * @throws LibvirtError
 */
export async function readMachineLog(session: Pick<Session, 'rpc'>, uri: string, dom: Domain, maxBytes: number, options: CallOptions = {}): Promise<LogTail> {
  const [tail, messages] = await Promise.all([
    readLogTail(qemuLogDirectories(uri, { home: os.homedir(), env: process.env }), dom.name, maxBytes),
    readMessages(session, dom, options),
  ])
  return { ...tail, messages: [...messages] }
}
