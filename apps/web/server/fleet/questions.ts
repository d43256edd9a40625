import {
  guestInfoSchema, hostLoadSchema, leaseSchema, logTailSchema, machineEventSchema, machineHistorySchema, volumeSchema, type PowerRequest,
} from '@vitrine/contract'
import { z } from 'zod'
import type { AgentClient } from './agent-link.ts'
import type { AskAgent } from './ask-agent.ts'

const readDeadlineMs = 10_000
/** The guest's own agent may be slow; the host's agent gives it 10 s. */
const guestDeadlineMs = 15_000
const orderDeadlineMs = 30_000

const xmlSchema = z.object({ xml: z.string() })
const screenshotSchema = z.object({ png: z.base64(), width: z.number(), height: z.number(), at: z.number() })
const recentCpuSchema = z.record(z.string(), z.array(z.number()))

/** How the agent names a machine. */
export interface MachinePlace {
  hostId: string
  machineId: string
}

interface Options {
  signal: AbortSignal
}

/** What can be asked and ordered of a host. Each answer is checked: an agent of another version may run. */
export function createQuestions(ask: AskAgent) {
  const read = async <T>(schema: z.ZodType<T>, question: (client: AgentClient, options: Options) => Promise<unknown>, deadlineMs = readDeadlineMs): Promise<T> =>
    ask(deadlineMs, async (client, options) => schema.parse(await question(client, options)))
  const order = async (question: (client: AgentClient, options: Options) => Promise<unknown>, deadlineMs = orderDeadlineMs): Promise<void> => {
    await ask(deadlineMs, question)
  }
  return {
    xml: async (machine: MachinePlace, which: 'live' | 'stored') => (await read(xmlSchema, async (to, options) => to.machines.xml.query({ ...machine, which }, options))).xml,
    log: async (machine: MachinePlace, maxBytes: number) => read(logTailSchema, async (to, options) => to.machines.log.query({ ...machine, maxBytes }, options)),
    events: async (machine: MachinePlace) => read(z.array(machineEventSchema), async (to, options) => to.machines.events.query(machine, options)),
    guest: async (machine: MachinePlace) => read(guestInfoSchema, async (to, options) => to.machines.guest.query(machine, options), guestDeadlineMs),
    history: async (machine: MachinePlace, sinceMs: number) => read(machineHistorySchema, async (to, options) => to.machines.history.query({ ...machine, sinceMs }, options)),
    recentCpu: async (hostId: string) => read(recentCpuSchema, async (to, options) => to.machines.recentCpu.query({ hostId }, options)),
    screenshot: async (machine: MachinePlace, maxWidth: number) => read(screenshotSchema, async (to, options) => to.machines.screenshot.query({ ...machine, maxWidth }, options)),
    load: async (hostId: string) => read(z.array(hostLoadSchema), async (to, options) => to.hosts.load.query({ hostId }, options)),
    leases: async (hostId: string, networkId: string) => read(z.array(leaseSchema), async (to, options) => to.networks.leases.query({ hostId, networkId }, options)),
    volumes: async (hostId: string, poolId: string) => read(z.array(volumeSchema), async (to, options) => to.pools.volumes.query({ hostId, poolId }, options)),

    /** The agent ends by itself within the request's deadline; a little longer here, so that its own words arrive. */
    power: async (request: PowerRequest) => order(async (to, options) => to.machines.power.mutate(request, options), request.deadlineMs + 2_000),
    setAutostart: async (machine: MachinePlace, autostart: boolean) => order(async (to, options) => to.machines.setAutostart.mutate({ ...machine, autostart }, options)),
    setNotes: async (machine: MachinePlace, text: { title: string; notes: string }) => order(async (to, options) => to.machines.setNotes.mutate({ ...machine, ...text }, options)),
    sendKey: async (machine: MachinePlace, press: { keys: number[]; holdMs: number }) => order(async (to, options) => to.machines.sendKey.mutate({ ...machine, ...press }, options)),
  }
}
export type Questions = ReturnType<typeof createQuestions>
