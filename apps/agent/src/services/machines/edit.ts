import { activeStates } from '@vitrine/domain'
import { constants } from '@vitrine/libvirt'
import type { Host } from '../../host/host.ts'
import { callLibvirt } from './libvirt-call.ts'
import { permit } from './permit.ts'

const deadlineMs = 15_000

/** @throws FailureError why it can't or couldn't be done */
export async function setAutostart(host: Host, machineId: string, autostart: boolean): Promise<void> {
  const { name } = permit(host, machineId, 'set-autostart')
  await callLibvirt({ host, machineId, lane: 'act', deadlineMs, values: { name } }, (rpc, dom, options) => rpc.domainSetAutostart({ dom, autostart }, options))
  // libvirt 9 has no event for it
  await host.refresh(machineId)
}

/**
 * Sets title and description, in the definition that runs and in the stored one, so that neither is pending. Empty ones are removed.
 * @throws FailureError why it can't or couldn't be done
 */
export async function setNotes(host: Host, machineId: string, { title, notes }: { title: string; notes: string }): Promise<void> {
  const { name, state, persistent } = permit(host, machineId, 'set-notes')
  const { domainMetadataType: types, domainModificationImpact: impact } = constants
  const flags = (activeStates.has(state) ? impact.live : 0) | (persistent ? impact.config : 0)
  await callLibvirt({ host, machineId, lane: 'act', deadlineMs, values: { name } }, async (rpc, dom, options) => {
    await rpc.domainSetMetadata({ dom, type: types.title, metadata: title === '' ? null : title, flags }, options)
    await rpc.domainSetMetadata({ dom, type: types.description, metadata: notes === '' ? null : notes, flags }, options)
  })
  await host.refresh(machineId)
}
