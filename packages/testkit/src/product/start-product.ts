import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { startLibvirt, type TestLibvirt } from '../libvirt/start-libvirt.ts'
import { embeddedPostgres, type TestPostgres } from '../postgres/test-postgres.ts'
import { runCommand } from '../process/run-command.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { Cleanup } from './cleanup.ts'
import { freePort } from './ports.ts'
import { productProgram, type Program } from './program.ts'

export interface ProductOptions {
  /** The host to show. Default: a new private libvirtd, with a network of its own where we are root. */
  libvirt?: TestLibvirt
  /** Which of the host's hypervisors. Default: qemu. A list makes one agent serve several. */
  uris?: readonly string[]
  /** Further environment of the web server, for example VITRINE_PUBLIC_URL. */
  webEnvironment?: Readonly<Record<string, string>>
  /** Default `info`: see {@link Program.lines}. */
  logLevel?: string
}

/** The built product, running against a real libvirt and a real Postgres, as one user would see it. */
export interface Product extends AsyncDisposable {
  /** Where the browser goes, without a slash at the end. */
  readonly url: string
  /** Makes the first administrator. */
  readonly setupToken: string
  readonly libvirt: TestLibvirt
  readonly postgres: TestPostgres
  readonly agent: Program
  readonly web: Program
  /** Ends the web server (default SIGTERM) and starts it on the same port. */
  restartWeb(signal?: NodeJS.Signals): Promise<void>
  restartAgent(signal?: NodeJS.Signals): Promise<void>
}

const repository = path.join(import.meta.dirname, '../../../..')

/**
 * Starts agent, web server, Postgres and (unless given) libvirtd, all private, on a free port. Builds first when sources changed;
 * with `VITRINE_BUILD=keep` in the environment the build there is used as it is.
 */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  await ensureBuild()
  const cleanup = new Cleanup()
  try {
    const ownLibvirt = options.libvirt === undefined
    const [libvirt, postgres] = await Promise.all([options.libvirt ?? startLibvirt({ network: process.getuid?.() === 0 }), embeddedPostgres()])
    if (ownLibvirt) cleanup.add(() => libvirt[Symbol.asyncDispose]())
    cleanup.add(() => postgres[Symbol.asyncDispose]())
    const dir = temporaryDirectory('vtr', 0o700)
    cleanup.add(() => rmSync(dir, { recursive: true, force: true }))

    const agentSocket = path.join(dir, 'agent.sock')
    const setupToken = 'token-of-the-tests'
    const port = await freePort()
    const common = { PATH: process.env['PATH'] ?? '', HOME: dir, NODE_ENV: 'production' as const, LOG_LEVEL: options.logLevel ?? 'info', NO_COLOR: '1' }
    const bundle = (file: string): string[] => ['--enable-source-maps', path.join(repository, file)]

    // on the host's side of its namespaces: there are its guests' addresses, consoles and logs
    const inside = libvirt.enter(process.execPath, bundle('apps/agent/dist/main.mjs'))
    const uris = options.uris ?? [libvirt.uri]
    const agent = productProgram('agent', { ...inside, env: { ...inside.env, ...common, VITRINE_AGENT_SOCKET: agentSocket, LIBVIRT_URI: uris.join(',') } })
    const web = productProgram('web server', {
      program: process.execPath,
      args: bundle('apps/web/dist/server.mjs'),
      env: {
        ...common,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: postgres.url,
        VITRINE_AGENT_SOCKET: agentSocket,
        VITRINE_DATA: dir,
        VITRINE_SETUP_TOKEN: setupToken,
        VITRINE_SECRET: randomBytes(32).toString('base64url'),
        ...options.webEnvironment,
      },
    })
    cleanup.add(() => agent.end())
    await agent.start()
    cleanup.add(() => web.end())
    await web.start()
    return {
      url: `http://127.0.0.1:${port}`,
      setupToken,
      libvirt,
      postgres,
      agent,
      web,
      async restartWeb(signal) {
        await web.end(signal)
        await web.start()
      },
      async restartAgent(signal) {
        await agent.end(signal)
        await agent.start()
      },
      [Symbol.asyncDispose]: () => cleanup.run(),
    }
  } catch (error) {
    await cleanup.run()
    throw error
  }
}

async function ensureBuild(): Promise<void> {
  if (process.env['VITRINE_BUILD'] === 'keep' && existsSync(path.join(repository, 'apps/web/dist/server.mjs'))) return
  await runCommand(process.execPath, [path.join(repository, 'tools/build.mjs')], { timeoutMs: 600_000 })
}
