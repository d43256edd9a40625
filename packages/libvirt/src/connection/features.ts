/** `virDrvFeature` of libvirt_internal.h: what a daemon is asked for by number. */
const featureNumbers = {
  migrationP2p: 4,
  migrationDirect: 5,
  migrationV3: 6,
  migrationChangeProtection: 7,
  xmlMigratable: 11,
  migrationOffline: 12,
  migrationParams: 13,
  eventCallbacks: 14,
  closeCallback: 15,
  networkUpdateOrder: 16,
} as const

type Probed = keyof typeof featureNumbers

/** What the daemon and its driver can do, asked and not guessed from a version. */
export type Features = { readonly [K in Probed | 'keepalive']: boolean }

/** Asked before opening: the daemon then sends keepalive questions of its own. */
export const keepaliveFeature = 10

/** Asks for all features at once. A driver that doesn't know a feature hasn't it. */
export async function probeFeatures(keepalive: boolean, ask: (feature: number) => Promise<boolean>): Promise<Features> {
  const has = (feature: Probed): Promise<boolean> => ask(featureNumbers[feature]).catch(() => false)
  const [migrationP2p, migrationDirect, migrationV3, migrationChangeProtection, xmlMigratable,
    migrationOffline, migrationParams, eventCallbacks, closeCallback, networkUpdateOrder] = await Promise.all([
    has('migrationP2p'), has('migrationDirect'), has('migrationV3'), has('migrationChangeProtection'), has('xmlMigratable'),
    has('migrationOffline'), has('migrationParams'), has('eventCallbacks'), has('closeCallback'), has('networkUpdateOrder'),
  ])
  return {
    keepalive, migrationP2p, migrationDirect, migrationV3, migrationChangeProtection, xmlMigratable,
    migrationOffline, migrationParams, eventCallbacks, closeCallback, networkUpdateOrder,
  }
}
