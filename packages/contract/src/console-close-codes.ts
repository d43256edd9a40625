/** WebSocket close codes of the console bridge (4000-4999 are an application's own, RFC 6455 7.4.2). The reader shows words for each and knows whether trying again makes sense. */
export const consoleCloseCodes = {
  machineStopped: 4001,
  machineGone: 4002,
  hostAway: 4003,
  noSuchConsole: 4004,
  consoleBusy: 4005,
  ticketInvalid: 4006,
  tooSlow: 4007,
  failed: 4008,
  takenOver: 4009,
} as const
export type ConsoleCloseName = keyof typeof consoleCloseCodes
