import type { Words } from './catalogue.ts'
import { actions } from './pt-br/actions.ts'
import { common } from './pt-br/common.ts'
import { eventWords } from './pt-br/events.ts'
import { failures } from './pt-br/failures.ts'
import { machineList } from './pt-br/machine-list.ts'
import { states } from './pt-br/states.ts'

/** The Brazilian Portuguese catalogue. */
export const ptBr: Words = {
  locale: 'pt-BR',
  common,
  states,
  actions,
  failures,
  event: eventWords,
  machineList,
}
