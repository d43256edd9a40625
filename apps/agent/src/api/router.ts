import { hostsList } from './hosts-list.ts'
import { hostsLoad } from './hosts-load.ts'
import { hostsWatch } from './hosts-watch.ts'
import { info } from './info.ts'
import { machinesEvents } from './machines-events.ts'
import { machinesGuest } from './machines-guest.ts'
import { machinesHistory } from './machines-history.ts'
import { machinesLog } from './machines-log.ts'
import { machinesPower } from './machines-power.ts'
import { machinesRecentCpu } from './machines-recent-cpu.ts'
import { machinesScreenshot } from './machines-screenshot.ts'
import { machinesSendKey } from './machines-send-key.ts'
import { machinesSetAutostart } from './machines-set-autostart.ts'
import { machinesSetNotes } from './machines-set-notes.ts'
import { machinesXml } from './machines-xml.ts'
import { networksLeases } from './networks-leases.ts'
import { poolsVolumes } from './pools-volumes.ts'
import { router } from './trpc.ts'

/** All that the web server can ask of the agent; the table in docs/architecture.md. */
export const agentRouter = router({
  info,
  hosts: router({ list: hostsList, watch: hostsWatch, load: hostsLoad }),
  machines: router({
    power: machinesPower,
    setAutostart: machinesSetAutostart,
    setNotes: machinesSetNotes,
    sendKey: machinesSendKey,
    xml: machinesXml,
    log: machinesLog,
    events: machinesEvents,
    guest: machinesGuest,
    history: machinesHistory,
    recentCpu: machinesRecentCpu,
    screenshot: machinesScreenshot,
  }),
  networks: router({ leases: networksLeases }),
  pools: router({ volumes: poolsVolumes }),
})

export type AgentRouter = typeof agentRouter
