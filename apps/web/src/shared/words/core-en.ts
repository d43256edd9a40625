import { actions } from './en/actions.ts'
import { common } from './en/common.ts'
import { machineList } from './en/machine-list.ts'
import { states } from './en/states.ts'

/** What the frame and the list of machines say. A section that only other pages need belongs to en.ts: every first visit loads these. */
export const coreEn = {
  locale: 'en',
  common,
  states,
  actions,
  machineList,
}
