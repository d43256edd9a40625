import { startServer } from './api/server.ts'
import { SocketError } from './api/unix-socket.ts'
import { Hosts } from './host/hosts.ts'
import { createLog } from './log.ts'
import { readSettings, SettingsError } from './settings.ts'

/** What can be wrong with how the agent was started: a sentence, not a stack. */
function giveUp(error: unknown): never {
  if (!(error instanceof SettingsError || error instanceof SocketError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const log = createLog(settings.logLevel)
  const hosts = new Hosts(settings.uris, log)
  const server = await startServer(settings.socketPath, hosts, log)
  hosts.start()
  log.info({ socket: settings.socketPath, uris: settings.uris }, 'the agent listens')

  let ending = false
  const end = (why: string): void => {
    if (ending) return
    ending = true
    log.info({ why }, 'the agent ends')
    // libvirt may hang, and somebody waits for this process to be gone
    setTimeout(() => process.exit(1), 5_000).unref()
    void Promise.all([server.close(), hosts.close()]).then(() => process.exit(0))
  }
  process.on('SIGTERM', () => end('SIGTERM'))
  process.on('SIGINT', () => end('SIGINT'))
  // whoever started it is gone, even if by SIGKILL
  process.on('disconnect', () => end('disconnect'))
  process.send?.({ ready: true })
}

main().catch(giveUp)
