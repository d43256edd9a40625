import path from 'node:path'
import { Failure } from '../terminal/failure.mjs'
import { inRoot } from './paths.mjs'

/**
 * The settings of the product, read once from the environment. docs/operations.md describes each.
 * @typedef {{
 *   port: number, host: string, databaseUrl: string | undefined, dataDir: string,
 *   setupToken: string | undefined, libvirtUris: string[], publicUrl: string | undefined, basePath: string, logLevel: string
 * }} Settings
 */

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** @param {NodeJS.ProcessEnv} env @returns {Settings} */
export function readSettings(env) {
  const publicUrl = readUrl(env.VITRINE_PUBLIC_URL, 'VITRINE_PUBLIC_URL', ['http:', 'https:'], 'https://vms.example.org/vitrine')
  const databaseUrl = readUrl(env.DATABASE_URL, 'DATABASE_URL', ['postgresql:', 'postgres:'], 'postgresql://vitrine:secret@localhost:5432/vitrine')
  const logLevel = env.LOG_LEVEL || 'info'
  if (!logLevels.includes(logLevel)) throw new Failure(`LOG_LEVEL is "${logLevel}", which is not a level.`, `Choose one of ${logLevels.join(', ')}.`)
  return {
    port: readPort(env.PORT),
    host: env.HOST || '127.0.0.1',
    databaseUrl: databaseUrl?.href,
    dataDir: path.resolve(env.VITRINE_DATA || inRoot('.vitrine')),
    setupToken: readToken(env.VITRINE_SETUP_TOKEN),
    libvirtUris: readLibvirtUris(env.LIBVIRT_URI || 'qemu:///system'),
    publicUrl: publicUrl?.href.replace(/\/$/, ''),
    basePath: publicUrl?.pathname.replace(/\/+$/, '') ?? '',
    logLevel,
  }
}

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return 3000
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new Failure(`PORT is "${text}", which is not a port.`, 'Give a number from 1 to 65535 (0 takes any free port), for example PORT=3001.')
  return port
}

/** @param {string | undefined} text */
function readToken(text) {
  if (!text) return undefined
  if (text.length < 8) throw new Failure('VITRINE_SETUP_TOKEN is shorter than 8 characters, which could be guessed.', 'Give a longer one, or leave it away: a random one is made and printed.')
  return text
}

/** @param {string | undefined} text @param {string} name @param {string[]} protocols @param {string} example */
function readUrl(text, name, protocols, example) {
  if (!text) return undefined
  try {
    const url = new URL(text)
    if (protocols.includes(url.protocol)) return url
  } catch {
    // the same sentence as for a wrong protocol
  }
  throw new Failure(`${name} is not a ${protocols.map((protocol) => `${protocol}//`).join(' or ')} address.`, `For example: ${name}=${example}`) // never printed: it may hold a password
}

/** One or several hosts, separated by commas. @param {string} text */
function readLibvirtUris(text) {
  const uris = text.split(',').map((uri) => uri.trim()).filter((uri) => uri !== '')
  const wrong = uris.find((uri) => !/^[a-z]+(\+[a-z0-9]+)?:\/\/[^\s]*\/\S+$/.test(uri))
  if (wrong !== undefined || uris.length === 0) throw new Failure(`LIBVIRT_URI holds "${wrong ?? text}", which is not a libvirt address.`, 'For example: LIBVIRT_URI=qemu:///system')
  return uris
}
