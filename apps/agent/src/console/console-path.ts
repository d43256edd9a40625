import { consoleTargetSchema, type ConsoleTarget } from '@vitrine/contract'

export interface ConsoleAddress {
  readonly hostId: string
  readonly machineId: string
  readonly target: ConsoleTarget
  /** Take the serial line away from who has it. */
  readonly force: boolean
}

const form = /^\/console\/(?<hostId>[^/]{1,200})\/(?<machineId>[^/]{1,64})\/(?:vnc|serial\/(?<index>\d{1,2}))$/u

/** Reads `/console/<hostId>/<machineId>/vnc` and `…/serial/<index>`; undefined for anything else. */
export function parseConsolePath(url: string): ConsoleAddress | undefined {
  const query = url.indexOf('?')
  const found = form.exec(query < 0 ? url : url.slice(0, query))?.groups
  if (found === undefined) return undefined
  const index = found['index']
  const target = consoleTargetSchema.safeParse(index === undefined ? { kind: 'vnc' } : { kind: 'serial', index: Number(index) })
  const hostId = decoded(found['hostId'])
  const machineId = decoded(found['machineId'])
  if (!target.success || hostId === undefined || machineId === undefined) return undefined
  return { hostId, machineId, target: target.data, force: query >= 0 && new URLSearchParams(url.slice(query)).get('force') === '1' }
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part)
  } catch {
    return undefined
  }
}
