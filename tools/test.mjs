#!/usr/bin/env node
// `npm test`: sets up what the tests need on a fresh machine, then runs all of them: the quick checks, those against a real
// libvirt, and the built product in a real browser. The last line is "N passed, N failed".
import { installMissing } from './machine/install.mjs'
import { browserNeeds, chromiumPath, hostNeeds, testNeeds } from './machine/needs.mjs'
import { requireNode } from './machine/node-version.mjs'
import { prepareClone } from './prepare/prepare.mjs'
import { readOptions } from './settings/options.mjs'
import { root } from './settings/paths.mjs'
import { Failure } from './terminal/failure.mjs'
import { main } from './terminal/main.mjs'
import { step } from './terminal/report.mjs'
import { lint, runStages, tests, types } from './test/stages.mjs'

const minute = 60_000

await main(async () => {
  requireNode()
  const options = readOptions(
    process.argv.slice(2),
    { '--only=': 'unit, real or e2e: only those tests', '--yes': 'install missing programs without asking', '--no-install': 'print what would be installed, and stop' },
    'npm test [-- options] [part of a test file’s name …]',
  )
  const only = options.value('--only')
  if (only !== undefined && !['unit', 'real', 'e2e'].includes(only)) throw new Failure(`There are no tests called "${only}".`, 'Choose unit, real or e2e.', 2)
  const wanted = (part) => only === undefined || only === part
  process.chdir(root)

  await step('machine', async (note) => {
    const needs = only === 'unit' ? [] : [...hostNeeds, ...testNeeds, ...(wanted('e2e') ? browserNeeds : [])]
    const missing = needs.filter((need) => !need.there())
    if (missing.length === 0) return 'everything needed is installed'
    const consent = options.has('--no-install') ? 'no' : options.has('--yes') ? 'yes' : 'ask'
    const packages = await installMissing(missing, { consent, note })
    return packages.length === 0 ? 'read the package lists' : `installed ${packages.join(', ')}`
  })
  await prepareClone({ production: wanted('e2e') })

  const env = { ...process.env, CHROMIUM_PATH: chromiumPath() ?? '', VITRINE_BUILD: 'keep' }
  const project = (name, limitMs) => [name, () => tests(name, { filters: options.rest, env, limitMs })]
  const stages = [
    ...(only === undefined && options.rest.length === 0 ? [['types', types], ['lint', lint]] : []),
    ...(wanted('unit') ? [project('unit', 5 * minute)] : []),
    ...(wanted('real') ? [project('real', 12 * minute)] : []),
    ...(wanted('e2e') ? [project('e2e', 15 * minute)] : []),
  ]
  process.exit((await runStages(stages)) ? 0 : 1)
})
