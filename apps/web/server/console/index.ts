export { createConsoleRelay, type ConsoleRelay, type ConsoleRelayDeps, type ConsoleSummary } from './relay.ts'
export type { ConsoleAdmission, ConsoleRefusal, RedeemedConsole, RedeemTicket } from './admission.ts'
