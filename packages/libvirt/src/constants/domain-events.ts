/** The numbers of libvirt-domain.h (libvirt 9.0), under libvirt's own names without their prefixes. */

/** `virDomainEventType` */
export const domainEventType = {
  defined: 0,
  undefined: 1,
  started: 2,
  suspended: 3,
  resumed: 4,
  stopped: 5,
  shutdown: 6,
  pmsuspended: 7,
  crashed: 8,
} as const

/** `virDomainEventDefinedDetailType` */
export const domainEventDefinedDetailType = {
  added: 0,
  updated: 1,
  renamed: 2,
  fromSnapshot: 3,
} as const

/** `virDomainEventUndefinedDetailType` */
export const domainEventUndefinedDetailType = {
  removed: 0,
  renamed: 1,
} as const

/** `virDomainEventStartedDetailType` */
export const domainEventStartedDetailType = {
  booted: 0,
  migrated: 1,
  restored: 2,
  fromSnapshot: 3,
  wakeup: 4,
} as const

/** `virDomainEventSuspendedDetailType` */
export const domainEventSuspendedDetailType = {
  paused: 0,
  migrated: 1,
  ioerror: 2,
  watchdog: 3,
  restored: 4,
  fromSnapshot: 5,
  apiError: 6,
  postcopy: 7,
  postcopyFailed: 8,
} as const

/** `virDomainEventResumedDetailType` */
export const domainEventResumedDetailType = {
  unpaused: 0,
  migrated: 1,
  fromSnapshot: 2,
  postcopy: 3,
  postcopyFailed: 4,
} as const

/** `virDomainEventStoppedDetailType` */
export const domainEventStoppedDetailType = {
  shutdown: 0,
  destroyed: 1,
  crashed: 2,
  migrated: 3,
  saved: 4,
  failed: 5,
  fromSnapshot: 6,
} as const

/** `virDomainEventShutdownDetailType` */
export const domainEventShutdownDetailType = {
  finished: 0,
  guest: 1,
  host: 2,
} as const

/** `virDomainEventPMSuspendedDetailType` */
export const domainEventPmSuspendedDetailType = {
  memory: 0,
  disk: 1,
} as const

/** `virDomainEventCrashedDetailType` */
export const domainEventCrashedDetailType = {
  panicked: 0,
  crashloaded: 1,
} as const

/** `virDomainEventWatchdogAction` */
export const domainEventWatchdogAction = {
  none: 0,
  pause: 1,
  reset: 2,
  poweroff: 3,
  shutdown: 4,
  debug: 5,
  injectnmi: 6,
} as const

/** `virDomainEventIOErrorAction` */
export const domainEventIoErrorAction = {
  none: 0,
  pause: 1,
  report: 2,
} as const

/** `virDomainEventGraphicsPhase` */
export const domainEventGraphicsPhase = {
  connect: 0,
  initialize: 1,
  disconnect: 2,
} as const

/** `virDomainEventGraphicsAddressType` */
export const domainEventGraphicsAddressType = {
  ipv4: 0,
  ipv6: 1,
  unix: 2,
} as const

/** `virConnectDomainEventBlockJobStatus` */
export const connectDomainEventBlockJobStatus = {
  completed: 0,
  failed: 1,
  canceled: 2,
  ready: 3,
} as const

/** `virConnectDomainEventDiskChangeReason` */
export const connectDomainEventDiskChangeReason = {
  changeMissingOnStart: 0,
  dropMissingOnStart: 1,
} as const

/** `virDomainEventTrayChangeReason` */
export const domainEventTrayChangeReason = {
  open: 0,
  close: 1,
} as const

/** `virConnectDomainEventAgentLifecycleState` */
export const connectDomainEventAgentLifecycleState = {
  connected: 1,
  disconnected: 2,
} as const

/** `virConnectDomainEventAgentLifecycleReason` */
export const connectDomainEventAgentLifecycleReason = {
  unknown: 0,
  domainStarted: 1,
  channel: 2,
} as const
