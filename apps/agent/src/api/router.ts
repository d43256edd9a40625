import { hostsList } from './hosts-list.ts'
import { hostsWatch } from './hosts-watch.ts'
import { info } from './info.ts'
import { machinesPower } from './machines-power.ts'
import { router } from './trpc.ts'

/** All that the web server can ask of the agent; the table in docs/architecture.md. */
export const agentRouter = router({
  info,
  hosts: router({ list: hostsList, watch: hostsWatch }),
  machines: router({ power: machinesPower }),
})

export type AgentRouter = typeof agentRouter
