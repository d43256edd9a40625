#!/usr/bin/env node
// `npm run build`: what `npm start` needs before it can start anything, and nothing else.
import { requireNode } from './machine/node-version.mjs'
import { prepareClone } from './prepare/prepare.mjs'
import { readOptions } from './settings/options.mjs'
import { root } from './settings/paths.mjs'
import { readSettings } from './settings/settings.mjs'
import { main } from './terminal/main.mjs'

await main(async () => {
  requireNode()
  readOptions(process.argv.slice(2), {}, 'npm run build')
  const { basePath, publicUrl } = readSettings(process.env)
  process.chdir(root)
  await prepareClone({ production: true, basePath, publicUrl })
})
