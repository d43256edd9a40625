import { actions } from './en/actions.ts'
import { common } from './en/common.ts'
import { eventWords } from './en/events.ts'
import { failures } from './en/failures.ts'
import { machineList } from './en/machine-list.ts'
import { states } from './en/states.ts'

/** The English catalogue: a section per subject, each in its own file. It is the source of the type; see catalogue.ts. */
export const en = {
  locale: 'en',
  common,
  states,
  actions,
  failures,
  event: eventWords,
  machineList,
}
