import { say } from '../terminal/report.mjs'

/** Ends what was started, the last first, on Ctrl+C, SIGTERM or a closed terminal. A second Ctrl+C does not wait. */
export function shutdownOnSignals() {
  /** @type {(() => Promise<void>)[]} */
  const tasks = []
  let running
  let asked = 0
  const run = () =>
    (running ??= (async () => {
      while (tasks.length > 0) await tasks.pop()()
      if (asked > 0) say('Ended.')
    })())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      asked += 1
      if (asked > 1 && signal === 'SIGINT') process.exit(130) // the kernel ends the children (pdeathsig)
      if (asked === 1) say('\nEnding …')
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
    asked: () => asked > 0,
  }
}
