import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import next from 'next'
import { z } from 'zod'

export interface NextApp {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Development only: the WebSocket by which Next reloads pages. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  close: () => Promise<void>
}

/** The pages can't be shown as they are built. */
export class BuildError extends Error {
  override readonly name = 'BuildError'
}

const builtSchema = z.object({ config: z.looseObject({ basePath: z.string() }) })

/** @param directory of apps/web, where `.next` is */
export async function startNext(options: { directory: string; development: boolean; basePath: string; port: number; hostname: string }): Promise<NextApp> {
  const { directory, development, basePath } = options
  if (!development) useBuilt(directory, basePath)
  // Next hangs an `upgrade` listener of its own on the server it is given at its first request, which ends WebSockets that are ours: it gets one that never listens.
  const decoy = createServer()
  const app = next({ dev: development, dir: directory, turbopack: development, httpServer: decoy, port: options.port, hostname: options.hostname })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    handle: async (request, response) => handle(request, response),
    upgrade: (request, socket, head) => {
      // In production Next has no use for any, and would keep what it doesn't know.
      if (!development || !decoy.emit('upgrade', request, socket, head)) socket.destroy()
    },
    close: async () => app.close(),
  }
}

/**
 * Checks the build, and lets Next take its configuration from there, as it does for its own standalone server: read anew it would
 * start a compiler for `next.config.ts`, at a cost of 27 MB for as long as the server lives.
 */
function useBuilt(directory: string, basePath: string): void {
  const file = path.join(directory, '.next/required-server-files.json')
  if (!existsSync(file)) throw new BuildError('The pages are not built yet. Run `npm run build`, or `npm start`, which does it.')
  const { config } = builtSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  // The path prefix is part of every built page: one that was built for another would load nothing.
  if (config.basePath !== basePath) {
    throw new BuildError(`The pages were built for the path "${config.basePath || '/'}", and VITRINE_PUBLIC_URL says "${basePath || '/'}". Run \`npm run build\` with the same VITRINE_PUBLIC_URL.`)
  }
  process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] = JSON.stringify(config)
}
