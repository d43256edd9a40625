import { procedures, type Session } from '@vitrine/libvirt'
import { graphicsPassword } from '@vitrine/libvirt-xml'
import type { ConsoleHost } from './console-host.ts'

/** `VIR_DOMAIN_CONSOLE_FORCE` and `VIR_DOMAIN_XML_SECURE`, include/libvirt/libvirt-domain.h. */
const consoleForce = 1
const xmlSecure = 1

/**
 * The part of a {@link ConsoleHost} that asks libvirt. `session` gives the connection of the moment and throws when there is none.
 * @param nameOf the machine's name, for libvirt's messages; it finds it by UUID
 */
export function libvirtCalls(session: () => Session, nameOf: (machineId: string) => string): Pick<ConsoleHost, 'openConsole' | 'vncPassword' | 'screenshot'> {
  const domain = (uuid: string) => ({ name: nameOf(uuid), uuid, id: -1 })
  return {
    openConsole: (machineId, alias, force, signal) =>
      session().openStream(procedures.domain.openConsole, { dom: domain(machineId), devName: alias, flags: force ? consoleForce : 0 }, { signal }),
    async vncPassword(machineId, signal) {
      const { xml } = await session().rpc.domainGetXmlDesc({ dom: domain(machineId), flags: xmlSecure }, { signal })
      return graphicsPassword(xml, 'vnc')
    },
    async screenshot(machineId, signal) {
      const picture = await session().openStream(procedures.domain.screenshot, { dom: domain(machineId), screen: 0, flags: 0 }, { signal })
      return { mimeType: picture.answer.mime ?? '', picture }
    },
  }
}
