import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { runCommand } from '../process/run-command.ts'
import { namespaceOf, processTable, signalProcess } from '../process/proc-table.ts'
import { until } from '../process/until.ts'
import type { Command, Sandbox } from './sandbox.ts'

/** A directory of ours that stands in the place of one of the machine's. */
export interface BindMount {
  source: string
  target: string
  /** Nobody can write there, not even root. */
  readOnly?: true
}

/**
 * The first process of the namespace. It lives until its standard input closes, which the kernel does when the test
 * process dies, and it collects the orphans that daemons leave. When it ends, the kernel kills all others inside.
 */
const initScript = 'exec 3<&0; echo ready; cat <&3 >/dev/null & wait $!'

/**
 * Own mount, PID and, if wanted, network namespaces (needs root): the daemons use their compiled-in paths
 * and find `mounts` there. With `ownNetwork` bridges and firewall rules stay inside too.
 */
export async function createNamespaceSandbox(mounts: readonly BindMount[], ownNetwork: boolean): Promise<Sandbox> {
  const flags = ['--mount', '--pid', ...(ownNetwork ? ['--net'] : []), '--fork', '--kill-child', '--mount-proc', '--propagation', 'private']
  const outer = spawn('unshare', [...flags, '--', 'sh', '-c', initScript], { stdio: ['pipe', 'pipe', 'pipe'] })
  const complaints: string[] = []
  outer.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
  outer.stdin.on('error', () => undefined) // closed by its death, which `exit` reports
  const exited = once(outer, 'exit')
  const started = await Promise.race([once(outer.stdout, 'data'), exited.then(() => undefined)])
  if (started === undefined || outer.pid === undefined) {
    throw new Error(
      `Own namespaces for a test libvirtd are refused: ${complaints.join('').trim()}. Run the tests as root on a machine or in a container that may unshare (docker run --privileged).`,
    )
  }
  const outerPid = outer.pid
  const init = await until('the first process of the namespace is there', () => processTable().find((entry) => entry.parent === outerPid))
  const pidNamespace = namespaceOf(init.pid, 'pid')
  // nobody should wait for the sandbox: an exiting test process closes its input
  outer.unref()
  for (const stream of [outer.stdin, outer.stdout, outer.stderr]) if ('unref' in stream && typeof stream.unref === 'function') stream.unref()

  const inside = (): ReturnType<typeof processTable> => processTable().filter((entry) => namespaceOf(entry.pid, 'pid') === pidNamespace)
  const sandbox: Sandbox = {
    enter(program, args): Command {
      const spaces = ['--mount', '--pid', ...(ownNetwork ? ['--net'] : [])]
      return { program: 'nsenter', args: ['--target', String(init.pid), ...spaces, '--', program, ...args], env: process.env }
    },
    processes: () => inside().map((entry) => entry.pid),
    outerPid: (innerPid) => inside().find((entry) => entry.namespacePids.at(-1) === innerPid)?.pid,
    async dispose() {
      signalProcess(init.pid, 'SIGKILL')
      outer.ref()
      await exited
      await until('everything in the namespace is gone', () => inside().length === 0)
    },
  }
  try {
    const run = async (program: string, ...args: string[]): Promise<void> => {
      const command = sandbox.enter(program, args)
      await runCommand(command.program, command.args)
    }
    for (const mount of mounts) {
      await run('mount', '--bind', mount.source, mount.target)
      if (mount.readOnly === true) await run('mount', '-o', 'remount,bind,ro', mount.target)
    }
    if (ownNetwork) {
      await run('mount', '-t', 'sysfs', 'sysfs', '/sys')
      await run('ip', 'link', 'set', 'lo', 'up')
    }
  } catch (error) {
    await sandbox.dispose()
    throw error
  }
  return sandbox
}
