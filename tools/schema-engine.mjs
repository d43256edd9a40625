#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine`, which the Prisma CLI would download from binaries.prisma.sh: same
// command line and JSON-RPC on standard input and output, on the WebAssembly engine and the Postgres adapter from npm.
// prisma.config.ts points PRISMA_SCHEMA_ENGINE_BINARY here, so that every `prisma …` command works offline.
import { readFileSync } from 'node:fs'
import readline from 'node:readline'
import { administer } from './schema-engine/administer.mjs'
import { loadEngine } from './schema-engine/engine.mjs'

const argv = process.argv.slice(2)
/** All values of a repeatable option. @param {string} name */
const values = (name) => argv.flatMap((argument, index) => (argument === name ? [argv[index + 1] ?? ''] : []))

if (argv.includes('--version') || argv.includes('-V')) {
  console.log('schema-engine-wasm')
} else {
  const url = JSON.parse(values('--datasource')[0] ?? '{}').url
  if (argv.includes('cli')) await administer(argv, url)
  else serve(url)
}

/** Answers JSON-RPC requests, one line each, in their order, until standard input ends. @param {string} url */
function serve(url) {
  let panic
  // the engine calls this from WebAssembly before it traps
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (/** @type {string} */ message) => (panic = message) }
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', fields: { message: panic ?? String(error?.stack ?? error) }, target: 'schema_engine' })}\n`)
    process.exit(panic === undefined ? 1 : 101)
  })
  const datamodels = values('--datamodels').map((file) => [file, readFileSync(file, 'utf8')])
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  let engine
  const answer = async ({ id, method, params }) => {
    try {
      engine ??= await loadEngine(url, datamodels)
      const procedure = engine[method === 'getDatabaseVersion' ? 'version' : method]
      if (procedure === undefined) throw new Error(`schema-engine.mjs does not know the method ${method}`)
      const result = await procedure.call(engine, params)
      // the native engine prints a diff through the CLI instead of returning it
      if (method === 'diff' && typeof result?.stdout === 'string') send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } })
      send({ id, result: result ?? {} })
    } catch (error) {
      const data = { is_panic: false, message: String(error?.message ?? error), error_code: error?.code ?? error?.error_code }
      send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
    }
  }
  let last = Promise.resolve()
  readline
    .createInterface({ input: process.stdin })
    .on('line', (line) => {
      const message = JSON.parse(line)
      if (message.method !== undefined) last = last.then(() => answer(message)) // what has no method answers our `print`
    })
    .on('close', () => last.then(() => process.exit(0)))
}
