import { attribute, child, children, integer } from '../document/read.ts'
import type { Element } from '../document/parse.ts'
import { endpoint } from './addresses.ts'
import type { DomainChannel, DomainGraphics, DomainSerial } from './definition.ts'

/** Reads one `<graphics>`. A port of -1 is "not yet", told as null. `hasPassword` is true only in a definition read with its secrets: libvirt hides the rest's entirely. */
export function readGraphics(graphics: Element): DomainGraphics {
  const port = (name: string): number | null => {
    const value = integer(attribute(graphics, name))
    return value === null || value <= 0 ? null : value
  }
  const listens = children(graphics, 'listen')
  const listen = listens.find((each) => attribute(each, 'type') === 'address' || attribute(each, 'type') === 'network') ?? null
  const socket = listens.find((each) => attribute(each, 'type') === 'socket') ?? null
  return {
    kind: attribute(graphics, 'type') ?? 'unknown',
    listen: attribute(listen, 'address') ?? attribute(graphics, 'listen'),
    port: port('port'),
    tlsPort: port('tlsPort'),
    socket: attribute(socket, 'socket') ?? attribute(graphics, 'socket'),
    hasPassword: (attribute(graphics, 'passwd') ?? '') !== '',
    listenKind: attribute(listens[0] ?? null, 'type') ?? (attribute(graphics, 'socket') === null ? 'address' : 'socket'),
    autoPort: attribute(graphics, 'autoport') === 'yes' || (integer(attribute(graphics, 'port')) ?? -1) <= 0,
  }
}

/** The other end of a character device, shortly: `pty /dev/pts/3`, `unix /run/x.sock`, `tcp 127.0.0.1:4555`. */
export function characterSource(device: Element): string {
  const kind = attribute(device, 'type') ?? 'unknown'
  const sources = children(device, 'source')
  const source = sources[0] ?? null
  const network = sources.find((each) => attribute(each, 'host') !== null || attribute(each, 'service') !== null) ?? null
  const place = endpoint(attribute(network, 'host'), attribute(network, 'service')) ?? attribute(source, 'path') ?? attribute(source, 'channel')
  return place === null ? kind : `${kind} ${place}`
}

function readSerial(device: Element, kind: 'serial' | 'console', index: number): DomainSerial {
  const target = child(device, 'target')
  const sourceKind = attribute(device, 'type') ?? 'unknown'
  return {
    index,
    kind,
    target: `${attribute(target, 'type') ?? kind} ${attribute(target, 'port') ?? '0'}`,
    alias: attribute(child(device, 'alias'), 'name'),
    source: characterSource(device),
    sourceKind,
    openable: sourceKind === 'pty' || sourceKind === 'unix',
    logPath: attribute(child(device, 'log'), 'file'),
  }
}

/**
 * A machine's serial lines and consoles. libvirt writes the first serial a second time as a console of target
 * `serial` (`virDomainDefAddConsoleCompat`, src/conf/domain_conf.c); that copy is left out.
 */
export function readSerials(devices: Element | null): DomainSerial[] {
  const found: DomainSerial[] = []
  for (const serial of children(devices, 'serial')) found.push(readSerial(serial, 'serial', found.length))
  const hasSerial = found.length > 0
  for (const console of children(devices, 'console')) {
    const isCopy = hasSerial && (attribute(child(console, 'target'), 'type') ?? 'serial') === 'serial'
    if (!isCopy) found.push(readSerial(console, 'console', found.length))
  }
  return found
}

/** Reads one `<channel>`. */
export function readChannel(channel: Element): DomainChannel {
  const target = child(channel, 'target')
  const state = attribute(target, 'state')
  return {
    kind: attribute(channel, 'type') ?? 'unknown',
    name: attribute(target, 'name'),
    alias: attribute(child(channel, 'alias'), 'name'),
    connected: state === null ? null : state === 'connected',
  }
}

/** Name by which libvirt knows the channel of the guest agent (`virDomainDefFindAgent…`: any channel whose target has this name). */
export const guestAgentChannel = 'org.qemu.guest_agent.0'
