import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { provideServices } from '../src/server/services.ts'
import { createServices } from './create-services.ts'
import { listen, ListenError } from './http/listen.ts'
import { BuildError, startNext } from './http/next-app.ts'
import { createWebServer } from './http/web-server.ts'
import { createLog } from './log.ts'
import { readSettings, SettingsError } from './settings.ts'
import { version } from './version.ts'

/** What can be wrong with how the server was started: a sentence, not a stack. */
function giveUp(error: unknown): never {
  if (!(error instanceof SettingsError || error instanceof BuildError || error instanceof ListenError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

const stopWithinMs = 8_000

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const development = process.argv.includes('--dev') || process.env.NODE_ENV === 'development'
  const log = createLog(settings.logLevel)
  const basePath = settings.publicAddress?.basePath ?? ''

  process.on('unhandledRejection', (cause) => log.error({ err: cause }, 'nobody took care of a failure'))
  process.on('uncaughtException', (cause) => {
    log.fatal({ err: cause }, 'the web server ends: it can not be trusted to go on')
    process.exit(1)
  })

  let stopping = false
  const running = createServices(settings, log, () => process.send?.({ setup: 'done' }))
  provideServices(running.services)
  // The last known state is in the mirror before the first page asks; a database that is away delays this by its own deadlines only.
  const [next] = await Promise.all([
    // Both of apps/web/server (development) and apps/web/dist (bundled) are one below it.
    startNext({ directory: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'), development, basePath, port: settings.port, hostname: settings.host }),
    running.start(),
  ])
  const web = createWebServer({
    basePath, rules: running.rules, next, relay: running.relay, log,
    health: { version, inventory: running.inventory, fleet: running.fleet, isStopping: () => stopping },
  })
  const address = await listen(web.http, settings)
  log.info({ address: `${address}${basePath}`, development }, 'the web server listens')

  const stop = (why: string): void => {
    if (stopping) return
    stopping = true
    log.info({ why }, 'the web server ends')
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    void web.stop(2_000).then(async () => running.stop()).then(async () => development ? undefined : next.close()).then(() => process.exit(0), (cause: unknown) => {
      log.error({ err: cause }, 'the web server did not end cleanly')
      process.exit(1)
    })
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
  // Whoever started it is gone, even if by SIGKILL.
  process.on('disconnect', () => stop('disconnect'))
  process.send?.({ ready: true })
}

main().catch(giveUp)
