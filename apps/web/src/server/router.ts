import { changePassword } from './procedures/account/change-password.ts'
import { revokeOtherSessions } from './procedures/account/revoke-other-sessions.ts'
import { revokeSession } from './procedures/account/revoke-session.ts'
import { sessions } from './procedures/account/sessions.ts'
import { list as listAudit } from './procedures/audit/list.ts'
import { ticket } from './procedures/consoles/ticket.ts'
import { get as getHost } from './procedures/hosts/get.ts'
import { list as listHosts } from './procedures/hosts/list.ts'
import { load } from './procedures/hosts/load.ts'
import { watch } from './procedures/live/watch.ts'
import { events } from './procedures/machines/events.ts'
import { get as getMachine } from './procedures/machines/get.ts'
import { guest } from './procedures/machines/guest.ts'
import { history } from './procedures/machines/history.ts'
import { list as listMachines } from './procedures/machines/list.ts'
import { log } from './procedures/machines/log.ts'
import { power } from './procedures/machines/power.ts'
import { powerMany } from './procedures/machines/power-many.ts'
import { sendKey } from './procedures/machines/send-key.ts'
import { setAutostart } from './procedures/machines/set-autostart.ts'
import { setNotes } from './procedures/machines/set-notes.ts'
import { sparklines } from './procedures/machines/sparklines.ts'
import { xml } from './procedures/machines/xml.ts'
import { leases } from './procedures/networks/leases.ts'
import { list as listNetworks } from './procedures/networks/list.ts'
import { machines as networkMachines } from './procedures/networks/machines.ts'
import { list as listPools } from './procedures/pools/list.ts'
import { volumes } from './procedures/pools/volumes.ts'
import { me } from './procedures/viewer/me.ts'
import { createCallerFactory, router } from './trpc.ts'

export const appRouter = router({
  viewer: router({ me }),
  machines: router({
    list: listMachines, get: getMachine, power, powerMany, setAutostart, setNotes, sendKey, xml, log, events, guest, history, sparklines,
  }),
  consoles: router({ ticket }),
  hosts: router({ list: listHosts, get: getHost, load }),
  networks: router({ list: listNetworks, leases, machines: networkMachines }),
  pools: router({ list: listPools, volumes }),
  audit: router({ list: listAudit }),
  account: router({ sessions, revokeSession, revokeOtherSessions, changePassword }),
  live: router({ watch }),
})

/** The browser knows the server by this type alone (`import type`). */
export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)
