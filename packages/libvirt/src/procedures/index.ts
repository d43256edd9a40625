import { authProcedures } from './auth.ts'
import { connectProcedures } from './connect.ts'
import { domainDevices } from './domain-devices.ts'
import { domainGuest } from './domain-guest.ts'
import { domainLife } from './domain-life.ts'
import { domainMigration } from './domain-migration.ts'
import { domainSnapshots } from './domain-snapshots.ts'
import { domainTuning } from './domain-tuning.ts'
import { interfaceProcedures } from './interface.ts'
import { networkPortProcedures, networkProcedures } from './network.ts'
import { nodeDeviceProcedures } from './node-device.ts'
import { nodeProcedures } from './node.ts'
import { nwfilterBindingProcedures, nwfilterProcedures } from './nwfilter.ts'
import { named } from './procedure.ts'
import { qemuProcedures } from './qemu.ts'
import { secretProcedures } from './secret.ts'
import { storagePoolProcedures } from './storage-pool.ts'
import { storageVolProcedures } from './storage-vol.ts'

/**
 * Every procedure of libvirt 9.0's remote_protocol.x and qemu_protocol.x but those that pass file
 * descriptors (Node can't) and the old forms of event registration, by noun and libvirt's own name.
 */
export const procedures = {
  auth: authProcedures,
  connect: connectProcedures,
  node: nodeProcedures,
  domain: named('domain', { ...domainLife, ...domainDevices, ...domainGuest, ...domainTuning, ...domainMigration, ...domainSnapshots }),
  network: networkProcedures,
  networkPort: networkPortProcedures,
  interface: interfaceProcedures,
  nwfilter: nwfilterProcedures,
  nwfilterBinding: nwfilterBindingProcedures,
  storagePool: storagePoolProcedures,
  storageVol: storageVolProcedures,
  nodeDevice: nodeDeviceProcedures,
  secret: secretProcedures,
  qemu: qemuProcedures,
} as const

export type Procedures = typeof procedures
