import type { CoreWords } from './catalogue.ts'
import { actions } from './pt-br/actions.ts'
import { common } from './pt-br/common.ts'
import { machineList } from './pt-br/machine-list.ts'
import { states } from './pt-br/states.ts'

/** What the frame and the list of machines say. A section that only other pages need belongs to pt-br.ts: every first visit loads these. */
export const corePtBr: CoreWords = {
  locale: 'pt-BR',
  common,
  states,
  actions,
  machineList,
}
