// Loads the WebAssembly engine with an adapter that is fit for migrations.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { onServer } from './administer.mjs'

const module = '@prisma/schema-engine-wasm/schema_engine_bg'

/** The engine on the database at `url`, knowing the given schema files. */
export async function loadEngine(url, datamodels) {
  const bindings = await import(module)
  const wasm = path.join(path.dirname(createRequire(import.meta.url).resolve(module)), 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start?.()
  const log = (line) => process.env.DEBUG && process.stderr.write(`${line}\n`)
  return await bindings.SchemaEngine.new({ datamodels: datamodels.length > 0 ? datamodels : undefined }, log, bindMigrationAwareSqlAdapterFactory(adapterFactory(url)))
}

function adapterFactory(url) {
  const connect = async (connectionString) => fitForMigrations(await new PrismaPg({ connectionString, max: 1 }).connect())
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    // The adapter's own version passes both a connection string and a database name to pg, which prefers the string:
    // its "shadow" database, which gets emptied, would be the real one.
    async connectToShadowDb() {
      const name = `prisma_migrate_shadow_db_${randomUUID()}`
      await onServer(url, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`))
      const shadow = new URL(url)
      shadow.pathname = `/${name}`
      const adapter = await connect(shadow.href)
      const dispose = adapter.dispose.bind(adapter)
      adapter.dispose = async () => {
        await dispose()
        await onServer(url, (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`))
      }
      return adapter
    },
  }
}

const charOid = 18
const textOid = 25

/** Mends two things the adapter cannot do: columns of type "char" (the catalogs have them), and scripts with ';' inside. */
function fitForMigrations(adapter) {
  let charColumns = []
  const performIO = adapter.performIO.bind(adapter)
  adapter.performIO = async (query) => {
    const result = await performIO(query)
    charColumns = result.fields.flatMap((field, index) => (field.dataTypeID === charOid ? [index] : []))
    for (const index of charColumns) result.fields[index].dataTypeID = textOid
    return result
  }
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  const startTransaction = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (isolation) => fitForMigrations(await startTransaction(isolation))
  return adapter
}
