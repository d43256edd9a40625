import { execFile, spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { connectReal, realUri, uniqueName } from '../testing/real-daemon.ts'
import { until } from '../testing/until.ts'

const inPackage = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const readme = readFileSync(inPackage('README.md'), 'utf8')

/** Runs an example as its reader would. */
async function run(example: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', inPackage(`examples/${example}.ts`), ...args])
  return stdout
}

describe('the README', () => {
  const shown = [...readme.matchAll(/```ts\n(?:\/\/ (\S+)\n)?(.*?)```/gs)].map(([, name, code]) => ({ name, code }))
  const examples = readdirSync(inPackage('examples'))

  it('shows each example as it is', () => {
    expect(shown.map(({ name }) => name).sort()).toEqual(examples.map((file) => `examples/${file}`).sort())
    for (const { name, code } of shown) expect(code).toBe(readFileSync(inPackage(name ?? ''), 'utf8'))
  })
})

describe('the examples', () => {
  it('list what there is', async () => {
    expect(await run('list', await realUri('test'))).toMatch(/^libvirt \d+\.\d+\.\d+ on .+\ntest runs, \d+ characters of XML/m)
  })

  it('tell errors apart', async () => {
    expect(await run('errors', await realUri('test'))).toBe("domain.lookupByName failed: no-domain (libvirt's code 42)\n")
  })

  it('take any transport', async () => {
    const socket = new URL(await realUri('qemu')).searchParams.get('socket') ?? '/var/run/libvirt/libvirt-sock'
    expect(await run('transport', socket, 'test:///default')).toBe('test:///default\n')
  })

  it('watch, and stop when told to', async () => {
    const name = uniqueName('watched')
    await using host = await connectReal('test')
    const child = spawn(process.execPath, ['--import', 'tsx', inPackage('examples/watch.ts'), await realUri('test')])
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    await until(() => text.includes('open: read again'), 20_000)
    const { dom } = await host.rpc.domainDefineXml({ xml: `<domain type='test'><name>${name}</name><memory>1024</memory><os><type>hvm</type></os></domain>` })
    await host.rpc.domainUndefine({ dom })
    await until(() => text.includes(`${name}: lifecycle 1/0`), 20_000)
    child.kill('SIGINT')
    await new Promise((resolve) => child.once('exit', resolve))
    expect(text).toMatch(/closed\n$/)
  })

  it('copy a volume', async () => {
    await using host = await connectReal('qemu')
    const { rpc } = host
    const name = uniqueName('example')
    const { pool } = await rpc.storagePoolCreateXml({ xml: `<pool type='dir'><name>${name}</name><target><path>/var/lib/libvirt/images/${name}</path></target></pool>`, flags: 1 })
    const { vol } = await rpc.storageVolCreateXml({ pool, xml: `<volume><name>a.img</name><capacity unit='MiB'>32</capacity><allocation>0</allocation></volume>` })
    const copy = join(tmpdir(), name)
    try {
      const { name: path } = await rpc.storageVolGetPath({ vol })
      expect(await run('backup', await realUri('qemu'), path, copy)).toBe('33554432 bytes\n')
    } finally {
      rmSync(copy, { force: true })
      await rpc.storageVolDelete({ vol })
      await rpc.storagePoolDestroy({ pool })
    }
  })
})
