import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrate, startEmbeddedPostgres, type EmbeddedPostgres } from '@vitrine/inventory'
import { createServices, type Running } from './create-services.ts'
import { createLog } from './log.ts'
import type { Settings } from './settings.ts'

const repository = path.resolve(import.meta.dirname, '../../..')

/** A Postgres, an agent process and places for both, for tests that stop and kill them. */
export interface TestGround extends AsyncDisposable {
  readonly settings: Settings
  readonly postgres: EmbeddedPostgres
  startAgent: (uri: string) => Promise<ChildProcess>
  startPostgres: () => Promise<void>
  /** Defines a machine of the test driver that nobody else uses, and starts it; gone with the ground. */
  makeMachine: () => { id: string; name: string }
  /** Services as the server makes them; stopped with the ground. */
  run: (more?: Partial<Settings>) => Promise<Running>
}

export async function prepareGround(): Promise<TestGround> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'vweb-'))
  const places = { dataDir: path.join(dir, 'pg'), socketDir: path.join(dir, 's') }
  const agentSocket = path.join(dir, 'agent.sock')
  const agents: ChildProcess[] = []
  const runs: Running[] = []
  const machines: string[] = []
  const keepers: ChildProcess[] = []
  let postgres = await startEmbeddedPostgres(places)
  await migrate(postgres.url, path.join(repository, 'prisma/migrations'))
  const settings: Settings = {
    port: 0, host: '127.0.0.1', databaseUrl: postgres.url, agentSocket, secret: 'a secret of a test, long enough', setupToken: 'token-of-a-test', publicAddress: undefined, logLevel: 'silent',
  }
  return {
    settings,
    get postgres() {
      return postgres
    },
    startPostgres: async () => {
      postgres = await startEmbeddedPostgres(places)
    },
    startAgent: async (uri) => {
      const agent = fork(path.join(repository, 'apps/agent/src/main.ts'), {
        execArgv: ['--import', 'tsx'], env: { ...process.env, VITRINE_AGENT_SOCKET: agentSocket, LIBVIRT_URI: uri, LOG_LEVEL: 'silent' },
      })
      agents.push(agent)
      await once(agent, 'message')
      return agent
    },
    makeMachine: () => {
      // The test driver forgets everything when its last connection closes, and tests kill the agent.
      keepers.push(spawn('virsh', ['-c', driverByDaemon(), 'event', '--all', '--loop'], { stdio: 'ignore' }))
      const id = randomUUID()
      const machine = { id, name: `web-${id.slice(0, 8)}` }
      const file = path.join(dir, `${machine.name}.xml`)
      writeFileSync(file, `<domain type='test'><name>${machine.name}</name><uuid>${id}</uuid><memory>65536</memory><vcpu>1</vcpu><os><type>hvm</type></os></domain>`)
      virsh('define', file)
      machines.push(machine.name)
      virsh('start', machine.name)
      return machine
    },
    run: async (more = {}) => {
      const running = createServices({ ...settings, ...more }, createLog(process.env['VITRINE_TEST_LOG'] === undefined ? 'silent' : 'debug'), () => {})
      runs.push(running)
      await running.start()
      return running
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(runs.map(async (running) => running.stop()))
      for (const agent of agents) {
        if (agent.exitCode !== null || agent.signalCode !== null) continue
        agent.kill('SIGKILL')
        await once(agent, 'exit')
      }
      for (const name of machines) for (const command of ['destroy', 'undefine']) tryVirsh(command, name)
      for (const keeper of keepers) keeper.kill()
      await postgres.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** The URI of libvirt's test driver in the private libvirtd of the test run: cheap machines, no processes. */
export function testDriverUri(): string {
  const uri = process.env['VITRINE_TEST_LIBVIRT_URI']
  if (uri === undefined) throw new Error('run this with the vitest project "real", which starts a private libvirtd')
  return uri
}

/** Without a transport in its address virsh would run a test driver of its own. */
function driverByDaemon(): string {
  return testDriverUri().replace(/^test:/u, 'test+unix:')
}

function virsh(...args: string[]): void {
  execFileSync('virsh', ['-c', driverByDaemon(), ...args], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 20_000 })
}

function tryVirsh(...args: string[]): void {
  try {
    virsh(...args)
  } catch {
    // The test may have ended it itself.
  }
}

/** Posts JSON as a page would and tells what came. */
export function request(body: unknown, headers: Record<string, string> = {}, path = '/api/setup'): Request {
  return new Request(`http://localhost${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-vitrine-client': '192.0.2.1', ...headers }, body: JSON.stringify(body) })
}

/** The cookies of an answer as a browser sends them back. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ')
}
