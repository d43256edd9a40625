import { coreEn } from './core-en.ts'
import { account } from './en/account.ts'
import { audit } from './en/audit.ts'
import { charts } from './en/charts.ts'
import { console } from './en/console.ts'
import { entrance } from './en/entrance.ts'
import { events } from './en/events.ts'
import { failures } from './en/failures.ts'
import { guest } from './en/guest.ts'
import { hardware } from './en/hardware.ts'
import { hosts } from './en/hosts.ts'
import { machineLog } from './en/machine-log.ts'
import { machine } from './en/machine.ts'
import { networks } from './en/networks.ts'
import { palette, shortcuts } from './en/palette.ts'
import { questions } from './en/questions.ts'
import { storage } from './en/storage.ts'

/** The English catalogue: a section per subject, each in its own file. It is the source of the type; see catalogue.ts. */
export const en = {
  ...coreEn,
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
