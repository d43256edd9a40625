import { constants } from '@vitrine/libvirt'
import type { Host } from '../../host/host.ts'
import { callLibvirt } from './libvirt-call.ts'
import { permit } from './permit.ts'

const deadlineMs = 10_000

/**
 * Presses keys together for `holdMs`. Keys are Linux input event codes.
 * @throws FailureError why it can't or couldn't be done
 */
export async function sendKey(host: Host, machineId: string, keycodes: readonly number[], holdMs: number): Promise<void> {
  const { name } = permit(host, machineId, 'send-key')
  await callLibvirt({ host, machineId, lane: 'act', deadlineMs, values: { name } }, (rpc, dom, options) =>
    rpc.domainSendKey({ dom, codeset: constants.keycodeSet.linux, holdtime: holdMs, keycodes }, options),
  )
}
