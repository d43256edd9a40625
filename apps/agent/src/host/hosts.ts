import type { Log } from '../log.ts'
import { fail } from './failure.ts'
import { Host } from './host.ts'

/** The hosts of this agent, by id. */
export class Hosts {
  private readonly byId: ReadonlyMap<string, Host>

  constructor(uris: readonly string[], log: Log) {
    const hosts = uris.map((uri) => new Host(uri, log))
    this.byId = new Map(hosts.map((host) => [host.id, host]))
  }

  start(): void {
    for (const host of this.byId.values()) host.start()
  }

  all(): Host[] {
    return [...this.byId.values()]
  }

  find(id: string): Host | undefined {
    return this.byId.get(id)
  }

  /** @throws FailureError `host-unknown` */
  get(id: string): Host {
    const host = this.byId.get(id)
    if (host === undefined) throw fail('host-unknown', { id })
    return host
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map((host) => host.close()))
  }
}
