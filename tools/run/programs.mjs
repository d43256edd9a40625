// The two programs of the product, as they are started in production and in development.
import { existsSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { bundles } from '../prepare/bundle.mjs'
import { inRoot } from '../settings/paths.mjs'

/**
 * @param {{ settings: import('../settings/settings.mjs').Settings, runDir: string, development: boolean }} run
 * @returns {import('./supervise.mjs').Program}
 */
export function agentProgram({ settings, runDir, development }) {
  const socket = agentSocket(runDir)
  return {
    name: 'agent',
    ...command(bundles.agent, inRoot(), development),
    env: { ...programEnvironment(settings, development), VITRINE_AGENT_SOCKET: socket, LIBVIRT_URI: settings.libvirtUris.join(',') },
    logDir: path.join(settings.dataDir, 'logs'),
    readyWithinMs: 30_000,
    showOutput: development,
    ...(development ? { isReady: () => connects({ path: socket }) } : {}),
  }
}

/**
 * @param {{ settings: import('../settings/settings.mjs').Settings, runDir: string, development: boolean, databaseUrl: string, secret: string, setupToken: string, onMessage: (message: object) => void }} run
 * @returns {import('./supervise.mjs').Program}
 */
export function webProgram({ settings, runDir, development, databaseUrl, secret, setupToken, onMessage }) {
  return {
    name: 'web',
    ...command(bundles.web, inRoot('apps/web'), development),
    env: {
      ...programEnvironment(settings, development),
      PORT: String(settings.port),
      HOST: settings.host,
      DATABASE_URL: databaseUrl,
      VITRINE_AGENT_SOCKET: agentSocket(runDir),
      VITRINE_DATA: settings.dataDir,
      VITRINE_SETUP_TOKEN: setupToken,
      VITRINE_SECRET: secret,
      ...(settings.publicUrl === undefined ? {} : { VITRINE_PUBLIC_URL: settings.publicUrl }),
    },
    logDir: path.join(settings.dataDir, 'logs'),
    readyWithinMs: development ? 120_000 : 60_000,
    showOutput: development,
    onMessage,
    ...(development ? { isReady: () => connects({ port: settings.port, host: settings.host }) } : {}),
  }
}

const agentSocket = (runDir) => path.join(runDir, 'agent.sock')

/** Secrets of one program are not handed to the other, nor are ours to either. */
function programEnvironment(settings, development) {
  const { DATABASE_URL, VITRINE_SECRET, VITRINE_SETUP_TOKEN, ...env } = process.env
  return { ...env, NODE_ENV: development ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1', LOG_LEVEL: settings.logLevel }
}

/** In development tsx runs the source and starts it again when a file changes; Next reloads the pages itself. */
function command({ entry, outfile }, cwd, development) {
  if (!development) return { program: process.execPath, args: ['--enable-source-maps', inRoot(outfile)], cwd }
  const ignored = ['--exclude', inRoot('apps/web/src/app/**'), '--exclude', inRoot('apps/web/src/features/**')]
  return { program: process.execPath, args: [inRoot('node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', ...ignored, inRoot(entry)], cwd }
}

/** Whether somebody listens there. @param {net.NetConnectOpts} address @returns {Promise<boolean>} */
function connects(address) {
  if ('path' in address && !existsSync(address.path)) return Promise.resolve(false)
  return new Promise((resolve) => {
    const socket = net.connect(address, () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}
