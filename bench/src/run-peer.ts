import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const peers = path.join(import.meta.dirname, '../peers')

/** Seconds that a Python peer of `bench/peers` took for its work, by its own clock, without its start. */
export async function pythonSeconds(script: string, ...args: string[]): Promise<number> {
  // the distribution's interpreter: only that one has the distribution's python3-libvirt
  const { stdout } = await run('/usr/bin/python3', [path.join(peers, script), ...args], { timeout: 300_000 })
  const parsed: unknown = JSON.parse(stdout)
  if (typeof parsed === 'object' && parsed !== null && 'seconds' in parsed && typeof parsed.seconds === 'number') return parsed.seconds
  throw new Error(`${script} printed no seconds: ${stdout}`)
}

/** Seconds that a whole command took; its output is thrown away. */
export async function commandSeconds(program: string, args: readonly string[], input?: string): Promise<number> {
  const start = performance.now()
  const child = run(program, args, { timeout: 300_000, maxBuffer: 1 << 28 })
  child.child.stdin?.end(input ?? '')
  await child
  return (performance.now() - start) / 1000
}
