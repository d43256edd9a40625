import { machineRowSchema, type MachineDetail, type MachineRow } from '@vitrine/contract'

const rowSchema = machineRowSchema.strip()

/** The part of a machine that lists show. */
export function rowOf(detail: MachineDetail): MachineRow {
  return rowSchema.parse(detail)
}

/** Whether two states of one thing read the same; `revision` only counts. */
export function isSame(one: { revision: number }, other: { revision: number }): boolean {
  return JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 })
}
