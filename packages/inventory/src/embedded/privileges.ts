import { spawnSync } from 'node:child_process'

/** The user id `nobody`, which Postgres runs as when we are root: it refuses to run as root itself. */
export const nobody = 65534

/**
 * How Postgres is started:
 * - `direct`: we are not root.
 * - `namespace`: we are root; a user namespace shows Postgres another user while files stay ours, so that it works
 *   below a home that others may not enter, and nothing is created on the system.
 * - `nobody`: we are root and the kernel refuses user namespaces (some containers, any chroot).
 */
export type Mode = 'direct' | 'namespace' | 'nobody'

const namespaceCommand = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']
const dieWithParent = ['setpriv', '--pdeathsig', 'INT', '--']

export function chooseMode(): Mode {
  if (process.getuid?.() !== 0) return 'direct'
  return succeeds([...namespaceCommand, 'true']) ? 'namespace' : 'nobody'
}

/** The program and arguments that run `command` in the given mode, ended by the kernel when we die if `tied`. */
export function commandIn(mode: Mode, command: readonly string[], tied: boolean): { program: string; args: string[] } {
  const [program = '', ...args] = [
    ...(mode === 'namespace' ? namespaceCommand : []),
    ...(tied && succeeds([...dieWithParent, 'true']) ? dieWithParent : []), // after unshare, which clears it
    ...command,
  ]
  return { program, args }
}

/** User and group for `child_process.spawn`. */
export function identityIn(mode: Mode): { uid?: number; gid?: number } {
  return mode === 'nobody' ? { uid: nobody, gid: nobody } : {}
}

function succeeds([program = '', ...args]: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
