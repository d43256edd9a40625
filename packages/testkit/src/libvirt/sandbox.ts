/** A program with its arguments and environment, ready for `child_process.spawn`. */
export interface Command {
  program: string
  args: string[]
  env: NodeJS.ProcessEnv
}

/**
 * The place a private libvirtd runs in: it sees its own configuration, state and run directories and nobody else's.
 * Everything started inside ends when the sandbox is disposed, or when this process dies, however it dies.
 */
export interface Sandbox {
  /** The command that runs `program` inside. */
  enter(program: string, args: readonly string[]): Command
  /** The process ids, as seen from here, of everything that runs inside. */
  processes(): number[]
  /** The id, as seen from here, of a process that calls itself `innerPid` inside. */
  outerPid(innerPid: number): number | undefined
  /** Ends everything inside and waits until it is gone. */
  dispose(): Promise<void>
}
