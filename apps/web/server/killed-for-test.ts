import { createServices } from './create-services.ts'
import { createLog } from './log.ts'
import { readSettings } from './settings.ts'

/**
 * A server without pages that acts as fast as it can and tells its parent the number of each action that was acknowledged, until it is
 * killed. Beside each action it begins one that never ends, as one that is killed in the middle.
 */
const running = createServices(readSettings(process.env), createLog('silent'), () => {})
await running.start()
const draft = { userId: null, userName: 'killed', action: 'machine.start', from: null }
const work = async (worker: number): Promise<void> => {
  for (let at = 0; ; at += 1) {
    const name = `${worker}-${at}`
    await running.audit.around({ ...draft, targetName: name }, async () => {})
    process.send?.(name)
  }
}
void running.audit.around({ ...draft, targetName: 'never-ends' }, async () => new Promise<void>(() => {}))
await Promise.all([1, 2, 3, 4].map(work))
