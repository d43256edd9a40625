import { processTable, readProcFile, signalProcess } from '../process/proc-table.ts'
import { until } from '../process/until.ts'
import type { Sandbox } from './sandbox.ts'

/**
 * For a user without root's rights: libvirt's session mode, in which the daemons keep everything below the XDG
 * directories of their environment. Processes are recognised by that environment, which their children inherit.
 */
export function createSessionSandbox(directories: { runtime: string; config: string; cache: string; data: string }): Sandbox {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    XDG_RUNTIME_DIR: directories.runtime,
    XDG_CONFIG_HOME: directories.config,
    XDG_CACHE_HOME: directories.cache,
    XDG_DATA_HOME: directories.data,
  }
  const mark = `XDG_CONFIG_HOME=${directories.config}`
  // qemu is started with a cleaned environment, but its command line names sockets below our directories
  const processes = (): number[] =>
    processTable()
      .map((entry) => entry.pid)
      .filter((pid) => pid !== process.pid)
      .filter((pid) => readProcFile(pid, 'environ')?.split('\0').includes(mark) === true || readProcFile(pid, 'cmdline')?.includes(directories.config) === true)
  return {
    enter: (program, args) => ({ program, args: [...args], env }),
    processes,
    outerPid: (innerPid) => innerPid,
    async dispose() {
      for (const pid of processes()) signalProcess(pid, 'SIGKILL')
      await until('everything of the session libvirtd is gone', () => processes().length === 0)
    },
  }
}
