import { asFailure } from './failure.mjs'
import { printFailure } from './report.mjs'

/** Runs a command's steps; what fails is printed as a sentence and ends the process with a code other than 0. @param {() => Promise<void>} steps */
export async function main(steps) {
  try {
    await steps()
  } catch (error) {
    const failure = asFailure(error)
    if (failure === undefined) {
      process.stderr.write(`\nThis is a bug in Vitrine's own scripts; please report it with what follows.\n${error?.stack ?? error}\n`)
      process.exit(70)
    }
    printFailure(failure)
    process.exit(failure.exitCode)
  }
}
