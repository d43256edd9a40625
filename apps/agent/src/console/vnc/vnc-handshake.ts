import type { ByteQueue } from '../byte-queue.ts'
import { ConsoleEnd } from '../console-end.ts'
import { vncResponse } from './vnc-response.ts'

/** One end of an RFB connection during its handshake. */
export interface RfbEnd {
  readonly queue: ByteQueue
  send(bytes: Buffer): void
}

/** How far the server's end was brought, and so what the reader's end has to hear. */
export type ServerState =
  /** It takes us: the next message is the reader's ClientInit. */
  | { readonly state: 'authenticated' }
  /** It awaits the choice of one of these security types, from the reader. */
  | { readonly state: 'asks'; readonly types: readonly number[] }
  /** It speaks an older protocol and has not been answered yet. */
  | { readonly state: 'greeted'; readonly greeting: Buffer }

/** Security types of RFC 6143 7.1.2. */
const securityNone = 1
const securityVnc = 2
const version38 = Buffer.from('RFB 003.008\n')
const versionForm = /^RFB (?<major>\d{3})\.(?<minor>\d{3})\n$/u
const longestReason = 1024

/** The server wants a password and didn't take ours: it may have been changed behind libvirt's back, so the reader is to be asked. */
export class PasswordRefused extends Error {
  override readonly name = 'PasswordRefused'
}

/**
 * Does the security part of RFB 3.8 with the server on the reader's behalf, so that the password of the machine's definition never
 * leaves the host. What we can't answer (no password known, or a type such as VeNCrypt) is left to the reader.
 *
 * @param password asked for only if the server wants one; null if none is known
 * @throws PasswordRefused, or {@link ConsoleEnd} with what the server said
 */
export async function greetServer(server: RfbEnd, password: () => Promise<string | null>): Promise<ServerState> {
  const greeting = await server.queue.take(12)
  const version = versionForm.exec(greeting.toString('latin1'))?.groups
  if (version === undefined) throw new ConsoleEnd('failed', 'not a VNC server')
  // Older than any qemu that still runs.
  if (Number(version['major']) === 3 && Number(version['minor']) < 8) return { state: 'greeted', greeting }
  server.send(version38)
  const types = await securityTypes(server)
  if (types.includes(securityNone)) {
    server.send(Buffer.from([securityNone]))
    await securityResult(server)
    return { state: 'authenticated' }
  }
  const known = types.includes(securityVnc) ? await password() : null
  if (known === null) return { state: 'asks', types }
  server.send(Buffer.from([securityVnc]))
  server.send(vncResponse(await server.queue.take(16), known))
  await securityResult(server).catch((cause: unknown) => {
    throw new PasswordRefused('The VNC server did not take the password of the definition', { cause })
  })
  return { state: 'authenticated' }
}

/** Brings the reader's end to the same point. Afterwards bytes can pass freely. */
export async function greetReader(reader: RfbEnd, server: ServerState): Promise<void> {
  if (server.state === 'greeted') {
    reader.send(server.greeting)
    return
  }
  reader.send(version38)
  const answer = await reader.queue.take(12)
  if (!answer.equals(version38)) throw new ConsoleEnd('failed', 'the viewer does not speak RFB 3.8')
  const types = server.state === 'asks' ? server.types : [securityNone]
  reader.send(Buffer.from([types.length, ...types]))
  if (server.state === 'asks') return
  const [chosen] = await reader.queue.take(1)
  if (chosen !== securityNone) throw new ConsoleEnd('failed', 'the viewer chose a security type that was not offered')
  reader.send(Buffer.alloc(4))
}

/** The types the server offers; it offers none when it refuses, and says why. */
async function securityTypes(server: RfbEnd): Promise<number[]> {
  const [count] = await server.queue.take(1)
  if (count === undefined || count === 0) throw new ConsoleEnd('failed', await reason(server))
  return [...(await server.queue.take(count))]
}

async function securityResult(server: RfbEnd): Promise<void> {
  const result = (await server.queue.take(4)).readUInt32BE()
  if (result !== 0) throw new ConsoleEnd('failed', await reason(server))
}

async function reason(server: RfbEnd): Promise<string> {
  const length = (await server.queue.take(4)).readUInt32BE()
  return (await server.queue.take(Math.min(length, longestReason))).toString()
}
