import type { MachineRow } from '@vitrine/contract'
import { activeStates } from '@vitrine/domain'

/** Which definition to show: what the URL asks for where both exist, else the one that does. */
export function definitionOf(asked: string | null | undefined, { state, persistent }: Pick<MachineRow, 'state' | 'persistent'>): 'live' | 'stored' {
  if (!activeStates.has(state)) return 'stored'
  if (!persistent) return 'live'
  return asked === 'stored' ? 'stored' : 'live'
}
