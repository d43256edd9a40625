import { spawn } from 'node:child_process'

export interface CommandOptions {
  /** Given to the program's standard input, which is then closed. */
  input?: string | Buffer
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** After this many milliseconds the program is killed and the promise rejects. Default 60 000. */
  timeoutMs?: number
}

export interface CommandResult {
  code: number
  stdout: string
  stderr: string
}

/** A program that could not be started, ended with another code than 0, or took too long. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly result: CommandResult

  constructor(command: readonly string[], result: CommandResult, why: string) {
    super(`${command.join(' ')}: ${why}${result.stderr === '' ? '' : `\n${result.stderr.trim()}`}`)
    this.result = result
  }
}

/** Runs a program with an argument array (never through a shell) to its end. Any exit code is an answer; not starting and taking too long are errors. */
export async function tryCommand(program: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const command = [program, ...args]
  return await new Promise<CommandResult>((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: ['pipe', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    const result = (code: number): CommandResult => ({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') })
    const timeoutMs = options.timeoutMs ?? 60_000
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, timeoutMs)
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.stdin.on('error', () => undefined) // a program that does not read its input closes it early
    child.stdin.end(options.input)
    child.on('error', (cause) => {
      clearTimeout(timer)
      reject(new CommandError(command, result(-1), `could not be started (${cause.message})`))
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (late) reject(new CommandError(command, result(-1), `took longer than ${timeoutMs} ms`))
      else resolve(result(code ?? (signal === null ? -1 : 128)))
    })
  })
}

/** As {@link tryCommand}, but any exit code other than 0 is a {@link CommandError}. Resolves with standard output. */
export async function runCommand(program: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const result = await tryCommand(program, args, options)
  if (result.code !== 0) throw new CommandError([program, ...args], result, `ended with code ${result.code}`)
  return result.stdout
}
