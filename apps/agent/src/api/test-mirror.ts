import type { HostConnection, HostSummary, MachineDetail, MachineEvent } from '@vitrine/contract'
import { until } from '@vitrine/testkit'
import type { TRPCClient } from '@trpc/client'
import type { FeedMessage } from '../host/feed.ts'
import type { AgentRouter } from './router.ts'

/** What a watcher of a host knows, put together from its messages as the web server does it. */
export class TestMirror {
  readonly machines = new Map<string, MachineDetail>()
  readonly networks = new Map<string, string>()
  readonly pools = new Map<string, string>()
  readonly events: MachineEvent[] = []
  readonly phases: HostConnection['phase'][] = []
  readonly messages: { readonly at: number; readonly message: FeedMessage }[] = []
  host: HostSummary | undefined
  epoch: string | undefined
  revision = 0
  snapshots = 0
  private readonly subscription: { unsubscribe: () => void }

  constructor(client: TRPCClient<AgentRouter>, hostId: string, from: { epoch?: string; revision?: number } = {}) {
    this.subscription = client.hosts.watch.subscribe({ hostId, ...from }, { onData: (message) => this.take(message) })
  }

  stop(): void {
    this.subscription.unsubscribe()
  }

  named(name: string): MachineDetail | undefined {
    return [...this.machines.values()].find((machine) => machine.name === name)
  }

  /** Resolves with the machine of that name once it is there and `test` says so. */
  async machine(name: string, test: (machine: MachineDetail) => boolean = () => true, timeoutMs = 15_000): Promise<MachineDetail> {
    return await until(
      `${name} is as expected; it is ${JSON.stringify(this.named(name)?.state)}`,
      () => {
        const machine = this.named(name)
        return machine !== undefined && test(machine) ? machine : undefined
      },
      { timeoutMs },
    )
  }

  async phase(phase: HostConnection['phase'], timeoutMs = 15_000): Promise<void> {
    await until(`the host is ${phase}`, () => this.host?.connection.phase === phase, { timeoutMs })
  }

  private take(message: FeedMessage): void {
    this.messages.push({ at: performance.now(), message })
    switch (message.type) {
      case 'snapshot': {
        const { snapshot } = message
        this.snapshots += 1
        this.epoch = snapshot.epoch
        this.revision = snapshot.revision
        this.seeHost(snapshot.host)
        this.machines.clear()
        for (const row of snapshot.machines) this.machines.set(row.id, row)
        for (const row of snapshot.networks) this.networks.set(row.id, row.name)
        for (const row of snapshot.pools) this.pools.set(row.id, row.name)
        return
      }
      case 'delta':
        this.revision = message.revision
        for (const row of message.machines) this.machines.set(row.id, row)
        for (const row of message.networks) this.networks.set(row.id, row.name)
        for (const row of message.pools) this.pools.set(row.id, row.name)
        for (const id of message.gone.machines) this.machines.delete(id)
        for (const id of message.gone.networks) this.networks.delete(id)
        for (const id of message.gone.pools) this.pools.delete(id)
        return
      case 'host':
        this.seeHost(message.host)
        return
      case 'event':
        this.events.push(message.event)
        return
      case 'samples':
      case 'resync':
    }
  }

  private seeHost(host: HostSummary): void {
    this.host = host
    if (this.phases.at(-1) !== host.connection.phase) this.phases.push(host.connection.phase)
  }
}
