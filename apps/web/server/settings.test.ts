import { expect, it } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

const least = { DATABASE_URL: 'postgresql://vitrine:hunter2@db/vitrine', VITRINE_AGENT_SOCKET: '/run/agent.sock', VITRINE_SECRET: '0123456789abcdef' }

it('has the defaults of docs/operations.md, and takes empty variables for unset', () => {
  expect(readSettings({ ...least, PORT: '', HOST: '' })).toMatchObject({ port: 3000, host: '127.0.0.1', logLevel: 'info', publicAddress: undefined, setupToken: undefined })
})

it('reads the public address apart', () => {
  expect(readSettings({ ...least, VITRINE_PUBLIC_URL: 'https://vms.example.org/vitrine/' }).publicAddress).toEqual({ origin: 'https://vms.example.org', https: true, basePath: '/vitrine' })
  expect(readSettings({ ...least, VITRINE_PUBLIC_URL: 'http://vms:8080' }).publicAddress).toEqual({ origin: 'http://vms:8080', https: false, basePath: '' })
})

it('names each variable that is wrong and never its value', () => {
  const bad = { DATABASE_URL: 'mysql://root:hunter2@db/x', VITRINE_SECRET: 'hunter2', VITRINE_SETUP_TOKEN: 'letmein', PORT: 'ninety', VITRINE_PUBLIC_URL: 'ftp://x' }
  expect(() => readSettings(bad)).toThrow(SettingsError)
  let text = ''
  try {
    readSettings(bad)
  } catch (cause) {
    text = String(cause)
  }
  for (const name of [...Object.keys(bad), 'VITRINE_AGENT_SOCKET']) expect(text).toContain(name)
  for (const value of ['hunter2', 'letmein', 'ninety', 'ftp']) expect(text).not.toContain(value)
})
