#!/usr/bin/env node
// Runs a TypeScript file of this repository: `node tools/run.mjs <file.ts> [arguments…]`.
// `npm run fuzz`, `npm run bench` and `npm run screenshots` are this with a fixed file.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [file, ...rest] = process.argv.slice(2)

if (file === undefined || !existsSync(path.resolve(root, file))) {
  console.error(file === undefined ? 'usage: node tools/run.mjs <file.ts> [arguments…]' : `There is no file ${file} in ${root}.`)
  process.exit(2)
}
if (!existsSync(path.join(root, 'node_modules/tsx'))) {
  console.error('The packages are not installed yet: run `npm ci` (or `npm start`, which does it) first.')
  process.exit(1)
}

const child = spawn(process.execPath, ['--import', 'tsx', path.resolve(root, file), ...rest], { stdio: 'inherit', cwd: root })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal === null ? code : 1))
