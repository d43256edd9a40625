import type { TestLibvirt } from '../libvirt/start-libvirt.ts'
import { until } from '../process/until.ts'

/** What can be asked of a guest, from its host, through the guest agent. */
export interface GuestProbe {
  /** Resolves when the agent answers: about four seconds after the start, under emulation. */
  ready(timeoutMs?: number): Promise<void>
  /** Resolves when the banner is on the screen and keys are read. */
  screenReady(timeoutMs?: number): Promise<void>
  /** Runs a shell command inside; rejects when its exit code is not 0. */
  run(command: string): Promise<string>
  /** The lines typed on its screen so far (see bin/screen-shell in the guest). */
  typed(): Promise<string[]>
}

/** Talks to the agent of machine `name` on `host` by virsh, apart from Vitrine's own code. */
export function inGuest(host: TestLibvirt, name: string): GuestProbe {
  const ask = async (execute: string, args: object = {}): Promise<unknown> => {
    const answer: unknown = JSON.parse(await host.virsh('qemu-agent-command', '--timeout', '5', name, JSON.stringify({ execute, arguments: args })))
    return isRecord(answer) ? answer['return'] : undefined
  }
  const probe: GuestProbe = {
    async ready(timeoutMs = 60_000) {
      await until(`the guest agent of ${name} answers`, async () => (await ask('guest-ping')) !== undefined, { timeoutMs, everyMs: 200 })
    },
    async screenReady(timeoutMs = 60_000) {
      await probe.ready(timeoutMs)
      await until(`the screen of ${name} is ready`, async () => (await probe.run('ls /run')).includes('screen-ready'), { timeoutMs, everyMs: 200 })
    },
    async run(command) {
      const started = await ask('guest-exec', { path: '/bin/sh', arg: ['-c', command], 'capture-output': true })
      const pid = isRecord(started) ? started['pid'] : undefined
      const status = await until(`${command} has ended in ${name}`, async () => {
        const now = await ask('guest-exec-status', { pid })
        return isRecord(now) && now['exited'] === true ? now : undefined
      })
      const text = (key: string): string => Buffer.from(String(status[key] ?? ''), 'base64').toString('utf8')
      if (status['exitcode'] !== 0) throw new Error(`${command} in ${name} ended with ${String(status['exitcode'])}: ${text('err-data')}`)
      return text('out-data')
    },
    async typed() {
      return (await probe.run('cat /run/typed 2>/dev/null; true')).split('\n').slice(0, -1)
    },
  }
  return probe
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
