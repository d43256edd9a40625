#!/usr/bin/env node
// `npm start`: from a bare clone to the running product; with --dev, to the development servers.
// Plain JavaScript without dependencies, because it runs before `npm ci`. This file is the order of the steps.
import path from 'node:path'
import { installMissing } from './machine/install.mjs'
import { ensureLibvirt } from './machine/libvirt-daemons.mjs'
import { localDaemon } from './machine/libvirt-address.mjs'
import { hostNeeds } from './machine/needs.mjs'
import { requireNode } from './machine/node-version.mjs'
import { requireFreePort } from './machine/port.mjs'
import { prepareClone } from './prepare/prepare.mjs'
import { migrateDatabase, openDatabase } from './run/database.mjs'
import { takeLock } from './run/lock.mjs'
import { agentProgram, webProgram } from './run/programs.mjs'
import { shutdownOnSignals } from './run/shutdown.mjs'
import { supervise } from './run/supervise.mjs'
import { prepareDataDir, prepareRunDir } from './settings/directories.mjs'
import { readOptions } from './settings/options.mjs'
import { root } from './settings/paths.mjs'
import { forgetSetupToken, sessionSecret, setupToken } from './settings/secrets.mjs'
import { readSettings } from './settings/settings.mjs'
import { Failure } from './terminal/failure.mjs'
import { main } from './terminal/main.mjs'
import { box, step } from './terminal/report.mjs'

await main(async () => {
  requireNode()
  const options = readOptions(
    process.argv.slice(2),
    { '--yes': 'install missing programs without asking', '--no-install': 'print what would be installed, and stop', '--dev': 'development servers with reload' },
    'npm start [-- options]',
  )
  const development = options.has('--dev')
  const settings = readSettings(process.env)
  process.chdir(root)
  prepareDataDir(settings.dataDir)
  const lock = takeLock(path.join(settings.dataDir, 'lock'), 'starting')
  if ('heldBy' in lock) {
    throw new Failure(`Vitrine already runs on the data directory ${settings.dataDir} (process ${lock.heldBy.pid}, ${lock.heldBy.note}).`, 'Use that one, end it, or set VITRINE_DATA (and PORT) for a second one.')
  }
  settings.port = await requireFreePort(settings.port, settings.host)

  await step('machine', async (note) => {
    const missing = settings.libvirtUris.some((uri) => localDaemon(uri) !== undefined) ? hostNeeds.filter((need) => !need.there()) : []
    if (missing.length === 0) return 'everything needed is installed'
    const consent = options.has('--no-install') ? 'no' : options.has('--yes') ? 'yes' : 'ask'
    const packages = await installMissing(missing, { consent, note })
    return `installed ${packages.join(', ')}`
  })
  await prepareClone({ production: !development, basePath: settings.basePath, publicUrl: settings.publicUrl })

  const shutdown = shutdownOnSignals()
  try {
    const runDir = prepareRunDir(settings.dataDir)
    const database = await step('database', async () => {
      const opened = await openDatabase({ ...settings, runDir })
      shutdown.add(() => opened.stop())
      const applied = await migrateDatabase(opened.url)
      return { value: opened, text: `${opened.what}, ${applied.length === 0 ? 'up to date' : `${applied.length} migration${applied.length === 1 ? '' : 's'} applied`}` }
    })
    await step('libvirt', async () => {
      const found = []
      for (const uri of settings.libvirtUris) found.push(await ensureLibvirt(uri))
      return found.join(', ')
    })
    await step('agent', async () => {
      const agent = supervise(agentProgram({ settings, runDir, development }))
      shutdown.add(() => agent.stop())
      await agent.ready
      return 'ready'
    })
    const token = settings.setupToken ?? setupToken(settings.dataDir)
    let setupDone = false
    await step('web', async () => {
      const onMessage = (message) => {
        if (message?.setup !== 'done') return
        setupDone = true
        forgetSetupToken(settings.dataDir)
      }
      const secret = process.env.VITRINE_SECRET || sessionSecret(settings.dataDir)
      const web = supervise(webProgram({ settings, runDir, development, databaseUrl: database.url, secret, setupToken: token, onMessage }))
      shutdown.add(() => web.stop())
      await web.ready
      return 'ready'
    })
    const url = settings.publicUrl ?? `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host.replace(/^0\.0\.0\.0$/, '127.0.0.1')}:${settings.port}`
    lock.update(url)
    const tokenLines = setupDone ? [] : [`Setup token   ${settings.setupToken === undefined ? token : 'the one you set in VITRINE_SETUP_TOKEN'}`]
    box([`Vitrine runs at  ${url}`, ...tokenLines, '', 'Ctrl+C ends it; machines keep running.'])
  } catch (error) {
    await shutdown.run()
    if (shutdown.asked()) process.exit(130)
    throw error
  }
})
