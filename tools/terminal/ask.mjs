import readline from 'node:readline/promises'

/** Whether somebody sits at a terminal who can be asked. */
export const interactive = () => process.stdin.isTTY === true && process.stdout.isTTY === true

/** Asks a question whose default is yes. @param {string} question */
export async function confirm(question) {
  const lines = readline.createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answer = await lines.question(`${question} [Y/n] `)
    return /^(|y|yes)$/i.test(answer.trim())
  } finally {
    lines.close()
  }
}
