import type { Duplex } from 'node:stream'
import { LibvirtError } from '@vitrine/libvirt'
import { ConsoleEnd } from '../console-end.ts'
import type { ConsoleHost } from '../console-host.ts'

/**
 * Opens a serial line's stream.
 * @throws ConsoleEnd: `consoleBusy` when another client has it and `force` wasn't asked for
 */
export async function openSerial(host: ConsoleHost, machineId: string, alias: string | null, force: boolean, signal: AbortSignal): Promise<Duplex> {
  if (alias === null) throw new ConsoleEnd('noSuchConsole')
  if (!host.reachable()) throw new ConsoleEnd('hostAway')
  try {
    return await host.openConsole(machineId, alias, force, signal)
  } catch (error) {
    if (!host.reachable()) throw new ConsoleEnd('hostAway', '', { cause: error })
    // qemuDomainOpenConsole (src/qemu/qemu_driver.c) has this code for "Active console session exists for this domain" alone.
    if (error instanceof LibvirtError && error.reason === 'operation-failed' && !force) throw new ConsoleEnd('consoleBusy', '', { cause: error })
    throw new ConsoleEnd('failed', error instanceof Error ? error.message : '', { cause: error })
  }
}
