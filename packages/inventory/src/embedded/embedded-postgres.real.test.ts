import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import { migrate, MigrationError, startEmbeddedPostgres } from './index.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'vpg-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const places = (): { dataDir: string; socketDir: string } => ({ dataDir: path.join(dir, 'data'), socketDir: path.join(dir, 's') })

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function migration(name: string, sql: string): void {
  mkdirSync(path.join(dir, 'migrations', name), { recursive: true })
  writeFileSync(path.join(dir, 'migrations', name, 'migration.sql'), sql)
}

describe('the embedded Postgres', () => {
  it('keeps its rows over a restart and listens on its socket only', async () => {
    {
      await using postgres = await startEmbeddedPostgres(places())
      await ask(postgres.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)')
      expect(await ask(postgres.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
    }
    await using again = await startEmbeddedPostgres(places())
    expect(await ask(again.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('ends when its parent is killed, and the next start goes on', async () => {
    const parent = fork(path.join(import.meta.dirname, 'parent-for-test.ts'), [JSON.stringify(places())], { execArgv: ['--import', 'tsx'] })
    const [url] = await once(parent, 'message')
    await ask(String(url), 'CREATE TABLE kept (n int)')
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    await using next = await startEmbeddedPostgres(places())
    expect(await ask(next.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }])
  })

  it('applies migrations once, together or not at all', async () => {
    await using postgres = await startEmbeddedPostgres(places())
    const directory = path.join(dir, 'migrations')
    migration('1_first', 'CREATE TABLE a (n int); INSERT INTO a VALUES (1);')
    const both = await Promise.all([migrate(postgres.url, directory), migrate(postgres.url, directory)])
    expect(both.flat()).toEqual(['1_first'])
    migration('2_broken', 'CREATE TABLE b (n int); SELECT nonsense;')
    await expect(migrate(postgres.url, directory)).rejects.toThrow(MigrationError)
    expect(await ask(postgres.url, "SELECT to_regclass('b') AS b")).toEqual([{ b: null }])
    migration('2_broken', 'CREATE TABLE b (n int);')
    expect(await migrate(postgres.url, directory)).toEqual(['2_broken'])
    migration('1_first', 'CREATE TABLE other (n int);')
    await expect(migrate(postgres.url, directory)).rejects.toThrow(/was changed after/)
  })
})
