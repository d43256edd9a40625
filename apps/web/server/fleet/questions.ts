import {
  guestInfoSchema, hostLoadSchema, leaseSchema, logTailSchema, machineEventSchema, machineHistorySchema, volumeSchema,
} from '@vitrine/contract'
import { getUntypedClient } from '@trpc/client'
import { z } from 'zod'
import type { AskAgent } from './ask-agent.ts'

const readDeadlineMs = 10_000
/** The guest's own agent may be slow; the host's agent gives it 10 s. */
const guestDeadlineMs = 15_000

const screenshotSchema = z.object({ png: z.base64(), width: z.number(), height: z.number(), at: z.number() })
const recentCpuSchema = z.record(z.string(), z.array(z.number()))

/** What can be asked of a host, by the paths of the agent's API. Each answer is checked: another version of the agent may run. */
export function createQuestions(ask: AskAgent) {
  const query = async <T>(path: string, input: unknown, schema: z.ZodType<T>, deadlineMs = readDeadlineMs): Promise<T> =>
    ask(deadlineMs, async (client, options) => schema.parse(await getUntypedClient(client).query(path, input, options)))
  const order = async (path: string, input: unknown, deadlineMs: number): Promise<void> => {
    await ask(deadlineMs, async (client, options) => getUntypedClient(client).mutation(path, input, options))
  }
  return {
    xml: async (machine: MachinePlace, which: 'live' | 'stored') => (await query('machines.xml', { ...machine, which }, z.object({ xml: z.string() }))).xml,
    log: async (machine: MachinePlace, maxBytes: number) => query('machines.log', { ...machine, maxBytes }, logTailSchema),
    events: async (machine: MachinePlace) => query('machines.events', machine, z.array(machineEventSchema)),
    guest: async (machine: MachinePlace) => query('machines.guest', machine, guestInfoSchema, guestDeadlineMs),
    history: async (machine: MachinePlace, sinceMs: number) => query('machines.history', { ...machine, sinceMs }, machineHistorySchema),
    recentCpu: async (hostId: string) => query('machines.recentCpu', { hostId }, recentCpuSchema),
    screenshot: async (machine: MachinePlace, maxWidth: number) => query('machines.screenshot', { ...machine, maxWidth }, screenshotSchema),
    consolePassword: async (machine: MachinePlace) => (await query('machines.consolePassword', machine, z.object({ password: z.string().nullable() }))).password,
    load: async (hostId: string) => query('hosts.load', { hostId }, z.array(hostLoadSchema)),
    leases: async (hostId: string, networkId: string) => query('networks.leases', { hostId, networkId }, z.array(leaseSchema)),
    volumes: async (hostId: string, poolId: string) => query('pools.volumes', { hostId, poolId }, z.array(volumeSchema)),
    order,
  }
}
export type Questions = ReturnType<typeof createQuestions>

/** How the agent names a machine. */
export interface MachinePlace {
  hostId: string
  machineId: string
}
