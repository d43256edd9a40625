import type { Words } from './catalogue.ts'
import { corePtBr } from './core-pt-br.ts'
import { account } from './pt-br/account.ts'
import { audit } from './pt-br/audit.ts'
import { charts } from './pt-br/charts.ts'
import { console } from './pt-br/console.ts'
import { entrance } from './pt-br/entrance.ts'
import { events } from './pt-br/events.ts'
import { failures } from './pt-br/failures.ts'
import { guest } from './pt-br/guest.ts'
import { hardware } from './pt-br/hardware.ts'
import { hosts } from './pt-br/hosts.ts'
import { machineLog } from './pt-br/machine-log.ts'
import { machine } from './pt-br/machine.ts'
import { networks } from './pt-br/networks.ts'
import { palette, shortcuts } from './pt-br/palette.ts'
import { questions } from './pt-br/questions.ts'
import { storage } from './pt-br/storage.ts'

/** The Brazilian Portuguese catalogue. */
export const ptBr: Words = {
  ...corePtBr,
  failures,
  questions,
  palette,
  shortcuts,
  events,
  machine,
  hardware,
  guest,
  machineLog,
  console,
  charts,
  hosts,
  networks,
  storage,
  audit,
  account,
  entrance,
}
