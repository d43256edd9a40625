import { guestInfoSchema } from '@vitrine/contract'
import { fail } from '../host/failure.ts'
import { readGuestInfo } from '../services/guest/guest-info.ts'
import { machineInput } from './machine-input.ts'
import { procedure } from './trpc.ts'

/** What the agent inside a running machine's guest tells. */
export const machinesGuest = procedure
  .input(machineInput)
  .output(guestInfoSchema)
  .query(({ ctx, input: { hostId, machineId } }) => {
    const host = ctx.hosts.get(hostId)
    const machine = host.machine(machineId)
    if (machine === undefined) throw fail('machine-unknown', { id: machineId })
    return readGuestInfo(host.lane('guest'), host.dom(machineId), machine.guestAgent)
  })
