import { Failure } from '../terminal/failure.mjs'

/**
 * Reads a command line of switches. An option nobody knows is a Failure that lists those there are.
 * @param {string[]} argv
 * @param {Record<string, string>} known option → what it does; an option ending in '=' takes a value
 * @param {string} usage the command, for the list
 * @returns {{ has: (option: string) => boolean, value: (option: string) => string | undefined, rest: string[] }}
 */
export function readOptions(argv, known, usage) {
  const given = new Map()
  const rest = []
  for (let index = 0; index < argv.length; index++) {
    const [name, inline] = argv[index].split(/=(.*)/s)
    if (!name.startsWith('-')) rest.push(argv[index])
    else if (name in known && inline === undefined) given.set(name, '')
    else if (`${name}=` in known) {
      const value = inline ?? argv[++index]
      if (value === undefined) throw new Failure(`The option ${name} needs a value.`, list(known, usage), 2)
      given.set(name, value)
    } else if (name === '--help' || name === '-h') {
      process.stdout.write(`${list(known, usage)}\n`)
      process.exit(0)
    } else throw new Failure(`There is no option ${name}.`, list(known, usage), 2)
  }
  return { has: (option) => given.has(option), value: (option) => given.get(option), rest }
}

/** @param {Record<string, string>} known @param {string} usage */
function list(known, usage) {
  const width = Math.max(...Object.keys(known).map((name) => name.length)) + 2
  return [usage, ...Object.entries(known).map(([name, text]) => `  ${name.padEnd(width)}${text}`)].join('\n')
}
