import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isAlive } from '../process/proc-table.ts'
import { startLibvirt } from './start-libvirt.ts'

const sleeper = (name: string): string => `<domain type="qemu"><name>${name}</name><memory unit="MiB">32</memory>
  <os><type arch="x86_64" machine="q35">hvm</type></os><devices><graphics type="vnc" autoport="yes"/></devices></domain>`

describe('a private libvirtd', () => {
  it('runs guests that outlive its restart and its death, and leaves nothing behind', async () => {
    const host = await startLibvirt()
    try {
      expect(await host.virsh('pool-list', '--name')).toContain('default')
      await host.virshXml('create', sleeper('outlives'))
      const first = host.daemonPid()
      await host.restart()
      expect(host.daemonPid()).not.toBe(first)
      expect(await host.virsh('domstate', 'outlives')).toContain('running')
      await host.kill9()
      expect(host.daemonPid()).toBeUndefined()
      await host.start()
      expect(await host.virsh('domstate', 'outlives')).toContain('running')
    } finally {
      const processes = host.processes()
      await host[Symbol.asyncDispose]()
      expect(processes.length).toBeGreaterThanOrEqual(3) // libvirtd, virtlogd, qemu
      expect(processes.filter(isAlive)).toEqual([])
      expect(existsSync(host.dir)).toBe(false)
    }
  })

  it('answers nothing while frozen and goes on when thawed', async () => {
    await using host = await startLibvirt()
    host.freeze()
    const question = host.virsh('version')
    const outcome = await Promise.race([question.then(() => 'answered'), new Promise((resolve) => setTimeout(resolve, 700, 'silent'))])
    expect(outcome).toBe('silent')
    host.thaw()
    expect(await question).toContain('QEMU')
  })

  it.runIf(process.getuid?.() === 0)('has a network of its own that disturbs no other host', async () => {
    const interfacesBefore = readdirSync('/sys/class/net')
    await using one = await startLibvirt()
    await using two = await startLibvirt({ network: true })
    expect(await two.virsh('net-list', '--name')).toContain('default')
    expect(await one.virsh('net-list', '--name')).not.toContain('default')
    expect(readdirSync('/sys/class/net').filter((name) => !interfacesBefore.includes(name))).not.toContain('virbr0')
  })
})
