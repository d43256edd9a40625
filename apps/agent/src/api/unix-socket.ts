import { once } from 'node:events'
import { lstatSync, mkdirSync, unlinkSync } from 'node:fs'
import { createConnection, type Server } from 'node:net'
import path from 'node:path'

/** The socket can't be had; the message says why and what to do. */
export class SocketError extends Error {
  override readonly name = 'SocketError'
}

/**
 * Lets `server` listen on a unix socket that only this user can open, from its first moment on. A socket that somebody
 * listens on is left alone; what an agent that was killed left behind is removed.
 */
export async function listenOnUnixSocket(server: Server, socketPath: string): Promise<void> {
  makeDirectory(path.dirname(socketPath))
  await removeStale(socketPath)
  const listening = once(server, 'listening').catch((cause: unknown) => {
    throw new SocketError(`Can't listen on ${socketPath}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  })
  // between bind(2) and a later chmod(2) anybody could connect; Node binds to a path within this call
  const before = process.umask(0o177)
  try {
    server.listen(socketPath)
  } finally {
    process.umask(before)
  }
  await listening
}

/** One level only: where even the parent is missing, the path is a mistake. */
function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { mode: 0o700 })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return
    throw new SocketError(`Can't make the directory ${directory} for the agent's socket: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

async function removeStale(socketPath: string): Promise<void> {
  const found = lstatSync(socketPath, { throwIfNoEntry: false })
  if (found === undefined) return
  if (!found.isSocket()) throw new SocketError(`${socketPath} exists and is not a socket. Remove it, or set VITRINE_AGENT_SOCKET to another path.`)
  if (await answers(socketPath)) throw new SocketError(`Another agent listens on ${socketPath}. Stop it, or set VITRINE_AGENT_SOCKET to another path.`)
  unlinkSync(socketPath)
}

async function answers(socketPath: string): Promise<boolean> {
  return await new Promise<boolean>((resolve, reject) => {
    const probe = createConnection(socketPath)
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', (error) => {
      if ('code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOENT')) resolve(false)
      else reject(new SocketError(`Can't find out whether somebody listens on ${socketPath}: ${error.message}`, { cause: error }))
    })
  })
}
