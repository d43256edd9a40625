import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, it } from 'vitest'
import { prepareGround } from './running-for-test.ts'

/** Machines that run tests are busy. */
const patient = { timeout: 20_000 }

it('a server that is killed leaves every acknowledged action in the audit, and what it left open becomes "unknown"', async () => {
  await using ground = await prepareGround()
  const acknowledged: string[] = []
  const server = fork(path.join(import.meta.dirname, 'killed-for-test.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: ground.settings.databaseUrl, VITRINE_AGENT_SOCKET: ground.settings.agentSocket, VITRINE_SECRET: ground.settings.secret, LOG_LEVEL: 'silent' },
  })
  server.on('message', (name) => acknowledged.push(String(name)))
  await expect.poll(() => acknowledged.length, patient).toBeGreaterThan(100)
  server.kill('SIGKILL')
  await once(server, 'exit')

  const next = await ground.run()
  const outcomeOf = async (name: string): Promise<string | undefined> => (await next.services.audit.list({ limit: 10, text: name })).entries.find(({ targetName }) => targetName === name)?.outcome
  await expect.poll(async () => outcomeOf('never-ends'), patient).toBe('unknown')
  const rows = await next.inventory.authClient.auditEntry.findMany({ select: { targetName: true, outcome: true } })
  const done = new Set(rows.filter(({ outcome }) => outcome === 'done').map(({ targetName }) => targetName))
  expect(acknowledged.filter((name) => !done.has(name))).toEqual([])
  expect(rows.filter(({ outcome }) => outcome === 'pending')).toEqual([])
})
