import { say } from '../terminal/report.mjs'

/** One Ctrl+C arrives twice under npm: from the terminal, and passed on by npm. */
const samePressMs = 1000

/** Ends what was started, the last first, on Ctrl+C, SIGTERM or a closed terminal. A second Ctrl+C does not wait. */
export function shutdownOnSignals() {
  /** @type {(() => Promise<void>)[]} */
  const tasks = []
  let running
  /** @type {number | undefined} when the end was asked for */
  let askedAt
  const run = () =>
    (running ??= (async () => {
      while (tasks.length > 0) await tasks.pop()()
      if (askedAt !== undefined) say('Ended.')
    })())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (askedAt !== undefined) {
        if (signal === 'SIGINT' && performance.now() - askedAt > samePressMs) process.exit(130) // the kernel ends the children (pdeathsig)
        return
      }
      askedAt = performance.now()
      say('\nEnding …')
      run().then(
        () => process.exit(0),
        (error) => {
          process.stderr.write(`${error?.stack ?? error}\n`)
          process.exit(1)
        },
      )
    })
  }
  return {
    /** @param {() => Promise<void>} task */
    add: (task) => tasks.push(task),
    run,
    /** Whether a person or a service manager asked for the end. */
    asked: () => askedAt !== undefined,
  }
}
