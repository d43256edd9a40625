import { measureConsoleBridge } from '../console-bridge.ts'
import type { Figure } from '../figure.ts'
import type { Pace } from '../pace.ts'
import { hasWebsockify } from '../peer/missing.ts'

/** Screen bytes from a VNC server to a browser's WebSocket. */
export async function consoleBridge(pace: Pace): Promise<Figure[]> {
  const { oursMBps, peerMBps } = await measureConsoleBridge({ withPeer: hasWebsockify(), rounds: pace.bridgeRounds })
  return [
    {
      id: 'console-bridge', what: 'bytes through the console bridge (two hops; websockify: one)', unit: 'MB/s', better: 'higher', ours: oursMBps,
      peers: peerMBps === undefined ? {} : { websockify: peerMBps }, must: { timesPeer: 1, peer: 'websockify' },
    },
  ]
}
