import type { ActionResult, Failure } from '@vitrine/contract'
import type { PowerAction } from '@vitrine/domain'
import { notify } from '@vitrine/ui'
import { trpcClient } from '../../../shared/trpc/client.ts'
import { failureOf, isNetworkError } from '../../../shared/trpc/failure-of.ts'
import type { CoreWords } from '../../../shared/words/catalogue.ts'
import { failureCause, failureWords } from '../../../shared/words/failure-text.ts'
import { loadWords } from '../../../shared/words/load-words.ts'
import { createPendingActions, isUnchanged, settlesWithinMs, type Before } from './pending.ts'
import type { PowerSubject } from './subject.ts'

/** Actions under way in this tab. */
export const pending = createPendingActions()

export interface BulkOutcome {
  readonly action: PowerAction
  readonly results: readonly { readonly subject: PowerSubject; readonly failure: Failure | null }[]
}

/** What running an action needs of its surroundings. */
export interface PowerWorld {
  readonly words: CoreWords
  /** Starts another action, offered when this one got stuck. */
  readonly request: (subjects: readonly PowerSubject[], action: PowerAction) => void
  /** The machine as the cache has it now. */
  readonly rowNow: (machineId: string) => Before | undefined
}

/** Names one click, so that a repeat of the request does nothing twice. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** After the host accepted it: the row speaks of it until its event comes, but not for ever. */
function settleLater(subject: PowerSubject, action: PowerAction, key: string, world: PowerWorld): void {
  const wait = settlesWithinMs(action)
  if (wait === 0) {
    pending.end(subject.id, key)
    return
  }
  setTimeout(() => {
    const mine = pending.of(subject.id)
    const row = world.rowNow(subject.id)
    pending.end(subject.id, key)
    if (action !== 'shutdown' || mine?.key !== key || row === undefined || !isUnchanged(mine, row)) return
    const { words, request } = world
    notify({
      kind: 'news',
      title: words.actions.stillRunning(subject.name),
      text: words.actions.stillRunningText,
      action: { label: words.actions.machine['force-off'].label, onPress: () => request([subject], 'force-off') },
    })
  }, wait)
}

/** The sentences of a failure. That nobody answers must be sayable while nothing can be fetched. */
async function reasonText(failure: Failure, words: CoreWords): Promise<string> {
  if (failure.reason === 'server-away') return `${words.common.live.serverAway} ${words.common.live.serverAwayNext}`
  const { what, why, next } = failureWords(await loadWords(words.locale), failure)
  return [what, why, next].filter((sentence) => sentence !== undefined).join(' ')
}

async function send(subjects: readonly PowerSubject[], action: PowerAction, key: string): Promise<readonly ActionResult[]> {
  const [only] = subjects
  try {
    if (subjects.length === 1 && only !== undefined) {
      await trpcClient().machines.power.mutate({ id: only.id, action, key })
      return [{ machineId: only.id, failure: null }]
    }
    return await trpcClient().machines.powerMany.mutate({ ids: subjects.map(({ id }) => id), action, key })
  } catch (error) {
    const failure: Failure = isNetworkError(error) ? { reason: 'server-away', values: {} } : failureOf(error)
    return subjects.map(({ id }) => ({ machineId: id, failure }))
  }
}

/**
 * Sends one action for one or many machines. Their rows say that it is under way from now until the event; a failure of a
 * single one becomes a toast titled by action and name.
 */
export async function runPower(subjects: readonly PowerSubject[], action: PowerAction, world: PowerWorld): Promise<BulkOutcome> {
  const key = newKey()
  for (const subject of subjects) pending.begin(subject.id, { action, key, before: subject })
  const answers = new Map((await send(subjects, action, key)).map(({ machineId, failure }) => [machineId, failure]))
  const results = subjects.map((subject) => ({ subject, failure: answers.get(subject.id) ?? null }))
  for (const { subject, failure } of results) {
    if (failure === null) settleLater(subject, action, key, world)
    else pending.end(subject.id, key)
  }
  const [only] = results
  if (results.length === 1 && only?.failure) {
    const { words } = world
    notify({ kind: 'failure', title: words.actions.machine[action].failed(only.subject.name), text: await reasonText(only.failure, words), cause: failureCause(only.failure) })
  }
  return { action, results }
}
