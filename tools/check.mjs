#!/usr/bin/env node
// `npm run check`: types, lint with the rules of who imports whom, and unit tests. No daemon, no browser, under two minutes.
import { requireNode } from './machine/node-version.mjs'
import { prepareClone } from './prepare/prepare.mjs'
import { readOptions } from './settings/options.mjs'
import { root } from './settings/paths.mjs'
import { main } from './terminal/main.mjs'
import { lint, runStages, tests, types } from './test/stages.mjs'

await main(async () => {
  requireNode()
  const { rest } = readOptions(process.argv.slice(2), {}, 'npm run check [-- part of a test file’s name …]')
  process.chdir(root)
  await prepareClone({ production: false })
  const unit = () => tests('unit', { filters: rest, env: process.env, limitMs: 5 * 60_000 })
  process.exit((await runStages([['types', types], ['lint', lint], ['unit', unit]])) ? 0 : 1)
})
