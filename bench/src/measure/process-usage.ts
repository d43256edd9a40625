import { readFileSync } from 'node:fs'
import type { Program } from '@vitrine/testkit'

/** Resident memory in 10^6 bytes, and its peak. */
export function memory(program: Program): { readonly nowMB: number; readonly peakMB: number } {
  const status = readFileSync(`/proc/${pidOf(program)}/status`, 'utf8')
  const field = (name: string): number => (Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024) / 1e6
  return { nowMB: field('VmRSS'), peakMB: field('VmHWM') }
}

/** Processor seconds used since its start, by the program itself. */
export function processorSeconds(program: Program): number {
  const fields = readFileSync(`/proc/${pidOf(program)}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  // utime and stime (proc_pid_stat(5)), in the 100 ticks a second that Linux shows everywhere
  return (Number(fields[11]) + Number(fields[12])) / 100
}

function pidOf(program: Program): number {
  const pid = program.pid()
  if (pid === undefined) throw new Error(`a program of the product has ended:\n${program.lines.slice(-10).join('\n')}`)
  return pid
}
