import { setTimeout as delay } from 'node:timers/promises'
import type { MachineAddress } from '@vitrine/contract'
import { constants, LibvirtError, type Domain, type Session } from '@vitrine/libvirt'
import type { Log } from '../../log.ts'
import { forEachBounded } from '../bounded.ts'
import type { OpenLink } from '../link/link.ts'
import type { MachineBook } from '../machine/book.ts'
import type { HostModel } from '../model.ts'

/** How often to look who is due, ms, and how many are asked at once. */
const tickMs = 2_000
const width = 3

/** Between questions to one machine, ms: soon after something happened, then rarely; a silent agent ever more rarely. */
const pace = { firstMs: 2_000, longestMs: 60_000, silentMs: 300_000 } as const

/** libvirt itself waits 5 s for an agent that doesn't answer (`QEMU_AGENT_WAIT_TIME`, src/qemu/qemu_agent.h). */
const questionTimeoutMs = 8_000

interface Due {
  at: number
  intervalMs: number
  osKnown: boolean
}

export interface GuestQuestionsOptions {
  readonly model: HostModel
  readonly book: MachineBook
  readonly log: Log
}

/** Asks guests' agents, and the host's ARP table for guests without one, who they are. A guest that hangs costs its own deadline. */
export class GuestQuestions {
  private readonly options: GuestQuestionsOptions
  private readonly due = new Map<string, Due>()

  constructor(options: GuestQuestionsOptions) {
    this.options = options
  }

  /** The machine was started, or its agent came: ask soon. */
  askSoon(id: string): void {
    this.due.set(id, { at: performance.now(), intervalMs: pace.firstMs, osKnown: false })
  }

  forget(id: string): void {
    this.due.delete(id)
  }

  /** Works until the link is over. */
  async run(link: OpenLink): Promise<void> {
    while (!link.signal.aborted) {
      const now = performance.now()
      await forEachBounded(this.dueAt(now), width, (id) => this.ask(link, id))
      await delay(tickMs, undefined, { signal: link.signal, ref: false }).catch(() => undefined)
    }
  }

  /** Only machines that are active and have a network interface or an agent. */
  private dueAt(now: number): string[] {
    const { model, book } = this.options
    const found: string[] = []
    for (const [id, { at }] of this.due) {
      if (at > now) continue
      const row = model.machines.get(id)
      if (row === undefined || !book.isActive(id) || (row.nics.length === 0 && row.guestAgent === 'absent')) this.due.delete(id)
      else if (row.state === 'running') found.push(id)
    }
    return found
  }

  private async ask(link: OpenLink, id: string): Promise<void> {
    const { model, book } = this.options
    const row = model.machines.get(id)
    const dom = book.dom(id)
    const due = this.due.get(id)
    if (row === undefined || dom === undefined || due === undefined) return
    due.intervalMs = Math.min(pace.longestMs, due.intervalMs * 2)
    due.at = performance.now() + due.intervalMs
    try {
      if (book.agentConnected(id)) await this.askAgent(link.lanes.guest, dom, due)
      else if (!row.addresses.some((address) => address.from !== 'arp')) book.setAddresses(id, 'arp', await addresses(link.lanes.work, dom, 'arp'))
    } catch (error) {
      this.refused(link, id, due, error)
    }
  }

  private async askAgent(session: Session, dom: Domain, due: Due): Promise<void> {
    const { book } = this.options
    const found = await addresses(session, dom, 'agent')
    book.setAgentSilent(dom.uuid, false)
    book.setAddresses(dom.uuid, 'agent', found)
    if (due.osKnown) return
    const { params } = await session.rpc.domainGetGuestInfo({ dom, types: constants.domainGuestInfoTypes.os }, { timeoutMs: questionTimeoutMs })
    const name = params.get('os.pretty-name') ?? params.get('os.name')
    due.osKnown = true
    book.setGuestOs(dom.uuid, typeof name === 'string' && name !== '' ? name : null)
  }

  private refused(link: OpenLink, id: string, due: Due, error: unknown): void {
    if (link.signal.aborted) return
    if (!(error instanceof LibvirtError)) {
      this.options.log.error({ machine: id, err: error }, 'a guest could not be asked')
      return
    }
    const silent = error.reason === 'agent-unresponsive' || error.reason === 'agent-unsynced' || error.reason === 'timeout'
    if (silent) {
      this.options.book.setAgentSilent(id, true)
      due.at = performance.now() + pace.silentMs
    }
    this.options.log.debug({ machine: id, reason: error.reason, libvirt: error.message }, 'a guest did not answer')
  }
}

/** Guest addresses by one of libvirt's sources (`virDomainInterfaceAddressesSource`). */
async function addresses({ rpc }: Session, dom: Domain, from: 'agent' | 'arp'): Promise<MachineAddress[]> {
  const source = constants.domainInterfaceAddressesSource[from]
  const { ifaces } = await rpc.domainInterfaceAddresses({ dom, source }, { timeoutMs: questionTimeoutMs })
  return ifaces.flatMap(({ name, hwaddr, addrs }) => addrs.map(({ addr, prefix }) => ({ address: addr, prefix: from === 'arp' ? null : prefix, mac: hwaddr, device: name, from })))
}
